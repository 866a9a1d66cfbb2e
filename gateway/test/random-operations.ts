/** Random operations over a schema: aliases, arguments, fragments, conditions, abstract types. */
import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  parse,
  validate,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { printSelections, type SelectionNode } from './selection-tree.ts';

export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values and names for random operations over a schema. */
export interface Vocabulary {
  /** Literals and variables that an argument of `Type.field` may be given; none, or an empty one, leaves it out. */
  literals(field: string, argument: GraphQLArgument): readonly string[];
  /** Aliases of any field, besides the names of all other fields. */
  readonly aliases?: readonly string[];
  /** Names of fields that are no alias of any other. */
  readonly reserved?: ReadonlySet<string>;
  /** Types of the variables. */
  readonly variables: Readonly<Record<string, string>>;
  /** Values that are sent for them. */
  readonly values: fc.Arbitrary<Readonly<Record<string, unknown>>>;
  /** Conditions on the variables, to be put on selections. */
  readonly conditions: readonly string[];
}

/** Levels of fields in a named fragment. */
const FRAGMENT_DEPTH = 2;

/**
 * Operations that are valid, at most so many levels deep. They are trees until they are whole, and
 * shrink as trees: by a selection, an alias, an argument, a condition, a fragment at a time.
 */
export function randomOperations(
  schema: GraphQLSchema,
  kind: 'query' | 'mutation',
  depth: number,
  vocabulary: Vocabulary,
): fc.Arbitrary<RandomOperation> {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  if (!root) throw new TypeError(`Expected a schema with the root type of a ${kind}; it has none.`);
  const selections = selectionsOf(schema, vocabulary)(root, { depth, spreads: true });
  return fc
    .tuple(selections, vocabulary.values)
    .map(([all, values]) => compose(kind, printSelections(all), vocabulary.variables, values))
    .filter(({ query }) => validate(schema, parse(query)).length === 0);
}

/** Declares the variables that a text uses, and sends their values. */
function compose(
  kind: string,
  text: string,
  types: Readonly<Record<string, string>>,
  values: Readonly<Record<string, unknown>>,
): RandomOperation {
  const used = Object.keys(types).filter((name) => new RegExp(`\\$${name}\\b`).test(text));
  const declarations = used.map((name) => `$${name}: ${types[name]}`).join(', ');
  return {
    query: `${kind}${declarations && ` (${declarations})`} ${text}`,
    variables: Object.fromEntries(Object.entries(values).filter(([name]) => used.includes(name))),
  };
}

/** Bounds of a selection set. */
interface Room {
  /** Levels of composite fields and inline fragments below it. */
  readonly depth: number;
  /** True when named fragments may be spread in it. */
  readonly spreads: boolean;
}

type SelectionsOf = (
  type: GraphQLCompositeType,
  room: Room,
) => fc.Arbitrary<readonly SelectionNode[]>;

function selectionsOf(schema: GraphQLSchema, vocabulary: Vocabulary): SelectionsOf {
  const known = new Map<string, fc.Arbitrary<readonly SelectionNode[]>>();
  const aliases = [
    ...fieldNames(schema).filter((name) => !vocabulary.reserved?.has(name)),
    ...(vocabulary.aliases ?? []),
  ];
  // The others shrink to the first.
  const directives = fc.oneof(
    { withCrossShrink: true },
    { weight: 7, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom(...vocabulary.conditions) },
  );
  const typeName = fc.constantFrom('', 'kind').map((alias) => fieldNode('__typename', { alias }));

  const selections: SelectionsOf = (type, room) => {
    const key = `${type.name} ${room.depth} ${String(room.spreads)}`;
    const arbitrary =
      known.get(key) ?? fc.array(selection(type, room), { minLength: 1, maxLength: 3 });
    known.set(key, arbitrary);
    return arbitrary;
  };

  const selection = (type: GraphQLCompositeType, room: Room): fc.Arbitrary<SelectionNode> => {
    const { depth, spreads } = room;
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const open = fields.filter((one) => depth > 0 || !isCompositeType(getNamedType(one.type)));
    const narrower = narrowerTypes(schema, type);
    return fc.oneof(
      { withCrossShrink: true },
      { weight: 1, arbitrary: typeName },
      ...open.map((one) => ({ weight: 2, arbitrary: field(type.name, one, room) })),
      ...(depth > 0 ? narrower : []).map((on) => ({
        weight: 2,
        arbitrary: fragment('inline', on, { depth: depth - 1, spreads }),
      })),
      ...(spreads ? narrower : [])
        .filter((on) => on !== schema.getQueryType() && on !== schema.getMutationType())
        .map((on) => ({
          weight: 1,
          arbitrary: fragment('spread', on, { depth: FRAGMENT_DEPTH, spreads: false }),
        })),
    );
  };

  const fragment = (
    kind: 'inline' | 'spread',
    on: GraphQLCompositeType,
    room: Room,
  ): fc.Arbitrary<SelectionNode> =>
    fc.record({
      kind: fc.constant(kind),
      on: fc.constant(on.name),
      directives,
      below: selections(on, room),
      again: kind === 'spread' ? fc.constantFrom(true, false) : fc.constant(false),
    });

  const field = (
    parent: string,
    { name, args, type }: GraphQLField<unknown, unknown>,
    { depth, spreads }: Room,
  ): fc.Arbitrary<SelectionNode> => {
    const named = getNamedType(type);
    const alias = fc.oneof(
      { withCrossShrink: true },
      { weight: 4, arbitrary: fc.constantFrom('', `my_${name}`) },
      { weight: 1, arbitrary: fc.constantFrom(...aliases) },
    );
    return fc
      .record({
        choice: args.length > 0 ? fc.nat(4) : fc.constant(0),
        alias,
        directives,
        below: isCompositeType(named)
          ? selections(named, { depth: depth - 1, spreads })
          : fc.constant(undefined),
      })
      .map(({ choice, alias: given, ...rest }) => {
        const texts = args.flatMap((one) => {
          const choices = vocabulary.literals(`${parent}.${name}`, one);
          const literal = choices[choice % choices.length];
          return literal ? [`${one.name}: ${literal}`] : [];
        });
        const isOwn = texts.length > 0 && given.startsWith('my_');
        return fieldNode(name, {
          ...rest,
          args: texts,
          alias: isOwn ? `${name}${choice}` : given,
        });
      });
  };

  return selections;
}

function fieldNode(
  name: string,
  parts: Partial<Omit<SelectionNode & { kind: 'field' }, 'kind' | 'name'>>,
): SelectionNode {
  return { kind: 'field', name, alias: '', args: [], directives: '', below: undefined, ...parts };
}

function fieldNames(schema: GraphQLSchema): readonly string[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const fields = types.flatMap((type) => Object.keys(type.getFields()));
  return [...new Set(fields.filter((name) => !name.startsWith('__')))];
}

function narrowerTypes(schema: GraphQLSchema, type: GraphQLCompositeType): GraphQLCompositeType[] {
  if (isAbstractType(type)) return [type, ...schema.getPossibleTypes(type)];
  return isObjectType(type) ? [type, ...type.getInterfaces()] : [];
}

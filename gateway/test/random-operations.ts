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

export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What random operations over a schema are made of, besides what the schema says. */
export interface Vocabulary {
  /** Literals and variables that an argument of `Type.field` may be given; none, or an empty one, leaves it out. */
  literals(field: string, argument: GraphQLArgument): readonly string[];
  /** Types of the variables. */
  readonly variables: Readonly<Record<string, string>>;
  /** Values that are sent for them. */
  readonly values: fc.Arbitrary<Readonly<Record<string, unknown>>>;
  /** Conditions on the variables, to be put on selections. */
  readonly conditions: readonly string[];
}

/** Operations that are valid, at most so many levels deep. */
export function randomOperations(
  schema: GraphQLSchema,
  kind: 'query' | 'mutation',
  depth: number,
  vocabulary: Vocabulary,
): fc.Arbitrary<RandomOperation> {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  if (!root) throw new TypeError(`The schema has no ${kind}.`);
  const selections = selectionsOf(schema, vocabulary);
  const types = Object.values(schema.getTypeMap()).filter(isCompositeType);
  const fragmentsFor = (selection: string): fc.Arbitrary<readonly string[]> =>
    fc.tuple(
      ...types
        .filter(({ name }) => selection.includes(`...${fragmentName(name)} `))
        .map((type) =>
          selections(type, 2, false).map(
            (below) => `fragment ${fragmentName(type.name)} on ${type.name} ${below}`,
          ),
        ),
    );
  return fc
    .tuple(selections(root, depth, true), vocabulary.values)
    .chain(([selection, values]) =>
      fragmentsFor(selection).map((fragments) =>
        compose(kind, [selection, ...fragments].join('\n'), {
          values,
          types: vocabulary.variables,
        }),
      ),
    )
    .filter(({ query }) => validate(schema, parse(query)).length === 0);
}

interface Variables {
  readonly values: Readonly<Record<string, unknown>>;
  readonly types: Readonly<Record<string, string>>;
}

function compose(kind: string, text: string, variables: Variables): RandomOperation {
  const declared = Object.entries(variables.types).filter(([name]) =>
    new RegExp(`\\$${name}\\b`).test(text),
  );
  const declarations = declared.map(([name, type]) => `$${name}: ${type}`).join(', ');
  const given = Object.entries(variables.values).filter(([name]) =>
    declared.some(([one]) => one === name),
  );
  return {
    query: `${kind} ${declarations && `(${declarations})`} ${text}`,
    variables: Object.fromEntries(given),
  };
}

type SelectionsOf = (
  type: GraphQLCompositeType,
  depth: number,
  spreads: boolean,
) => fc.Arbitrary<string>;

function selectionsOf(schema: GraphQLSchema, vocabulary: Vocabulary): SelectionsOf {
  const condition = fc.oneof(
    { weight: 7, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom(...vocabulary.conditions) },
  );
  const known = new Map<string, fc.Arbitrary<string>>();
  const names = fieldNames(schema);
  const selections: SelectionsOf = (type, depth, spreads) => {
    const key = `${type.name} ${depth} ${String(spreads)}`;
    let arbitrary = known.get(key);
    if (!arbitrary) {
      arbitrary = fc
        .array(selection(type, depth, spreads), { minLength: 1, maxLength: 4 })
        .map((all) => `{ ${all.join(' ')} }`);
      known.set(key, arbitrary);
    }
    return arbitrary;
  };
  const selection: SelectionsOf = (type, depth, spreads) => {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const open = fields.filter((one) => depth > 0 || !isCompositeType(getNamedType(one.type)));
    const choices = open.map((one) => ({
      weight: 2,
      arbitrary: field(type.name, one, depth, spreads),
    }));
    const narrower = narrowerTypes(schema, type);
    return fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom('__typename', 'kind: __typename') },
      ...choices,
      ...(depth > 0 ? narrower : []).map((one) => ({
        weight: 2,
        arbitrary: fc
          .tuple(condition, selections(one, depth - 1, spreads))
          .map(([conditions, below]) => `... on ${one.name} ${conditions} ${below}`),
      })),
      ...(spreads ? narrower : [])
        .filter(({ name }) => name !== 'Query' && name !== 'Mutation')
        .map(({ name }) => ({
          weight: 1,
          arbitrary: condition.map((conditions) => `...${fragmentName(name)} ${conditions}`),
        })),
    );
  };
  const field = (
    parent: string,
    { name, args, type }: GraphQLField<unknown, unknown>,
    depth: number,
    spreads: boolean,
  ): fc.Arbitrary<string> => {
    const named = getNamedType(type);
    const below = isCompositeType(named) ? selections(named, depth - 1, spreads) : fc.constant('');
    const given = args.length > 0 ? fc.nat(4) : fc.constant(0);
    const alias = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('', `my_${name}: `) },
      { weight: 1, arbitrary: fc.constantFrom(...names).map((other) => `${other}: `) },
    );
    return fc.tuple(given, alias, condition, below).map(([choice, renamed, when, rest]) => {
      const texts = args.flatMap((one) => {
        const choices = vocabulary.literals(`${parent}.${name}`, one);
        const literal = choices[choice % choices.length];
        return literal ? [`${one.name}: ${literal}`] : [];
      });
      const distinct =
        texts.length > 0 && renamed.startsWith('my_') ? `${name}${choice}: ` : renamed;
      return `${distinct}${name}${texts.length > 0 ? `(${texts.join(', ')})` : ''} ${when} ${rest}`;
    });
  };
  return selections;
}

/** Which an alias may be too, of quite another field. */
function fieldNames(schema: GraphQLSchema): readonly string[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const fields = types.flatMap((type) => Object.keys(type.getFields()));
  return ['__typename', ...new Set(fields.filter((name) => !name.startsWith('__')))];
}

function narrowerTypes(schema: GraphQLSchema, type: GraphQLCompositeType): GraphQLCompositeType[] {
  if (isAbstractType(type)) return [type, ...schema.getPossibleTypes(type)];
  return isObjectType(type) ? [type, ...type.getInterfaces()] : [];
}

function fragmentName(type: string): string {
  return `Of${type}`;
}

/** Random operations over a schema: aliases, arguments, fragments, conditions, abstract types. */
import fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  parse,
  validate,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Ask } from './shop.ts';

/** Literals and variables that an argument may be given, by its name. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  id: ['"b1"', '"f2"', '"a2"', '"v1"', '$id'],
  code: ['"1-1"', '"none"'],
  first: ['1', '$count'],
  last: ['2', '$count'],
  express: ['true', '$no'],
  mood: ['GLAD', '$mood'],
  by: ['1'],
  title: ['"X"'],
};

const VARIABLES: Readonly<Record<string, string>> = {
  id: 'ID!',
  count: 'Int = 3',
  yes: 'Boolean!',
  no: 'Boolean = false',
  mood: 'Mood',
};

const values = fc.record(
  {
    id: fc.constantFrom('b1', 'b2', 'f1', 'v3', 'zz'),
    yes: fc.boolean(),
    count: fc.nat(3),
    no: fc.boolean(),
    mood: fc.constantFrom('GLAD', 'SAD'),
  },
  { requiredKeys: ['id', 'yes'] },
);

const CONDITIONS = [
  '@include(if: $yes)',
  '@skip(if: $yes)',
  '@include(if: $no)',
  '@skip(if: $no) @include(if: $yes)',
  '@skip(if: true)',
  '@include(if: true)',
];
const condition = fc.oneof(
  { weight: 7, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom(...CONDITIONS) },
);

/** Operations that are valid, at most so many levels deep. */
export function randomOperations(
  schema: GraphQLSchema,
  kind: 'query' | 'mutation',
  depth: number,
): fc.Arbitrary<Ask> {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  if (!root) throw new TypeError(`The schema has no ${kind}.`);
  const selections = selectionsOf(schema);
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isCompositeType(type) && !type.name.startsWith('__') && type !== root,
  );
  const fragments = fc.tuple(
    ...types
      .filter(isCompositeType)
      .map((type) =>
        selections(type, 2, false).map((selection): [string, string] => [
          fragmentName(type.name),
          `fragment ${fragmentName(type.name)} on ${type.name} ${selection}`,
        ]),
      ),
  );
  return fc
    .tuple(selections(root, depth, true), fragments, values)
    .map(([selection, definitions, variables]) => ask(kind, selection, definitions, variables))
    .filter(({ query }) => validate(schema, parse(query)).length === 0);
}

function ask(
  kind: string,
  selection: string,
  fragments: readonly [string, string][],
  variables: Readonly<Record<string, unknown>>,
): Ask {
  const used = fragments
    .filter(([name]) => selection.includes(`...${name} `))
    .map(([, text]) => text);
  const text = [selection, ...used].join('\n');
  const declared = Object.entries(VARIABLES).filter(([name]) => text.includes(`$${name}`));
  const declarations = declared.map(([name, type]) => `$${name}: ${type}`).join(', ');
  const given = Object.entries(variables).filter(([name]) =>
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

function selectionsOf(schema: GraphQLSchema): SelectionsOf {
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
    const choices = open.map((one) => ({ weight: 2, arbitrary: field(one, depth, spreads) }));
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
      const texts = args.map((one) => {
        const choices = ARGUMENTS[one.name] ?? [];
        return `${one.name}: ${choices[choice % choices.length] ?? 'null'}`;
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

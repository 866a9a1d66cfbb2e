/** Random arguments, right and wrong, for every field that takes any. */
import fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

export interface Probe {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const DAYS = ['2025-10-01', '1899-12-31', '1900-01-01', '2999-12-31', '3000-01-01', '2025-02-30'];
const TEXTS = [
  '',
  ' ',
  'a',
  'Mentors',
  'ready for work',
  'word '.repeat(40),
  'x'.repeat(600),
  `%_\\'";--`,
  '\u202Eabc',
  'A\u030Ase',
  'Добре 🙂',
  '\uD800',
  'a\0b',
  '2025',
];

/** Values by the name of the scalar: those that it takes, at its bounds, and those that it refuses. */
const VALUES: Readonly<Record<string, readonly unknown[]>> = {
  Int: [1, 2, 20, 100, 0, -1, 101, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1.5],
  Float: [0, 0.5, 1, -1, 1e-300, 1e308, -1e308],
  SafeInt: [0, 1, -1, 9_007_199_254_740_991, -9_007_199_254_740_991, 9_007_199_254_740_992],
  Boolean: [true, false],
  String: TEXTS,
  Date: DAYS,
  DateTime: [
    ...DAYS.map((day) => `${day}T00:00:00Z`),
    '2999-12-31T23:59:59.999999-12:00',
    '1900-01-01T00:00:00+14:00',
    '2025-10-01T12:00:00.5Z',
  ],
  JSON: [{}, [], { a: [1, null, 'x'] }, 'text', 1e308, true, { ['__proto__']: 1 }],
};

/** Values by the name of the member, where any text would almost always be refused. */
const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  year: ['2025', '1900', '2999', '0000', '9999', '25'],
  month: ['2025-09', '1900-01', '2999-12', '9999-12', '2025-13'],
  quarter: ['2025-Q3', '1900-Q1', '2999-Q4', '9999-Q4', '2025-Q5'],
  period: ['2025-09', '2025-Q3', '2025', '9999', '0000-Q1'],
  idempotencyKey: ['key-00000001', 'key-00000002', 'short'],
};

/** Mutations that end the tokens of those who probe: what follows would be answered 401. */
const ENDS_TOKENS: ReadonlySet<string> = new Set([
  'signOut',
  'disableAccount',
  'changeUserRole',
  'removeCompanyMember',
  'startDeletion',
]);

const WRONG = fc.constantFrom<unknown>(null, 'wrong', 7, true, [], {}, [[null]], { a: 1 });

/**
 * One field with arguments: at the root, or below an entity that the root finds by its id.
 *
 * @param ids of rows, some of which the viewers may see
 */
export function randomProbes(schema: GraphQLSchema, ids: readonly string[]): fc.Arbitrary<Probe> {
  const values = createValues(ids);
  const roots = [schema.getQueryType(), schema.getMutationType()].filter(isObjectType);
  const probes = roots.flatMap((root) => {
    const kind = root === schema.getQueryType() ? 'query' : 'mutation';
    const fields = Object.values(root.getFields()).filter(({ name }) => !ENDS_TOKENS.has(name));
    return fields.flatMap((field) => [
      probeOf(field, values, kind),
      ...(kind === 'query' && isFoundById(field) ? fieldsOf(field.type) : [])
        .filter(({ args }) => args.length > 0)
        .map((inner) => probeBelow(field, inner, values, ids)),
    ]);
  });
  return fc.oneof(...probes);
}

function isFoundById({ args, type }: Field): boolean {
  const required = args.filter(isRequiredArgument);
  return isObjectType(getNamedType(type)) && required.length === 1 && required[0]?.name === 'id';
}

type Values = (type: GraphQLInputType, name: string) => fc.Arbitrary<unknown>;

function probeOf(field: Field, values: Values, kind: 'query' | 'mutation'): fc.Arbitrary<Probe> {
  return variablesOf(field, values).map((variables) => ({
    query: `${kind} ${declare(field)} { ${write(field)} }`,
    variables,
  }));
}

function probeBelow(
  root: Field,
  field: Field,
  values: Values,
  ids: readonly string[],
): fc.Arbitrary<Probe> {
  return fc.tuple(variablesOf(field, values), fc.constantFrom(...ids)).map(([variables, id]) => ({
    query: `query ${declare(field)} { ${root.name}(id: "${id}") { ${write(field)} } }`,
    variables,
  }));
}

function variablesOf(field: Field, values: Values): fc.Arbitrary<Record<string, unknown>> {
  const required = field.args.filter(isRequiredArgument);
  const optional = field.args.filter((argument) => !isRequiredArgument(argument));
  // Two at most: all that must fit together seldom does.
  return fc
    .subarray(optional, { maxLength: Math.min(2, optional.length) })
    .chain((chosen) =>
      fc.record(
        Object.fromEntries(
          [...required, ...chosen].map(({ name, type }) => [name, values(type, name)]),
        ),
      ),
    );
}

function declare({ args }: Field): string {
  if (args.length === 0) return '';
  const variables = args.map(({ name, type, defaultValue }) => {
    const isOptional = defaultValue !== undefined && isNonNullType(type);
    return `$${name}: ${String(isOptional ? getNullableType(type) : type)}`;
  });
  return `(${variables.join(', ')})`;
}

function write(field: Field): string {
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const isWrapper = /(?:Connection|Payload)$/.test(getNamedType(field.type).name);
  return `${field.name}${given ? `(${given})` : ''} ${select(field.type, isWrapper ? 1 : 0)}`;
}

/** Every field that needs no arguments, so many levels deep. */
function select(type: Field['type'], levels: number): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  const fields = fieldsOf(type)
    .filter(({ args }) => args.length === 0)
    .filter((field) => levels > 0 || isLeafType(getNamedType(field.type)))
    .map((field) => `${field.name} ${select(field.type, levels - 1)}`);
  return `{ __typename ${fields.join(' ')} }`;
}

function fieldsOf(type: Field['type']): Field[] {
  const named: GraphQLNamedType = getNamedType(type);
  return isObjectType(named) ? Object.values(named.getFields()) : [];
}

function createValues(ids: readonly string[]): Values {
  const values: Values = (declared, name) => {
    const type = getNullableType(declared);
    const right = rightValue(type, name);
    return fc.oneof({ weight: 49, arbitrary: right }, { weight: 1, arbitrary: WRONG });
  };
  const rightValue: Values = (type, name) => {
    if (isListType(type)) return fc.array(values(type.ofType, name), { maxLength: 3 });
    if (isEnumType(type)) {
      return fc.constantFrom(...type.getValues().map((value) => value.name), 'NONE');
    }
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      return fc
        .tuple(
          fc.subarray(fields, { maxLength: Math.min(3, fields.length) }),
          fc.constant(fields.filter(isRequired)),
        )
        .chain((chosen) =>
          fc.record(
            Object.fromEntries(
              chosen.flat().map((field) => [field.name, values(field.type, field.name)]),
            ),
          ),
        );
    }
    const named = String(type);
    if (named === 'ID') return fc.constantFrom(...ids, ids[0]?.toUpperCase(), 'no id', 7);
    return fc.constantFrom(...(MEMBERS[name] ?? VALUES[named] ?? TEXTS));
  };
  return values;
}

function isRequired({ type, defaultValue }: { type: GraphQLInputType; defaultValue: unknown }) {
  return isNonNullType(type) && defaultValue === undefined;
}

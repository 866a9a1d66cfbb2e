/** Vocabulary of random operations over the graph: arguments that find the demo's rows. */
import { ACCOUNTS, FJORDBANK_PUBLICATION_SLUG, Q3_REPORT } from '@teei/local/demo/story/story.ts';
import { readSupergraph } from '@teei/gateway/src/supergraph/own-supergraph.ts';
import type { Vocabulary } from '@teei/gateway/test/random-operations.ts';
import fc from 'fast-check';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Ids of rows, by the names of their types. */
export type Ids = ReadonlyMap<string, readonly string[]>;

/** Literals by the argument's name. What is left out of lists that go on without end is the end. */
const LITERALS: Readonly<Record<string, readonly string[]>> = {
  first: ['2', '1', '$count', '3'],
  n: ['2', '$count'],
  minScore: ['0.1'],
  from: ['"2025-01-01"', '"2025-07-15"'],
  months: ['6', '$count', '1'],
  at: ['', '"2025-10-01T00:00:00Z"'],
  active: ['', 'true', '$no'],
  slug: [`"${FJORDBANK_PUBLICATION_SLUG}"`, '"none"'],
  email: [`"${ACCOUNTS.companyUser.email}"`, '"nobody@mail.example"'],
  reportId: [`"${Q3_REPORT}"`],
  language: ['"en"', '"uk"'],
  domain: ['"impact.fjordbank.example"'],
  externalId: ['"none"'],
  keyHash: ['"none"'],
};

/** Fields of keys: Apollo's executor takes an alias of that name for the key's value. */
const KEYS: ReadonlySet<string> = new Set(
  [...readSupergraph().matchAll(/key: "([^"]+)"/g)].flatMap(
    ([, key = '']) => key.match(/\w+/g) ?? [],
  ),
);

/** @param ids rows to ask for */
export function graphVocabulary(schema: GraphQLSchema, ids: Ids): Vocabulary {
  return {
    literals: (field, argument) => literalsFor(field, argument, schema, ids),
    reserved: KEYS,
    variables: {
      count: 'Int! = 2',
      yes: 'Boolean!',
      no: 'Boolean! = false',
      period: 'Period! = { relative: LAST_QUARTER }',
      company: 'ID!',
    },
    values: fc.record(
      {
        count: fc.nat(3),
        yes: fc.boolean(),
        no: fc.boolean(),
        period: fc.constantFrom({ quarter: '2025-Q2' }, { relative: 'THIS_QUARTER' }),
        company: fc.constantFrom(...(ids.get('Company') ?? [])),
      },
      { requiredKeys: ['yes', 'company'] },
    ),
    conditions: [
      '@include(if: $yes)',
      '@skip(if: $yes)',
      '@include(if: $no)',
      '@skip(if: $no) @include(if: $yes)',
      '@skip(if: true)',
      '@include(if: true)',
    ],
  };
}

function literalsFor(
  field: string,
  { name, type }: GraphQLArgument,
  schema: GraphQLSchema,
  ids: Ids,
): readonly string[] {
  const named = getNamedType(type);
  if (name === 'id') return idsFor(field, schema, ids);
  if (name === 'last') return isNonNullType(type) ? ['2'] : [];
  if (name === 'filter') return ['', '', ...filtersOf(named)];
  if (name === 'period' && named.name === 'Period') {
    return ['{ quarter: "2025-Q3" }', '{ relative: THIS_QUARTER }', '$period'];
  }
  if (name === 'period') return ['', '"2025-Q3"'];
  if (isEnumType(named)) return named.getValues().map((value) => value.name);
  return LITERALS[name] ?? [];
}

function idsFor(field: string, schema: GraphQLSchema, ids: Ids): readonly string[] {
  const [, name = ''] = field.split('.');
  const definition = schema.getQueryType()?.getFields()[name];
  const type = definition ? getNamedType(definition.type).name.replace('Connection', '') : '';
  const known = (ids.get(type) ?? []).map((id) => JSON.stringify(id));
  return type === 'Company' ? [...known, '$company'] : known;
}

/** One for each member that takes words of an enum. */
function filtersOf(type: GraphQLNamedType): string[] {
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((member) => {
    const named = getNamedType(member.type);
    const word = isEnumType(named) ? named.getValues()[0]?.name : undefined;
    if (word === undefined) return [];
    return `{ ${member.name}: ${isListType(getNullableType(member.type)) ? `[${word}]` : word} }`;
  });
}

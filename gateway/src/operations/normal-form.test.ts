import { buildSchema, parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { findFragments } from '../document/fragments.ts';
import { findOperation } from '../document/operations.ts';
import { normalForm } from './normal-form.ts';
import { readTypeNames } from '../supergraph/type-names.ts';

const sdl = `
  interface Item { id: ID title: String }
  type Book implements Item { id: ID title: String pages: Int next: Item }
  type Film implements Item { id: ID title: String }
  union Found = Book | Film
  interface Kept { id: ID }
  type Shown implements Kept { id: ID }
  type Query { items: [Item] found: Found book: Book kept: Kept }
`;
const schema = buildSchema(sdl);
const types = readTypeNames(`${sdl} type Unseen implements Kept { id: ID }`);

function planned(query: string, variables = {}): string | undefined {
  const document = parse(query);
  const root = schema.getQueryType();
  if (!root) throw new TypeError('There is no query type.');
  const context = { schema, types, fragments: findFragments(document), variables };
  return normalForm(context, findOperation(document, undefined), root);
}

it.each([
  ['{ book { ... on Book { ... on Item { id } } } }', '{ book { id } }'],
  ['{ book { ...F } } fragment F on Item { title ... on Film { id } }', '{ book { title } }'],
  ['{ items { ... on Book { pages } } }', '{ items { ... on Book { pages } } }'],
  ['{ items { ... on Book { ... on Film { id } } } }', '{ items { __typename } }'],
  ['{ found { ... on Found { ... on Item { id } } } }', '{ found { ... on Item { id } } }'],
  ['{ items { kind: __typename id } }', '{ items { __typename id } }'],
  ['{ items { id ... on Book { __typename } } }', '{ items { __typename id } }'],
  ['{ kept { id } }', '{ kept { __typename id } }'],
  ['{ book { id: title title: title } }', '{ book { _as_id: title title } }'],
  ['{ book { id @include(if: false) } }', '{ book { __typename } }'],
  [
    '"About books." query Named("Of no use." $n: Int = 1) { book { id } }',
    'query ($n: Int = 1) { book { id } }',
  ],
  ['{ __schema { description } ... { book { id } } }', '{ book { id } }'],
])('%s is planned as %s', (query, expected) => {
  expect(planned(query)).toBe(print(parse(expected)).trim());
});

it.each(['{ book @skip(if: true) { id } }', '{ __typename __schema { description } }'])(
  '%s is not planned',
  (query) => {
    expect(planned(query)).toBeUndefined();
  },
);

it('conditions are evaluated before planning', () => {
  const query =
    'query ($yes: Boolean!) { book { id @skip(if: $yes) ... @include(if: $yes) { title } } }';
  const header = 'query ($yes: Boolean!)';
  expect(planned(query, { yes: true })).toBe(print(parse(`${header} { book { title } }`)).trim());
  expect(planned(query, { yes: false })).toBe(print(parse(`${header} { book { id } }`)).trim());
});

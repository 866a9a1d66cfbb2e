import fc from 'fast-check';
import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json/json-object.ts';
import { findFragments } from '../document/fragments.ts';
import { findOperation } from '../document/operations.ts';
import { ExactNumber } from '../json/exact-number.ts';
import { compileProjection, type ProjectionResult } from './projection.ts';
import { collectFields } from '../document/selection.ts';
import { readTypeNames } from '../supergraph/type-names.ts';

const schema = buildSchema(`
  interface Item { id: ID! title: String }
  type Book implements Item { id: ID! title: String price: Price! genre: Genre grid: [[Int!]!] }
  type Film implements Item { id: ID! title: String }
  interface Shelf { id: ID! }
  type Rack implements Shelf { id: ID! rows: Int }
  type Box implements Shelf { id: ID! size: Int }
  type Price { amount: Float! }
  enum Genre { NOVEL }
  type Query { book: Book books: [Book] all: [Book!] must: Book! items: [Item] shelf: Shelf count: Int ratio: Float }
`);

const types = readTypeNames(`
  directive @join__type(isInterfaceObject: Boolean) on INTERFACE
  interface Item { id: ID! title: String }
  interface Shelf @join__type(isInterfaceObject: true) { id: ID! }
  type Rack implements Shelf { id: ID! rows: Int }
  type Query { item: Item }
`);

function project(query: string, data: JsonObject): ProjectionResult {
  const projected = projectIn(query, data);
  if (projected instanceof Promise) throw new TypeError('Expected an answer in one slice.');
  return projected;
}

function projectIn(
  query: string,
  data: JsonObject,
  fieldsPerTurn?: number,
): ProjectionResult | Promise<ProjectionResult> {
  const document = parse(query);
  const root = schema.getQueryType();
  if (!root) throw new TypeError('There is no query type.');
  const context = { schema, types, fragments: findFragments(document), variables: {} };
  const { selectionSet } = findOperation(document, undefined);
  const fields = collectFields(context, root, [selectionSet]);
  return compileProjection(
    context,
    root,
    fields,
    () => null,
    fieldsPerTurn,
  )({ data, deduplicated: new Set(), isPlain: false }, {});
}

describe('null for a non-null type', () => {
  const broken = { __typename: 'Book', id: null };

  it.each<[string, JsonObject, unknown, unknown[][]]>([
    ['{ book { id } }', { book: broken }, { book: null }, [['book', 'id']]],
    [
      '{ books { id } }',
      { books: [broken, { id: '1' }] },
      { books: [null, { id: '1' }] },
      [['books', 0, 'id']],
    ],
    [
      '{ all { id } }',
      { all: [{ id: '1' }, broken] },
      { all: null },
      [
        ['all', 1, 'id'],
        ['all', 1],
      ],
    ],
    ['{ must { id } }', { must: broken }, null, [['must', 'id'], ['must']]],
    ['{ must { id } }', {}, null, [['must']]],
    [
      '{ book { price { amount } } }',
      { book: { price: {} } },
      { book: null },
      [
        ['book', 'price', 'amount'],
        ['book', 'price'],
      ],
    ],
    [
      '{ book { grid } }',
      { book: { grid: [[1], [null]] } },
      { book: { grid: null } },
      [
        ['book', 'grid', 1, 0],
        ['book', 'grid', 1],
      ],
    ],
  ])('%s goes up as far as it must', (query, data, expected, paths) => {
    const { data: projected, violations } = project(query, data);
    expect(projected?.toJSON() ?? null).toEqual(expected);
    expect(violations.map(({ path }) => path)).toEqual(paths);
  });
});

describe('values of another type', () => {
  it.each<[string, JsonObject]>([
    ['{ count }', { count: 1.5 }],
    ['{ count }', { count: '1' }],
    ['{ ratio }', { ratio: true }],
    ['{ book { genre } }', { book: { genre: 'HIDDEN' } }],
    ['{ book { title } }', { book: 'a book' }],
    ['{ books { title } }', { books: {} }],
    ['{ count }', { count: 2_147_483_648 }],
    ['{ count }', { count: -2_147_483_649 }],
    ['{ count }', { count: new ExactNumber('9007199254740993') }],
    ['{ items { title } }', { items: [{ __typename: 'Hidden', title: 'x' }] }],
    ['{ items { title } }', { items: [{ __typename: 'Item', title: 'x' }] }],
    ['{ items { title } }', { items: [{ __typename: 'Rack', title: 'x' }] }],
    ['{ book { title } }', { book: { __typename: 'Query', title: 'x' } }],
    ['{ book { title } }', { book: { __typename: 'Item', title: 'x' } }],
  ])('are null, as in %s of %j', (query, data) => {
    const { data: projected, violations } = project(query, data);
    expect(projected?.take()).toMatch(/null\]?\}+$/);
    expect(violations).toHaveLength(1);
  });

  it.each([2_147_483_647, -2_147_483_648])('%i is an Int', (count) => {
    expect(project('{ count }', { count }).data?.toJSON()).toEqual({ count });
  });

  it('ids that are numbers become strings', () => {
    expect(project('{ book { id } }', { book: { id: 7 } }).data?.toJSON()).toEqual({
      book: { id: '7' },
    });
  });
});

describe('a large response', () => {
  const QUERY = `{ count book { ...F } books { ...F } ratio all { id } items { id ... on Film { title } } must { id } }
    fragment F on Book { id title price { amount } grid again: title }`;

  it('is written in slices as it would be at once, with the same violations', async () => {
    await fc.assert(
      fc.asyncProperty(answers(), fc.integer({ min: 1, max: 40 }), async (data, fieldsPerTurn) => {
        const whole = project(QUERY, data);
        const sliced = await projectIn(QUERY, data, fieldsPerTurn);
        expect(sliced.data?.take()).toBe(whole.data?.take());
        expect(sliced.violations).toEqual(whole.violations);
      }),
      { numRuns: 300 },
    );
  });

  it('lets the event loop go on between slices, and repeats little of its work', async () => {
    let reads = 0;
    const books = Array.from({ length: 1_000 }, (_, n) => ({
      get id() {
        reads += 1;
        return String(n);
      },
      price: { amount: n },
    }));
    let turns = 0;
    let isDone = false;
    const count = (): void => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    const { data } = await projectIn('{ all { id price { amount } } }', { all: books }, 500);
    isDone = true;
    expect(data?.take()).toMatch(/^\{"all":\[\{"id":"0".*"amount":999\}\}\]\}$/);
    expect(turns).toBeGreaterThan(4);
    expect(reads).toBe(1_000);
  });
});

/** Answers with nulls and wrong values in any place. */
function answers(): fc.Arbitrary<JsonObject> {
  const id = fc.constantFrom('1', '2', null, {});
  const book = fc.record(
    {
      __typename: fc.constant('Book'),
      id,
      title: fc.constantFrom('a', 'b', null),
      price: fc.constantFrom({ amount: 1 }, { amount: null }, null),
      grid: fc.constantFrom([[1, 2], [3]], [[1], [null]], null, [], 7),
    },
    { requiredKeys: ['__typename', 'id', 'price'] },
  );
  const film = fc.record({ __typename: fc.constant('Film'), id, title: fc.constant('c') });
  const fine = fc.constant({
    __typename: 'Book',
    id: '1',
    price: { amount: 1 },
    grid: [[1, 2, 3]],
  });
  const many = fc.array(fc.oneof({ weight: 5, arbitrary: fine }, book), { maxLength: 30 });
  return fc.record(
    {
      count: fc.constantFrom(1, null),
      book,
      books: many,
      all: fc.array(fc.oneof({ weight: 9, arbitrary: fine }, book), { maxLength: 20 }),
      items: fc.array(fc.oneof(book, film), { maxLength: 20 }),
      must: fc.oneof(fine, book),
    },
    { requiredKeys: ['must'] },
  );
}

describe('an object of which a subgraph knows no more than its interface', () => {
  const data = { shelf: { __typename: 'Shelf', id: '1' } };

  it.each([
    '{ shelf { ... on Shelf { id } } }',
    '{ shelf { id ... on Rack { rows @skip(if: true) } } }',
    '{ shelf { id ... on Rack @include(if: false) { rows } } }',
    '{ shelf { id ... on Rack { ... on Shelf { ... on Box { size } } } } }',
  ])('is answered in %s, which asks for what all its types have', (query) => {
    const { data: projected, violations } = project(query, data);
    expect(projected?.toJSON()).toEqual({ shelf: { id: '1' } });
    expect(violations).toEqual([]);
  });

  it.each(['{ shelf { __typename } }', '{ shelf { id ... on Rack { rows } } }'])(
    'is null in %s, which asks for its type',
    (query) => {
      const { data: projected, violations } = project(query, data);
      expect(projected?.toJSON()).toEqual({ shelf: null });
      expect(violations).toMatchObject([{ field: 'Query.shelf', path: ['shelf'] }]);
    },
  );
});

it('nothing reaches a client that it did not select', () => {
  const items = [
    { __typename: 'Book', id: '1', title: 'One', pages: 3 },
    { __typename: 'Film', id: '2', title: 'Two' },
    null,
  ];
  const query =
    '{ items { kind: __typename ... on Film { title } ...F } } fragment F on Book { my: id }';
  // The answers hold names as the client gave them.
  const [book, ...others] = items;
  const { data } = project(query, { items: [{ ...book, _as_my: '1' }, ...others], secret: 1 });
  expect(data?.toJSON()).toEqual({
    items: [{ kind: 'Book', my: '1' }, { kind: 'Film', title: 'Two' }, null],
  });
});

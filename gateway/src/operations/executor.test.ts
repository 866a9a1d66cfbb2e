import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Shop } from '../../test/shop/shop.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

/** Each with what it is an example of. */
const OPERATIONS: readonly [string, string, Readonly<Record<string, unknown>>][] = [
  [
    'interfaces and fragments',
    '{ items { __typename id title ... on Book { pages price { amount } } ... on Film { minutes shipping } } }',
    {},
  ],
  [
    'unions with holes',
    '{ found { ... on Book { title } ... on Author { name works { title } } __typename } }',
    {},
  ],
  [
    'what a field requires, also of null',
    '{ items { ... on Book { shipping(express: true) } ... on Film { shipping } } }',
    {},
  ],
  [
    'several keys',
    '{ shelves { curator { name } books { title authors { name reviews { stars } } } } }',
    {},
  ],
  [
    'lists in lists',
    '{ lost { title price { currency } } shelf(code: "1-1") { nested { title reviews { mood } } } }',
    {},
  ],
  [
    'interface objects',
    '{ media { __typename id format rating critic { name } ... on Disc { side } } topMedia { id format rating } }',
    {},
  ],
  [
    'interface objects, by type',
    '{ topMedia { __typename ... on Disc { side } ... on Reel { metres } } }',
    {},
  ],
  [
    'what is provided',
    '{ reviews(first: 3) { about { title } of { __typename ... on Book { title } } } }',
    {},
  ],
  [
    'aliases and merged selections',
    '{ a: items(last: 1) { x: title } a: items(last: 1) { ... on Film { director { name } } } b: author(id: "a1") { name name } }',
    {},
  ],
  [
    'conditions',
    'query ($yes: Boolean!, $no: Boolean = false) { items { title @include(if: $yes) ... @skip(if: $yes) { id } ... on Book @include(if: $no) { pages reviews { stars } } ... on Film { reviews @include(if: $yes) { text } } } }',
    { yes: true },
  ],
  [
    'conditions that nothing meets',
    '{ nothing @include(if: false) { id } cheapest @skip(if: true) { id } }',
    {},
  ],
  ['nothing', '{ nothing { title price { amount } } }', {}],
  [
    'the schema beside data',
    'query ($name: String!) { __typename __type(name: $name) { name kind } author(id: "a1") { name } }',
    { name: 'Book' },
  ],
  [
    'one entity in several places',
    '{ reviews { by { id name works { id title } } } author(id: "a1") { works { id title weight: title } } }',
    {},
  ],
  [
    'mutations',
    'mutation { restock(id: "b1", by: 2) { title price { amount } } rename(id: "b1", title: "X") { title weight } praise(id: "v1") { stars of { ... on Book { title } } } }',
    {},
  ],
];

describe('the executor responds as one schema would', () => {
  it.each(OPERATIONS)('for %s', async (_name, query, variables) => {
    const [own, merged] = [
      await shop.own({ query, variables }),
      await shop.merged({ query, variables }),
    ];
    expect(own.data).toEqual(merged.data);
    expect(own.errors.map(({ path }) => path)).toEqual(merged.errors.map(({ path }) => path));
  });
});

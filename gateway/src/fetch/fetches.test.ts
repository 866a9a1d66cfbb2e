import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { afterAll, beforeEach, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '../../test/serve.ts';
import { openShop, type Shop, type ShopRequest } from '../../test/shop/shop.ts';

let shop: Shop;

beforeAll(async () => {
  shop = await openShop({ interfaceObjects: false });
});
beforeEach(() => {
  shop.asked.length = 0;
  shop.reported.length = 0;
  shop.hinder = async () => undefined;
});
afterAll(() => shop.close());

/** The values of the variables that a subgraph was sent, in an order of their own. */
function representations({ variables = {} }: ShopRequest): string {
  const values = Object.values(variables).map((value) => JSON.stringify(value));
  return `[${values.toSorted().join(',').replaceAll('"', '')}]`;
}

describe('requests to subgraphs', () => {
  it.each([
    [
      'an object that is at several places is asked for once',
      '{ shelf(code: "1-1") { books { reviews { by { works { title } } } } } }',
      ['stock', 'reviews', 'catalog'],
      [
        '[]',
        '[[{__typename:Book,id:b1},{__typename:Book,id:b2}]]',
        '[[{__typename:Author,id:a1}]]',
      ],
    ],
    [
      'one subgraph is asked for objects of several kinds together',
      '{ author(id: "a1") { id name works { id ... on Book { reviews { stars } } } } }',
      ['catalog', 'reviews'],
      ['[]', '[[{__typename:Author,id:a1}],[{__typename:Book,id:b1},{__typename:Book,id:b2}]]'],
    ],
    [
      'objects that lack what a field requires are not asked about',
      '{ items(last: 5) { ... on Film { shipping } } }',
      ['catalog', 'stock'],
      ['[]', '[[{__typename:Film,minutes:90,id:f1},{__typename:Film,minutes:null,id:f2}]]'],
    ],
    ['nobody is asked about nothing', '{ nothing { price { amount } } }', ['catalog'], ['[]']],
    ['nobody is asked for the schema', '{ __typename __schema { description } }', [], []],
  ])('%s', async (_name, query, subgraphs, sent) => {
    const { errors } = await shop.own({ query });
    expect(errors).toEqual([]);
    expect(shop.asked.map(({ subgraph }) => subgraph)).toEqual(subgraphs);
    expect(shop.asked.map(representations)).toEqual(sent);
  });

  it('carry the client’s variables that they use, as the client sent them', async () => {
    const query =
      'query ($id: ID!, $n: Int = 1) { author(id: $id) { works { ... on Book { reviews(first: $n) { stars } } } } }';
    await shop.own({ query, variables: { id: 'a1' } });
    expect(shop.asked.map(representations)).toEqual([
      '[a1]',
      '[[{__typename:Book,id:b1},{__typename:Book,id:b2}]]',
    ]);
  });

  it('do not wait for data that they do not read, however slow it is', async () => {
    const released = Promise.withResolvers<undefined>();
    shop.hinder = async ({ subgraph }) => {
      if (subgraph === 'stock') await released.promise;
      // Asked last of all, of what catalog gave.
      if (subgraph === 'reviews') released.resolve(undefined);
    };
    const query = '{ cheapest { weight } author(id: "a1") { name } }';
    const { data } = await shop.own({ query });
    expect(data).toEqual({ cheapest: { weight: null }, author: { name: 'Ada' } });
    expect(shop.asked.map(({ subgraph }) => subgraph).toSorted()).toEqual([
      'catalog',
      'reviews',
      'stock',
    ]);
  });

  it('of a mutation are sent one after the other, in its order, across subgraphs', async () => {
    let inFlight = 0;
    shop.hinder = async ({ query }) => {
      if (!query.startsWith('mutation')) return;
      inFlight += 1;
      expect(inFlight).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inFlight -= 1;
    };
    const query = `mutation {
      restock(id: "b1", by: 1) { weight } rename(id: "b1", title: "x") { pages } praise(id: "v1") { stars }
      again: restock(id: "b2", by: 1) { weight }
    }`;
    const { data } = await shop.own({ query });
    expect(data).toMatchObject({ again: { weight: null }, praise: { stars: 5 } });
    expect(shop.asked.map(({ subgraph }) => subgraph)).toEqual([
      'stock',
      'catalog',
      'reviews',
      'stock',
    ]);
  });
});

/** Number of requests to subgraphs when all have responded. */
async function requestsFor(...asks: Ask[]): Promise<number> {
  await Promise.all(asks.map((ask) => shop.own(ask)));
  return shop.asked.length;
}

describe('equal requests in flight', () => {
  const person: Viewer = {
    kind: 'user',
    userId: 'u1',
    role: 'volunteer',
    companyId: 'c1',
    scopes: ['read'],
  };
  const others: readonly [string, Viewer][] = [
    ['nobody', { kind: 'anonymous' }],
    ['another person', { ...person, userId: 'u2' }],
    ['another role', { ...person, role: 'participant' }],
    ['another company', { ...person, companyId: 'c2' }],
    ['no company', { ...person, companyId: null }],
    ['other scopes', { ...person, scopes: ['read', 'write'] }],
    ['no scopes', { ...person, scopes: [] }],
    ['a machine', { kind: 'partner', clientId: 'u1', companyId: 'c1', scopes: ['read'] }],
  ];
  const query = '{ items { id ... on Book { reviews { stars } } } }';

  it('are sent once for the same viewer', async () => {
    const again = structuredClone(person);
    expect(await requestsFor({ query, viewer: person }, { query, viewer: again })).toBe(2);
    for (const { viewer } of shop.asked) expect(viewer).toEqual(person);
  });

  it.each(others)('are sent again for %s', async (_name, viewer) => {
    expect(await requestsFor({ query, viewer: person }, { query, viewer })).toBe(4);
    expect(shop.asked.map((one) => JSON.stringify(one.viewer)).toSorted()).toEqual(
      [person, person, viewer, viewer].map((one) => JSON.stringify(one)).toSorted(),
    );
  });

  it('are sent again with other variables, and after the response', async () => {
    const text = 'query ($id: ID!) { author(id: $id) { id } }';
    const ask = (id: string): Ask => ({ query: text, variables: { id }, viewer: person });
    expect(await requestsFor(ask('a1'), ask('a2'), ask('a1'))).toBe(2);
    expect(await requestsFor(ask('a1'))).toBe(3);
  });

  it('give each caller data of its own', async () => {
    const texts = ['{ items { id title } }', '{ items { id title ... on Book { weight } } }'];
    const asks = [...texts, ...texts].map((text) => ({ query: text, viewer: person }));
    const together = await Promise.all(asks.map((ask) => shop.own(ask)));
    for (const [index, ask] of asks.entries()) {
      expect(together[index]?.data).toEqual((await shop.own(ask)).data);
    }
  });

  it('are never shared by mutations', async () => {
    const change = { query: 'mutation { restock(id: "b1", by: 1) { id } }', viewer: person };
    expect(await requestsFor(change, change)).toBe(2);
  });

  it('are not joined after a mutation', async () => {
    const arrived = Promise.withResolvers<undefined>();
    const released = Promise.withResolvers<undefined>();
    shop.hinder = async ({ query: text }) => {
      if (text.startsWith('mutation') || shop.asked.length > 1) return;
      arrived.resolve(undefined);
      await released.promise;
    };
    const read = { query: '{ cheapest { weight } }', viewer: person };
    const before = shop.own(read);
    await arrived.promise;
    await shop.own({ query: 'mutation { restock(id: "b1", by: 1) { id } }', viewer: person });
    await shop.own(read);
    released.resolve(undefined);
    await before;
    expect(shop.asked.map(({ subgraph }) => subgraph)).toEqual(['stock', 'stock', 'stock']);
  });
});

describe('a subgraph that does not answer', () => {
  it('loses its own fields, each with one error, and nothing that depends on them is fetched', async () => {
    shop.hinder = async ({ subgraph }) => {
      if (subgraph === 'reviews') throw new Error('It is down.');
    };
    const query =
      '{ items { id ... on Book { weight reviews { of { ... on Film { title } } } } } author(id: "a1") { name works { id } } }';
    const { data, errors } = await shop.own({ query });
    expect(data).toMatchObject({
      items: [{ id: 'b1', weight: 10, reviews: null }, { weight: null }, { weight: 3 }, {}, {}],
      author: { name: null, works: [{ id: 'b1' }, { id: 'b2' }] },
    });
    expect(errors.map(({ path = [] }) => path.join('.')).toSorted()).toEqual([
      'author.name',
      'items.0.reviews',
    ]);
    expect(new Set(errors.map(({ extensions }) => extensions?.['code']))).toEqual(
      new Set(['SUBGRAPH_UNAVAILABLE']),
    );
    expect(shop.asked.filter(({ subgraph }) => subgraph === 'reviews')).toHaveLength(1);
    expect(shop.reported).toHaveLength(1);
  });

  it('loses nothing where the data has none of its objects', async () => {
    shop.hinder = async ({ subgraph }) => {
      if (subgraph === 'reviews') throw new Error('It is down.');
    };
    const query = '{ author(id: "a1") { name works { id ... on Film { reviews { stars } } } } }';
    const { errors } = await shop.own({ query });
    expect(shop.asked.map(({ subgraph }) => subgraph)).toEqual(['catalog', 'reviews']);
    expect(errors.map(({ path }) => path)).toEqual([['author', 'name']]);
  });

  it('does not stop the mutation fields after it', async () => {
    shop.hinder = async ({ subgraph }) => {
      if (subgraph === 'catalog') throw new Error('It is down.');
    };
    const query = 'mutation { rename(id: "b1", title: "x") { id } praise(id: "v1") { stars } }';
    const { data, errors } = await shop.own({ query });
    expect(data).toEqual({ rename: null, praise: { stars: 5 } });
    expect(errors.map(({ path }) => path)).toEqual([['rename']]);
  });
});

describe('an error of a subgraph', () => {
  it('reaches the client with message and extensions, at the first path of its entity', async () => {
    const query =
      '{ a: reviews(first: 1) { b: by { c: works { d: title ... on Book { p: price { amount } } } r: reviews { t: text } } } author(id: "a1") { works { ... on Book { sequel { price { amount } } } } } }';
    const { data, errors } = await shop.own({ query });
    expect(errors).toEqual(
      expect.arrayContaining([
        {
          message: 'Illegible.',
          path: ['a', 0, 'b', 'r', 1, 't'],
          extensions: { code: 'ILLEGIBLE' },
        },
        {
          message: 'No price for b3.',
          path: ['author', 'works', 1, 'sequel', 'price'],
          extensions: { code: 'NO_PRICE' },
        },
      ]),
    );
    expect(errors).toHaveLength(2);
    expect(data).toEqual((await shop.merged({ query })).data);
  });

  it('explains the null that it causes, which is no second error', async () => {
    const { data, errors } = await shop.own({
      query: '{ items { ... on Book { price { amount } } } }',
    });
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(['NO_PRICE']);
  });
});

it('variables of a wrong type are errors before any request is sent', async () => {
  const query = 'query ($id: ID!) { author(id: $id) { id } }';
  const { data, errors } = await shop.own({ query, variables: {} });
  expect(data).toBeUndefined();
  expect(errors[0]?.message).toContain('$id');
  expect(shop.asked).toEqual([]);
});

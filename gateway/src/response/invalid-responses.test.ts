import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openShop, type Shop } from '../../test/shop/shop.ts';
import { createInvalidFieldReporter } from './invalid-responses.ts';

describe('values that the schema forbids', () => {
  it('are all counted, and reported once a minute for each field', () => {
    let now = 0;
    const counted: string[] = [];
    const reported: string[] = [];
    const tell = createInvalidFieldReporter({
      report: (error, id) => reported.push(`${id}: ${String(error)}`),
      count: (field) => counted.push(field),
      now: () => now,
    });
    for (let n = 0; n < 3; n += 1) {
      tell('Book.title', ['catalog', 'stock']);
      tell('Book.pages', ['catalog']);
    }
    expect(counted).toHaveLength(6);
    expect(reported).toEqual([
      'INVALID_ANSWER: TypeError: catalog or stock returned a value for Book.title that the schema forbids.',
      'INVALID_ANSWER: TypeError: catalog returned a value for Book.pages that the schema forbids.',
    ]);
    now = 59_999;
    tell('Book.title', ['catalog']);
    expect(reported).toHaveLength(2);
    now = 60_000;
    tell('Book.title', ['catalog']);
    expect(reported).toHaveLength(3);
  });
});

describe('the executor', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop({ interfaceObjects: false });
  });
  beforeEach(() => {
    shop.broken.length = 0;
    shop.instead = () => undefined;
  });
  afterAll(() => shop.close());

  it.each([
    ['a null that may not be', { cheapest: { __typename: 'Book', id: 'b2', price: null } }],
    ['a value of another type', { cheapest: { price: { amount: 'a secret', currency: 'EUR' } } }],
    ['a list that is none', { cheapest: [{ price: 'a secret' }] }],
  ])('tells of %s by its field and its subgraph', async (_what, data) => {
    shop.instead = () => ({ data });
    const { errors } = await shop.own({ query: '{ cheapest { price { amount currency } } }' });
    expect(errors).toMatchObject([{ extensions: { code: 'INVALID_ANSWER' } }]);
    expect(shop.broken).toHaveLength(1);
    const [field, subgraphs] = shop.broken[0] ?? [];
    expect(field).toMatch(/^(Book|Money|Query)\.(price|amount|cheapest)$/);
    expect(subgraphs).toEqual(['stock']);
  });

  it('reports entities that were not requested', async () => {
    shop.instead = ({ query }) =>
      query.includes('_entities') ? { data: { _entities: [] } } : undefined;
    const { errors } = await shop.own({ query: '{ cheapest { weight title } }' });
    expect(errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
    expect(shop.broken.map(([field]) => field)).toContain('Query._entities');
    expect(shop.broken.find(([field]) => field === 'Query._entities')).toEqual([
      'Query._entities',
      ['catalog'],
    ]);
  });

  it('reports no null for which a subgraph has given an error', async () => {
    const { errors } = await shop.own({ query: '{ items { ... on Book { price { amount } } } }' });
    expect(errors.length).toBeGreaterThan(0);
    expect(shop.broken).toEqual([]);
  });
});

import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_MEMORY, openShop, type Shop } from '../../test/shop/shop.ts';
import { DocumentStore } from './document-store.ts';

const LIMIT = 100_000;
const text = (name: string): string => `query ${name} { a }`;

describe('documents', () => {
  it('are kept while there is room, the most recently used the longest', async () => {
    const store = new DocumentStore({ limit: LIMIT });
    const [first, second] = [parse(text('A')), parse(text('B'))];
    await store.set('a', first);
    await store.set('b', second);
    const small = store.bytes;
    expect(small).toBeGreaterThan(0);
    store.charge(first, LIMIT - small);
    expect(await store.get('b')).toBe(second);
    expect(await store.get('a')).toBe(first);
    store.charge(first, 1);
    expect(await store.get('b')).toBeUndefined();
    expect(await store.get('a')).toBe(first);
    store.charge(first, small);
    expect(await store.get('a')).toBeUndefined();
    expect(store.bytes).toBe(0);
  });

  it('that were dropped take no memory, whatever is compiled of them', async () => {
    const store = new DocumentStore({ limit: LIMIT });
    const document = parse(text('A'));
    await store.set('a', document);
    await store.set('a', parse(text('A')));
    const { bytes } = store;
    store.charge(document, 5_000);
    expect(store.bytes).toBe(bytes);
    await store.delete('a');
    expect(store.bytes).toBe(0);
    expect(await store.get('a')).toBeUndefined();
  });

  it('that are larger than the maximum are not kept', async () => {
    const store = new DocumentStore({ limit: 10 });
    await store.set('a', parse(text('A')));
    expect(store.bytes).toBe(0);
  });

  it('that are prepared are found by the hash that a key ends with, and take no room', async () => {
    const prepared = parse(text('A'));
    const hash = 'f'.repeat(64);
    const store = new DocumentStore({
      limit: LIMIT,
      prepared: (one) => (one === hash ? prepared : undefined),
    });
    expect(await store.get(`schema:${hash}`)).toBe(prepared);
    expect(await store.get(`schema:${'e'.repeat(64)}`)).toBeUndefined();
    store.charge(prepared, 1_000);
    expect(store.bytes).toBe(0);
  });
});

describe('a flood of different operations', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop({ interfaceObjects: false });
  });
  afterAll(() => shop.close());

  it('takes no more than the maximum of memory, and every one is executed', async () => {
    for (let n = 0; n < 2_000; n += 1) {
      const { data } = await shop.own({
        query: `query ($yes: Boolean!) { a${n}: cheapest { title @include(if: $yes) weight } }`,
        variables: { yes: n % 2 === 0 },
      });
      expect(data).toHaveProperty([`a${n}`, 'weight'], null);
      expect(shop.documents.bytes).toBeLessThanOrEqual(DOCUMENT_MEMORY);
    }
    expect(shop.documents.bytes).toBeGreaterThan(DOCUMENT_MEMORY * 0.9);
  });

  it('does so too with one document and many variants of its conditions', async () => {
    const names = Array.from({ length: 10 }, (_, n) => `c${n}`);
    const query = `query (${names.map((name) => `$${name}: Boolean!`).join()}) {
      cheapest { weight ${names.map((name) => `${name}: title @include(if: $${name})`).join(' ')} }
    }`;
    for (let choice = 0; choice < 2 ** names.length; choice += 1) {
      const variables = Object.fromEntries(
        names.map((name, bit) => [name, ((choice >> bit) & 1) === 1]),
      );
      const { errors } = await shop.own({ query, variables });
      expect(errors).toEqual([]);
      expect(shop.documents.bytes).toBeLessThanOrEqual(DOCUMENT_MEMORY);
    }
  });
});

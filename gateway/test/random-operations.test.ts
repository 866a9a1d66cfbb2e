import fc from 'fast-check';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { randomOperations, type Vocabulary } from './random-operations.ts';
import { randomRuns } from '@teei/test/runs.ts';

const SCHEMA = buildSchema(`
  type Query { item(id: ID!): Item items(first: Int): [Item!]! }
  interface Item { id: ID! title: String parts: [Item!]! }
  type Book implements Item { id: ID! title: String parts: [Item!]! pages: Int }
  type Film implements Item { id: ID! title: String parts: [Item!]! minutes: String }
`);
const VOCABULARY: Vocabulary = {
  literals: (_field, { name }) => (name === 'id' ? ['"1"', '$id'] : ['', '$count', '2']),
  variables: { id: 'ID!', count: 'Int = 3', yes: 'Boolean!' },
  values: fc.record({ id: fc.string(), count: fc.nat(3), yes: fc.boolean() }),
  conditions: ['@include(if: $yes)', '@skip(if: $yes)'],
};
const OPERATIONS = randomOperations(SCHEMA, 'query', 5, VOCABULARY);

describe('a random operation', () => {
  it('is valid, and sends the variables that it declares and no others', () => {
    fc.assert(
      fc.property(OPERATIONS, ({ query, variables }) => {
        expect(validate(SCHEMA, parse(query))).toEqual([]);
        const declared = [...query.matchAll(/\$(\w+):/g)].map(([, name]) => name);
        expect(new Set(Object.keys(variables))).toEqual(new Set(declared));
      }),
      randomRuns(50),
    );
  });

  it('spreads one fragment in several places, and several on one type', () => {
    const texts = fc.sample(OPERATIONS, 100).map(({ query }) => query);
    const spreads = texts.map((text) => [...text.matchAll(/\.\.\.(Of\w+)/g)].map(([, one]) => one));
    expect(spreads.some((names) => new Set(names).size < names.length)).toBe(true);
    expect(texts.some((text) => /fragment Of(\w+?)\d+ on[^]*fragment Of\1\d+ on/.test(text))).toBe(
      true,
    );
  });

  it('shrinks to the little that makes it fail, from wherever that is', () => {
    const shrunk = Array.from({ length: 5 }, (_, seed) => {
      const { counterexample } = fc.check(
        fc.property(OPERATIONS, ({ query }) => !/pages @skip/.test(query)),
        { seed, numRuns: 1_000 },
      );
      return counterexample?.[0].query ?? '';
    });
    expect(shrunk).not.toContain('');
    // Mostly the levels above it, each with nothing beside.
    const lengths = shrunk.map(({ length }) => length).toSorted((one, other) => one - other);
    expect(lengths[2]).toBeLessThan(200);
  });
});

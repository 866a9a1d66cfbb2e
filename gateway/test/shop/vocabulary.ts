/** Values and names for random operations over the shop. */
import fc from 'fast-check';
import type { Vocabulary } from '../random-operations.ts';

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

export const SHOP_VOCABULARY: Vocabulary = {
  literals: (_field, { name }) => ARGUMENTS[name] ?? [],
  // Valid, and refused by Apollo's executor.
  aliases: ['__typename'],
  variables: {
    id: 'ID!',
    count: 'Int = 3',
    yes: 'Boolean!',
    no: 'Boolean = false',
    mood: 'Mood',
  },
  values: fc.record(
    {
      id: fc.constantFrom('b1', 'b2', 'f1', 'v3', 'zz'),
      yes: fc.boolean(),
      count: fc.nat(3),
      no: fc.boolean(),
      mood: fc.constantFrom('GLAD', 'SAD'),
    },
    { requiredKeys: ['id', 'yes'] },
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

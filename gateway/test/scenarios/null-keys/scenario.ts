/** Entities whose key is null are not fetched. */
import type { Scenario } from '../scenario.ts';

export const nullKeys: Scenario = {
  about: 'an object whose key is not known',
  subgraphs: {
    orchard: {
      sdl: `
        type Query { trees: [Tree] }
        type Tree @key(fields: "id") { id: ID! }
      `,
      fields: { 'Query.trees': () => [{ id: 't1' }, null, { id: 't2' }] },
    },
    nursery: {
      sdl: `type Tree @key(fields: "id") @key(fields: "tag") { id: ID! tag: ID }`,
      rows: [
        { __typename: 'Tree', id: 't1', tag: null },
        { __typename: 'Tree', id: 't2', tag: 'a-2' },
      ],
    },
    harvest: {
      sdl: `type Tree @key(fields: "tag") { tag: ID kilos: Int }`,
      rows: [{ __typename: 'Tree', tag: 'a-2', kilos: 31 }],
    },
  },
  shows: {
    'has null for what lies behind the key, and no error': {
      query: '{ trees { id kilos } }',
      data: { trees: [{ id: 't1', kilos: null }, null, { id: 't2', kilos: 31 }] },
      asks: ['orchard', 'nursery', 'harvest'],
    },
  },
};

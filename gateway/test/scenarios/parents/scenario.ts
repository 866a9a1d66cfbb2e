/** An object without a key is reached once more through its parent. */
import type { Scenario } from '../scenario.ts';

export const parents: Scenario = {
  about: 'an object without a key',
  subgraphs: {
    library: {
      sdl: `
        type Query { readers: [Reader!]! }
        type Reader @key(fields: "id") @key(fields: "id card") { id: ID! card: ID! desk: Desk @shareable }
        type Desk @key(fields: "number") { number: Int! lamp: Boolean @shareable }
      `,
      fields: { 'Query.readers': () => [{ id: 'r', card: 'k', desk: { number: 4 } }] },
    },
    cards: {
      sdl: `
        type Reader @key(fields: "id card") { id: ID! card: ID! desk: Desk @shareable }
        type Desk { seat: Seat }
        type Seat { soft: Boolean }
      `,
      rows: [{ __typename: 'Reader', id: 'r', card: 'k', desk: { seat: { soft: true } } }],
    },
  },
  shows: {
    'is reached through its parent': {
      query: '{ readers { id desk { number seat { soft } } } }',
      data: { readers: [{ id: 'r', desk: { number: 4, seat: { soft: true } } }] },
      asks: ['library', 'cards'],
    },
  },
};

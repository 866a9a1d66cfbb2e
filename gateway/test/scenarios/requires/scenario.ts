/** Fields required from another subgraph are fetched first and sent in the representation. */
import type { Scenario } from '../scenario.ts';

export const requires: Scenario = {
  about: 'a field that requires another’s',
  subgraphs: {
    oven: {
      sdl: `
        type Query { loaves: [Loaf!]! }
        type Loaf @key(fields: "id") { id: ID! grams: Int flour: Flour }
        type Flour @shareable { name: String }
      `,
      rows: [
        { __typename: 'Loaf', id: 'rye', grams: 800, flour: { name: 'rye' } },
        { __typename: 'Loaf', id: 'bun', grams: null, flour: null },
      ],
      fields: { 'Query.loaves': () => [{ id: 'rye' }, { id: 'bun' }] },
    },
    counter: {
      sdl: `
        type Loaf @key(fields: "id") {
          id: ID! grams: Int @external flour: Flour @external
          cents: Int @requires(fields: "grams") label: String @requires(fields: "flour { name }")
        }
        type Flour @shareable { name: String }
      `,
      fields: {
        'Loaf.cents': ({ grams }) => (grams === null ? null : Number(grams) / 2),
        'Loaf.label': ({ flour }) => JSON.stringify(flour),
      },
    },
    stall: {
      sdl: `type Loaf @key(fields: "id") {
        id: ID! cents: Int @external cheap: Boolean @requires(fields: "cents")
      }`,
      fields: { 'Loaf.cheap': ({ cents }) => Number(cents) < 100 },
    },
  },
  shows: {
    'gets it unseen, null among it': {
      query: '{ loaves { cents } }',
      data: { loaves: [{ cents: 400 }, { cents: null }] },
      asks: ['oven', 'counter'],
    },
    'gets objects, or null in their place': {
      query: '{ loaves { label } }',
      data: { loaves: [{ label: '{"name":"rye"}' }, { label: 'null' }] },
      asks: ['oven', 'counter'],
    },
    'may require one that requires one': {
      query: '{ loaves { cheap } }',
      data: { loaves: [{ cheap: false }, { cheap: true }] },
      asks: ['oven', 'counter', 'stall'],
    },
  },
};

/** Two subgraphs that require each other's fields are asked in turns. */
import type { Scenario } from '../scenario.ts';

export const requiresInTurns: Scenario = {
  about: 'subgraphs that require each other’s fields',
  subgraphs: {
    mill: {
      sdl: `
        type Query { sack: Sack }
        type Sack @key(fields: "id") {
          id: ID! kilos: Int!
          price: Int @external label: String @requires(fields: "price")
        }
      `,
      rows: [{ __typename: 'Sack', id: 'k1', kilos: 25 }],
      fields: {
        'Query.sack': () => ({ id: 'k1' }),
        'Sack.label': ({ price }) => `costs ${String(price)}`,
      },
    },
    market: {
      sdl: `type Sack @key(fields: "id") {
        id: ID! kilos: Int! @external label: String @external
        price: Int @requires(fields: "kilos") sign: String @requires(fields: "label")
      }`,
      fields: {
        'Sack.price': ({ kilos }) => Number(kilos) * 2,
        'Sack.sign': ({ label }) => `A sack ${String(label)}`,
      },
    },
  },
  shows: {
    'are asked as often as it takes': {
      query: '{ sack { sign } }',
      data: { sack: { sign: 'A sack costs 50' } },
      asks: ['mill', 'market', 'mill', 'market'],
    },
  },
};

/** Fields that clients do not see may be keys or be required, and never reach clients. */
import type { Scenario } from '../scenario.ts';

export const hiddenParts: Scenario = {
  about: 'what clients do not see',
  subgraphs: {
    vault: {
      sdl: `
        type Query { coins: [Coin!]! finds: [Find] found: Found }
        interface Find { label: String }
        union Found = Coin | Mark
        type Coin implements Find @key(fields: "stamp") {
          stamp: ID! @inaccessible grams: Int @inaccessible metal: Metal label: String
        }
        type Mark implements Find @inaccessible { label: String }
        enum Metal { GOLD LEAD @inaccessible }
      `,
      rows: [
        { __typename: 'Coin', stamp: 's1', grams: 8, metal: 'GOLD', label: 'Louis' },
        { __typename: 'Coin', stamp: 's2', grams: 2, metal: 'LEAD', label: 'Fake' },
      ],
      fields: {
        'Query.coins': () => [{ stamp: 's1' }, { stamp: 's2' }],
        'Query.finds': () => [
          { __typename: 'Coin', stamp: 's1' },
          { __typename: 'Mark', label: 'M' },
        ],
        'Query.found': () => ({ __typename: 'Mark', label: 'M' }),
      },
    },
    trade: {
      sdl: `type Coin @key(fields: "stamp") {
        stamp: ID! grams: Int @external price: Int @requires(fields: "grams")
      }`,
      fields: { 'Coin.price': ({ grams }) => Number(grams) * 60 },
    },
  },
  shows: {
    'is a key, and is required, all the same': {
      query: '{ coins { price } }',
      data: { coins: [{ price: 480 }, { price: 120 }] },
      asks: ['vault', 'trade'],
    },
    'cannot be asked for': {
      query: '{ coins { stamp } }',
      data: undefined,
      errors: ['Cannot query field "stamp" on type "Coin".'],
    },
    'is null as an enum’s value': {
      query: '{ coins { metal } }',
      data: { coins: [{ metal: 'GOLD' }, { metal: null }] },
      errors: ['coins.1.metal'],
    },
    'is null as an object of such a type, whether or not its type is asked for': {
      query: '{ finds { label } found { __typename } }',
      data: { finds: [{ label: 'Louis' }, null], found: null },
      errors: ['finds.1', 'found'],
    },
  },
};

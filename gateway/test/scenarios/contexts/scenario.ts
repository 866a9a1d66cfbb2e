/** An argument from a context has the value that the nearest object above has, whatever subgraph has it. */
import type { Scenario } from '../scenario.ts';

const HARBOURS = [
  {
    __typename: 'Harbour',
    id: 'b',
    currency: 'NOK',
    ships: [{ id: 's' }, { id: 't' }],
    flag: { code: 'no' },
  },
  { __typename: 'Harbour', id: 'k', currency: 'DKK', ships: [{ id: 's' }], flag: { code: 'dk' } },
  { __typename: 'Harbour', id: 'x', currency: null, ships: [{ id: 's' }], flag: null },
];

export const contexts: Scenario = {
  about: 'fields with an argument from a context',
  subgraphs: {
    harbours: {
      sdl: `
        type Query { harbours: [Harbour!]! harbour: Harbour! }
        type Harbour @key(fields: "id") {
          id: ID! currency: String flag: Flag ships: [Ship!]! pilots: [Pilot!]!
        }
        type Flag { code: String }
        type Ship @key(fields: "id") { id: ID! }
        type Pilot { ships: [Ship!]! }
      `,
      fields: {
        'Query.harbours': () => HARBOURS,
        'Query.harbour': () => HARBOURS[1],
        'Harbour.pilots': () => [{ ships: [{ id: 's' }] }],
      },
      rows: HARBOURS,
    },
    fees: {
      sdl: `
        type Harbour @key(fields: "id") @context(name: "harbour") {
          id: ID! currency: String @external flag: Flag @external
        }
        type Flag { code: String @external }
        type Ship @key(fields: "id") {
          id: ID!
          fee(days: Int = 1, currency: String @fromContext(field: "$harbour { currency }")): String
          law(code: String @fromContext(field: "$harbour { flag { code } }")): String
        }
      `,
      fields: {
        'Ship.fee': ({ id }, { days, currency }) => [id, days, currency].join(' '),
        'Ship.law': ({ id }, { code }) => [id, code].join(' '),
      },
    },
  },
  shows: {
    'get its value at each place, in one request': {
      query: '{ harbours { ships { fee } } }',
      data: {
        harbours: [
          { ships: [{ fee: 's 1 NOK' }, { fee: 't 1 NOK' }] },
          { ships: [{ fee: 's 1 DKK' }] },
          { ships: [{ fee: 's 1 ' }] },
        ],
      },
      asks: ['harbours', 'fees'],
    },
    'get it beside the client’s arguments, and under its aliases': {
      query:
        'query ($days: Int) { harbour { currency: id ships { fee: law cost: fee(days: $days) } } }',
      variables: { days: 2 },
      data: { harbour: { currency: 'k', ships: [{ fee: 's dk', cost: 's 2 DKK' }] } },
      asks: ['harbours', 'fees'],
    },
    'get it from further up': {
      query: '{ harbour { pilots { ships { fee } } ships { id } } }',
      data: { harbour: { pilots: [{ ships: [{ fee: 's 1 DKK' }] }], ships: [{ id: 's' }] } },
      asks: ['harbours', 'fees'],
    },
  },
};

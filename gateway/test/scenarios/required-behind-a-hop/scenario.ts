/** Required fields may lie behind another entity. */
import type { Scenario } from '../scenario.ts';

export const requiredBehindAHop: Scenario = {
  about: 'a field that requires something of another entity',
  subgraphs: {
    orders: {
      sdl: `
        type Query { order: Order }
        type Order @key(fields: "id") { id: ID! size: Size buyer: Person @shareable }
        type Size { height: Int @shareable }
        type Person @key(fields: "number") { number: ID! }
      `,
      fields: {
        'Query.order': () => ({ id: 'o', size: { height: 2 }, buyer: { number: 'p' } }),
      },
    },
    people: {
      sdl: `
        type Person @key(fields: "number") { number: ID! home: Home }
        type Home @shareable { city: String }
      `,
      fields: { 'Person.home': () => ({ city: 'Oslo' }) },
    },
    archive: {
      sdl: `
        type Order @key(fields: "id") { id: ID! buyer: Person @shareable }
        type Person @key(fields: "number") { number: ID! }
      `,
    },
    parcels: {
      sdl: `
        type Order @key(fields: "id") {
          id: ID!
          size: Size @external
          buyer: Person @external
          label: String @requires(fields: "size { height } buyer { home { city } }")
        }
        type Size { height: Int @external }
        type Person @key(fields: "number") { number: ID! home: Home @external }
        type Home { city: String @external }
      `,
      fields: {
        'Order.label': (row) => JSON.stringify([row['size'], row['buyer']]),
      },
    },
  },
  shows: {
    'is asked for when that has been asked for, once': {
      query: '{ order { label } }',
      data: { order: { label: '[{"height":2},{"home":{"city":"Oslo"}}]' } },
      asks: ['orders', 'people', 'parcels'],
    },
    'is so under two names': {
      query: '{ order { label again: label } }',
      data: {
        order: {
          label: '[{"height":2},{"home":{"city":"Oslo"}}]',
          again: '[{"height":2},{"home":{"city":"Oslo"}}]',
        },
      },
      asks: ['orders', 'people', 'parcels'],
    },
  },
};

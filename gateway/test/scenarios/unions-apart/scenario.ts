/** A union has members in one subgraph that another does not know. */
import type { Scenario } from '../scenario.ts';

export const unionsApart: Scenario = {
  about: 'a union that subgraphs know in part',
  subgraphs: {
    kitchen: {
      sdl: `
        type Query { table: Table dish: Dish @shareable }
        type Table @key(fields: "id") { id: ID! tray: Tray @shareable dishes: [Dish!]! }
        type Tray @shareable { dishes: [Dish!]! }
        union Dish = Soup | Pie
        type Soup @key(fields: "id") { id: ID! hot: Boolean }
        type Pie @shareable { slices: Int }
      `,
      fields: {
        'Query.table': () => ({
          id: 't',
          tray: { dishes: [{ __typename: 'Pie', slices: 8 }] },
          dishes: [
            { __typename: 'Soup', id: 's', hot: true },
            { __typename: 'Pie', slices: 6 },
          ],
        }),
        'Query.dish': () => ({ __typename: 'Pie', slices: 4 }),
      },
    },
    bar: {
      sdl: `
        type Query { dish: Dish @shareable }
        type Table @key(fields: "id") { id: ID! tray: Tray @shareable }
        type Tray @shareable { dishes: [Dish!]! }
        union Dish = Pie | Ice | Soup
        type Pie @shareable { slices: Int }
        type Ice { balls: Int }
        type Soup @key(fields: "id") { id: ID! salty: Boolean }
      `,
      rows: [{ __typename: 'Soup', id: 's', salty: false }],
      fields: { 'Query.dish': () => ({ __typename: 'Pie', slices: 4 }) },
    },
  },
  shows: {
    'has only members that the subgraph knows that is asked': {
      query:
        '{ table { tray { dishes { __typename ... on Pie { slices } ... on Ice { balls } } } } }',
      data: { table: { tray: { dishes: [{ __typename: 'Pie', slices: 8 }] } } },
      asks: ['kitchen'],
    },
    'has members whose fields are in several': {
      query:
        '{ table { dishes { ... on Soup { hot salty } ... on Pie { slices } ... on Ice { balls } } } }',
      data: { table: { dishes: [{ hot: true, salty: false }, { slices: 6 }] } },
      asks: ['kitchen', 'bar'],
    },
    'may be found at once where both know a member': {
      query: '{ dish { ... on Pie { slices } } }',
      data: { dish: { slices: 4 } },
    },
  },
};

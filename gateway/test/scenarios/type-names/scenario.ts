/** The name of a type, under any alias, costs no more than it must. */
import type { Scenario } from '../scenario.ts';

export const typeNames: Scenario = {
  about: 'the name of a type',
  subgraphs: {
    fleet: {
      sdl: `
        type Query { craft: [Craft!]! flagship: Ship }
        union Craft = Ship | Raft
        type Ship @key(fields: "id") { id: ID! }
        type Raft { logs: Int }
      `,
      fields: {
        'Query.craft': () => [
          { __typename: 'Ship', id: 's' },
          { __typename: 'Raft', logs: 9 },
        ],
        'Query.flagship': () => ({ id: 's' }),
      },
    },
    crew: { sdl: `type Ship @key(fields: "id") { id: ID! sailors: Int }` },
  },
  shows: {
    'of the whole answer is asked of nobody': {
      query: '{ __typename root: __typename ... { again: __typename } }',
      data: { __typename: 'Query', root: 'Query', again: 'Query' },
      asks: [],
    },
    'of an object is known when the object is there': {
      query: '{ flagship { __typename } }',
      data: { flagship: { __typename: 'Ship' } },
      asks: ['fleet'],
    },
    'of a member of a union is asked for, under several names and in fragments': {
      query:
        '{ craft { a: __typename ... on Raft { b: __typename logs } ... on Ship { __typename } } }',
      data: {
        craft: [
          { a: 'Ship', __typename: 'Ship' },
          { a: 'Raft', b: 'Raft', logs: 9 },
        ],
      },
      asks: ['fleet'],
    },
  },
};

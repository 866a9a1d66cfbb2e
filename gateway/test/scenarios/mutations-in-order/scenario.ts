/** Changes are made one after the other, whoever makes them. */
import type { Scenario } from '../scenario.ts';

let total = 0;

export const mutationsInOrder: Scenario = {
  about: 'changes',
  subgraphs: {
    adding: {
      sdl: `
        type Query { total: Int }
        type Mutation { start(at: Int!): Int add(by: Int!): Tally }
        type Tally @key(fields: "id") { id: ID! value: Int }
      `,
      fields: {
        'Query.total': () => total,
        'Mutation.start': (_row, { at }) => (total = Number(at)),
        'Mutation.add': (_row, { by }) => ({ id: 't', value: (total += Number(by)) }),
      },
    },
    scaling: {
      sdl: `
        type Mutation { times(factor: Int!): Int }
        type Tally @key(fields: "id") { id: ID! value: Int @external even: Boolean @requires(fields: "value") }
      `,
      fields: {
        'Mutation.times': (_row, { factor }) => (total *= Number(factor)),
        'Tally.even': ({ value }) => Number(value) % 2 === 0,
      },
    },
  },
  shows: {
    'are made in the order of the operation, by several subgraphs in turns': {
      query:
        'mutation { start(at: 5) times(factor: 4) a: add(by: 1) { value } twice: times(factor: 2) }',
      data: { start: 5, times: 20, a: { value: 21 }, twice: 42 },
      asks: ['adding', 'scaling', 'adding', 'scaling'],
    },
    'are followed by what is asked of what they changed': {
      query: 'mutation ($by: Int!) { start(at: 1) add(by: $by) { even value } }',
      variables: { by: 3 },
      data: { start: 1, add: { even: true, value: 4 } },
      asks: ['adding', 'scaling'],
    },
  },
};

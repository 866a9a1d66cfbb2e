/** A valid operation that no path through the subgraphs resolves is rejected with an error. */
import type { Scenario } from '../scenario.ts';

export const noWay: Scenario = {
  about: 'an interface without types, that one subgraph takes for an object',
  subgraphs: {
    signs: {
      sdl: `
        type Query { sign: Thing }
        interface Thing @key(fields: "id") { id: ID! }
      `,
      fields: { 'Query.sign': () => ({ __typename: 'Thing', id: 'x' }) },
    },
    tools: {
      sdl: `
        type Query { tool: Thing }
        type Thing @key(fields: "id", resolvable: false) @interfaceObject { id: ID! use: String }
      `,
      fields: { 'Query.tool': () => ({ id: 'x', use: 'to dig' }) },
    },
  },
  shows: {
    'is answered by that one': {
      query: '{ tool { id use } }',
      data: { tool: { id: 'x', use: 'to dig' } },
      asks: ['tools'],
    },
    'is an error of the subgraph that has none': {
      query: '{ sign { id } }',
      data: { sign: null },
      errors: ['sign'],
      asks: ['signs'],
    },
  },
};

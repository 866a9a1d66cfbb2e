/** A subgraph may name objects of which it knows nothing but the key. */
import type { Scenario } from '../scenario.ts';

export const referencesOnly: Scenario = {
  about: 'a subgraph that only refers to objects',
  subgraphs: {
    garden: {
      sdl: `
        type Query { beds: [Bed!]! }
        type Bed { plant: Plant! rows: Int }
        type Plant @key(fields: "id", resolvable: false) { id: ID! }
      `,
      fields: { 'Query.beds': () => [{ plant: { id: 'p1' }, rows: 3 }] },
    },
    botany: {
      sdl: `
        type Query { plant: Plant }
        type Plant @key(fields: "id") { id: ID! name: String }
      `,
      rows: [{ __typename: 'Plant', id: 'p1', name: 'Sage' }],
      fields: { 'Query.plant': () => ({ id: 'p1' }) },
    },
  },
  shows: {
    'is asked for the key alone': {
      query: '{ beds { rows plant { id } } }',
      data: { beds: [{ rows: 3, plant: { id: 'p1' } }] },
      asks: ['garden'],
    },
    'is never asked for an object': {
      query: '{ plant { id name } beds { plant { name } } }',
      data: { plant: { id: 'p1', name: 'Sage' }, beds: [{ plant: { name: 'Sage' } }] },
    },
  },
};

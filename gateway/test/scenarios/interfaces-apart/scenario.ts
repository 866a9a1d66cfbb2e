/** The types of an interface, and their fields, lie in several subgraphs. */
import type { Scenario } from '../scenario.ts';

export const interfacesApart: Scenario = {
  about: 'an interface of several subgraphs',
  subgraphs: {
    stage: {
      sdl: `
        type Query { acts: [Act!]! }
        interface Act { id: ID! }
        type Song implements Act @key(fields: "id") { id: ID! key: String }
        type Play implements Act @key(fields: "id") { id: ID! next: Act }
      `,
      rows: [
        { __typename: 'Song', id: 's', key: 'D' },
        { __typename: 'Play', id: 'p', next: { __typename: 'Song', id: 's' } },
      ],
      fields: {
        'Query.acts': () => [
          { __typename: 'Play', id: 'p' },
          { __typename: 'Song', id: 's' },
        ],
      },
    },
    program: {
      sdl: `
        interface Act { id: ID! title: String }
        type Song implements Act @key(fields: "id") { id: ID! title: String }
        type Play implements Act @key(fields: "id") { id: ID! title: String cast: [Person] }
        type Person @key(fields: "id") { id: ID! }
      `,
      rows: [
        { __typename: 'Song', id: 's', title: 'Dawn' },
        { __typename: 'Play', id: 'p', title: 'Dusk', cast: [{ id: 'eve' }] },
      ],
    },
    people: {
      sdl: `
        interface Named { name: String }
        type Person implements Named @key(fields: "id") { id: ID! name: String }
      `,
      rows: [{ __typename: 'Person', id: 'eve', name: 'Eve' }],
    },
  },
  shows: {
    'has a field that is asked of a subgraph that knows it, for each type': {
      query: '{ acts { title } }',
      data: { acts: [{ title: 'Dusk' }, { title: 'Dawn' }] },
    },
    'is narrowed by fragments in fragments': {
      query: `
        { acts { ... on Song { ... on Act { id ... on Play { title } } key } ...P } }
        fragment P on Play { cast { ...N } next { __typename title ... on Song { key } } }
        fragment N on Named { name }
      `,
      data: {
        acts: [
          { cast: [{ name: 'Eve' }], next: { __typename: 'Song', title: 'Dawn', key: 'D' } },
          { id: 's', key: 'D' },
        ],
      },
    },
    'gives objects of other types nothing': {
      query: '{ acts { ... on Song { title } } }',
      data: { acts: [{}, { title: 'Dawn' }] },
    },
  },
};

/** `@provides` on an interface holds for all of its types. */
import type { Scenario } from '../scenario.ts';

const DEN = [
  { __typename: 'Fox', id: 'f', name: 'Rust' },
  { __typename: 'Owl', id: 'o', name: 'Dusk' },
];

export const providesOnInterfaces: Scenario = {
  about: 'what a field provides of an interface',
  subgraphs: {
    tours: {
      sdl: `
        type Query { tour: Tour @provides(fields: "animals { id name }") }
        type Tour @key(fields: "id") { id: ID! animals: [Animal!] @external }
        interface Animal { id: ID! name: String }
        type Fox implements Animal { id: ID! @external name: String @external }
        type Owl implements Animal { id: ID! @external name: String @external }
      `,
      fields: { 'Query.tour': () => ({ id: 't', animals: DEN }) },
    },
    park: {
      sdl: `
        type Tour @key(fields: "id") { id: ID! animals: [Animal!] @shareable }
        interface Animal { id: ID! name: String }
        type Fox implements Animal @key(fields: "id") { id: ID! name: String @shareable }
        type Owl implements Animal @key(fields: "id") { id: ID! name: String @shareable wings: Int }
      `,
      rows: [
        { __typename: 'Tour', id: 't', animals: DEN },
        { ...DEN[1], wings: 2 },
      ],
    },
  },
  shows: {
    'is answered by who provides it': {
      query: '{ tour { animals { id name } } }',
      data: {
        tour: {
          animals: [
            { id: 'f', name: 'Rust' },
            { id: 'o', name: 'Dusk' },
          ],
        },
      },
      asks: ['tours'],
    },
    'leaves what is not, of one type, to others': {
      query: '{ tour { animals { name ... on Owl { wings } } } }',
      data: { tour: { animals: [{ name: 'Rust' }, { name: 'Dusk', wings: 2 }] } },
      asks: ['tours', 'park'],
    },
  },
};

/** An interface's objects lead to objects of the same interface. */
import type { Scenario } from '../scenario.ts';

export const interfacesInCircles: Scenario = {
  about: 'an interface that leads to itself',
  subgraphs: {
    paths: {
      sdl: `
        type Query { place: Place }
        interface Place { next: Place }
        type Hut implements Place @key(fields: "id") { id: ID! next: Hut @provides(fields: "beds") beds: Int @external }
      `,
      rows: [
        { __typename: 'Hut', id: 'h1', next: { __typename: 'Hut', id: 'h2', beds: 6 } },
        { __typename: 'Hut', id: 'h2', next: { __typename: 'Hut', id: 'h1', beds: 4 } },
      ],
      fields: { 'Query.place': () => ({ __typename: 'Hut', id: 'h1' }) },
    },
    beds: {
      sdl: `type Hut @key(fields: "id") { id: ID! beds: Int @shareable }`,
      rows: [
        { __typename: 'Hut', id: 'h1', beds: 4 },
        { __typename: 'Hut', id: 'h2', beds: 6 },
      ],
    },
  },
  shows: {
    'is followed as far as is asked': {
      query: '{ place { next { ... on Place { next { __typename } } ... on Hut { id } } } }',
      data: { place: { next: { next: { __typename: 'Hut' }, id: 'h2' } } },
      asks: ['paths'],
    },
    'has on the way what is provided, and asks for what is not': {
      query: '{ place { ... on Hut { beds next { beds } } } }',
      data: { place: { beds: 4, next: { beds: 6 } } },
      asks: ['paths', 'beds'],
    },
  },
};

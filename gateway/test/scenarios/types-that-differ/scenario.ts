/** Fields of the same name may be of types that no one request can hold side by side. */
import type { Scenario } from '../scenario.ts';

const HEN = { __typename: 'Hen', id: 'h' };
const COW = { __typename: 'Cow', id: null, weight: 400 };

export const typesThatDiffer: Scenario = {
  about: 'fields of one name and other types',
  subgraphs: {
    farm: {
      sdl: `
        type Query { animals: [Animal!]! }
        union Animal = Hen | Cow
        type Hen @key(fields: "id") { id: ID! weight: Int friends: [Animal!]! }
        type Cow { id: ID weight: Int friends: [Animal!]! }
      `,
      rows: [{ ...HEN, weight: 2, friends: [COW] }],
      fields: {
        'Query.animals': () => [HEN, { ...COW, friends: [HEN] }],
      },
    },
    vet: {
      sdl: `
        type Query { patients: [Hen!]! }
        type Hen { id: ID @shareable }
      `,
      fields: { 'Query.patients': () => [{ id: null }] },
    },
  },
  shows: {
    'are told apart, at every depth, and answered under the client’s names': {
      query: `{ animals {
        ... on Hen { id weight friends { ... on Hen { id weight } ... on Cow { id weight } } }
        ... on Cow { id weight friends { ... on Hen { id weight } } }
      } }`,
      data: {
        animals: [
          { id: 'h', weight: 2, friends: [{ id: null, weight: 400 }] },
          { id: null, weight: 400, friends: [{ id: 'h', weight: 2 }] },
        ],
      },
      asks: ['farm'],
    },
    'may be null where one subgraph says that they may not': {
      query: '{ patients { id } }',
      data: { patients: [{ id: null }] },
      asks: ['vet'],
    },
  },
};

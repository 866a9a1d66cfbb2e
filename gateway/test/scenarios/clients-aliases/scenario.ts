/** A client calls fields what it likes: a plan never takes them for what it reads itself. */
import type { Scenario } from '../scenario.ts';

export const clientsAliases: Scenario = {
  about: 'an alias',
  subgraphs: {
    museum: {
      sdl: `
        type Query { vase: Vase show: [Exhibit!]! }
        type Vase @key(fields: "id") { id: ID! name: String age: Int maker: Maker }
        type Maker @key(fields: "id") { id: ID! town: String }
        union Exhibit = Vase | Maker
      `,
      rows: [
        { __typename: 'Vase', id: 'v', name: 'Blue', age: 300, maker: { id: 'm' } },
        { __typename: 'Maker', id: 'm', town: 'Delft' },
      ],
      fields: {
        'Query.vase': () => ({ id: 'v' }),
        'Query.show': () => [
          { __typename: 'Vase', id: 'v' },
          { __typename: 'Maker', id: 'm' },
        ],
      },
    },
    insurance: {
      sdl: `
        type Vase @key(fields: "id") { id: ID! age: Int @external worth: Int @requires(fields: "age") broken: Int }
        type Maker @key(fields: "id") { id: ID! fame: Int }
      `,
      rows: [{ __typename: 'Maker', id: 'm', fame: 7 }],
      fields: {
        'Vase.worth': ({ age }) => Number(age) * 10,
        'Vase.broken': () => {
          throw new TypeError('It is in pieces.');
        },
      },
    },
  },
  shows: {
    'is no key, whatever it is called': {
      query: '{ vase { id: name maker { id: town fame } } }',
      data: { vase: { id: 'Blue', maker: { id: 'Delft', fame: 7 } } },
      asks: ['museum', 'insurance'],
    },
    'is nothing that another field requires': {
      query: '{ vase { age: name worth } }',
      data: { vase: { age: 'Blue', worth: 3000 } },
      asks: ['museum', 'insurance'],
    },
    'is no type': {
      query: '{ show { ... on Vase { __typename: name worth } ... on Maker { fame } } }',
      data: { show: [{ __typename: 'Blue', worth: 3000 }, { fame: 7 }] },
      asks: ['museum', 'insurance'],
    },
    'may trade places with another': {
      query: '{ vase { worth: age age: worth name: id id: name } }',
      data: { vase: { worth: 300, age: 3000, name: 'v', id: 'Blue' } },
      asks: ['museum', 'insurance'],
    },
    'is what errors are told at': {
      query: '{ my: vase { ours: broken } }',
      data: { my: { ours: null } },
      errors: ['my.ours'],
    },
  },
};

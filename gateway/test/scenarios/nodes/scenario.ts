/** One field finds objects of any type, and every subgraph has it for its own. */
import type { Scenario } from '../scenario.ts';

export const nodes: Scenario = {
  about: 'a field for objects of any type',
  subgraphs: {
    shops: {
      sdl: `
        type Query { node(id: ID!): Node @shareable }
        interface Node { id: ID! }
        type Shop implements Node @key(fields: "id") { id: ID! town: String }
        type Order implements Node @key(fields: "id") { id: ID! shop: Shop }
      `,
      rows: [
        { __typename: 'Shop', id: 'shop1', town: 'Bodø' },
        { __typename: 'Order', id: 'order1', shop: { id: 'shop1' } },
      ],
      fields: {
        'Query.node': (_row, { id }) => ({ __typename: id === 'shop1' ? 'Shop' : 'Order', id }),
      },
    },
    orders: {
      sdl: `
        type Query { node(id: ID!): Node @shareable }
        interface Node { id: ID! }
        type Shop implements Node @key(fields: "id") { id: ID! orders: [Order!] }
        type Order implements Node @key(fields: "id") { id: ID! sum: Int }
      `,
      rows: [
        { __typename: 'Shop', id: 'shop1', orders: [{ id: 'order1' }] },
        { __typename: 'Order', id: 'order1', sum: 40 },
      ],
      fields: {
        'Query.node': (_row, { id }) => ({ __typename: id === 'shop1' ? 'Shop' : 'Order', id }),
      },
    },
  },
  shows: {
    'gives their ids and types': {
      query: '{ a: node(id: "shop1") { id __typename } b: node(id: "order1") { __typename } }',
      data: { a: { id: 'shop1', __typename: 'Shop' }, b: { __typename: 'Order' } },
    },
    'gives the fields of the type that it is, from wherever they are': {
      query: `query ($id: ID!) {
        node(id: $id) { ... on Shop { town orders { sum shop { town } } } ... on Order { sum } }
        other: node(id: "order1") { id ... on Shop { id town } }
      }`,
      variables: { id: 'shop1' },
      data: {
        node: { town: 'Bodø', orders: [{ sum: 40, shop: { town: 'Bodø' } }] },
        other: { id: 'order1' },
      },
    },
  },
};

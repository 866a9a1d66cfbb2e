/** Fields that `@provides` names are not fetched from their own subgraph. */
import type { Scenario } from '../scenario.ts';

export const provides: Scenario = {
  about: 'what a field provides',
  subgraphs: {
    letters: {
      sdl: `
        type Query {
          letter: Letter
          drafts: [Letter] @provides(fields: "to { street { name } }")
          inbox: [Post] @provides(fields: "... on Card { motif }")
        }
        type Letter @key(fields: "id") { id: ID! text: String from: Person @provides(fields: "name") to: Person }
        type Person @key(fields: "id") { id: ID! name: String @external street: Street @external }
        type Street @key(fields: "id") { id: ID! name: String @external }
        union Post = Letter | Card
        type Card @key(fields: "id") { id: ID! motif: String @external }
      `,
      fields: {
        'Query.letter': () => ({
          id: 'l',
          text: 'Hello',
          from: { id: 'p', name: 'Eve' },
          to: { id: 'p' },
        }),
        'Query.drafts': () => [{ to: { id: 'p', street: { id: 's', name: 'Quay' } } }],
        'Query.inbox': () => [
          { __typename: 'Card', id: 'c', motif: 'Sea' },
          { __typename: 'Letter', text: 'Hi' },
        ],
      },
    },
    people: {
      sdl: `
        type Person @key(fields: "id") { id: ID! name: String @shareable street: Street @shareable born: Int }
        type Street @key(fields: "id") { id: ID! name: String @shareable }
        type Card @key(fields: "id") { id: ID! motif: String @shareable stamp: Int }
      `,
      rows: [
        { __typename: 'Person', id: 'p', name: 'Eve', born: 1990, street: { id: 's' } },
        { __typename: 'Street', id: 's', name: 'Quay' },
        { __typename: 'Card', id: 'c', motif: 'Sea', stamp: 9 },
      ],
    },
  },
  shows: {
    'is answered by who provides it': {
      query: '{ letter { text from { name } } }',
      data: { letter: { text: 'Hello', from: { name: 'Eve' } } },
      asks: ['letters'],
    },
    'is asked for elsewhere, where it is not provided': {
      query: '{ letter { from { name born } to { name } } }',
      data: { letter: { from: { name: 'Eve', born: 1990 }, to: { name: 'Eve' } } },
      asks: ['letters', 'people'],
    },
    'may lie deep below': {
      query: '{ drafts { to { id street { name } } } }',
      data: { drafts: [{ to: { id: 'p', street: { name: 'Quay' } } }] },
      asks: ['letters'],
    },
    'may be of one type of several': {
      query: '{ inbox { ... on Card { motif } ... on Letter { text } } }',
      data: { inbox: [{ motif: 'Sea' }, { text: 'Hi' }] },
      asks: ['letters'],
    },
  },
};

/** Fields that `@skip` or `@include` leave out are not fetched. */
import type { Scenario } from '../scenario.ts';

export const conditions: Scenario = {
  about: 'what @skip and @include leave out',
  subgraphs: {
    clubs: {
      sdl: `
        type Query { club: Club }
        type Club @key(fields: "id") { id: ID! name: String }
      `,
      rows: [{ __typename: 'Club', id: 'c', name: 'Chess' }],
      fields: { 'Query.club': () => ({ id: 'c' }) },
    },
    fees: {
      sdl: `type Club @key(fields: "id") { id: ID! fee: Int due: Int }`,
      rows: [{ __typename: 'Club', id: 'c', fee: 30, due: 5 }],
    },
  },
  shows: {
    'is asked of nobody, with a value': {
      query: '{ club { name fee @skip(if: true) } }',
      data: { club: { name: 'Chess' } },
      asks: ['clubs'],
    },
    'is asked of nobody, with a variable': {
      query:
        'query ($money: Boolean!) { club { name ...F @include(if: $money) } } fragment F on Club { fee }',
      variables: { money: false },
      data: { club: { name: 'Chess' } },
      asks: ['clubs'],
    },
    'is asked for when the variable says so': {
      query:
        'query ($money: Boolean!) { club { ... on Club @include(if: $money) { fee } due @skip(if: $money) } }',
      variables: { money: true },
      data: { club: { fee: 30 } },
      asks: ['clubs', 'fees'],
    },
    'is decided by a variable’s default, and by both together': {
      query:
        'query ($no: Boolean = false) { club { fee @skip(if: $no) @include(if: $no) due @skip(if: $no) } }',
      data: { club: { due: 5 } },
      asks: ['clubs', 'fees'],
    },
  },
};

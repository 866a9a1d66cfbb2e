/** An object is known to several subgraphs by a key. */
import type { Scenario } from '../scenario.ts';

export const entityCall: Scenario = {
  about: 'an object that several subgraphs know by its key',
  subgraphs: {
    shelves: {
      sdl: `
        type Query { books: [Book!]! newest: Book }
        type Book @key(fields: "isbn") { isbn: ID! title: String! }
      `,
      rows: [
        { __typename: 'Book', isbn: '1', title: 'Tides' },
        { __typename: 'Book', isbn: '2', title: 'Knots' },
      ],
      fields: {
        'Query.books': () => [{ isbn: '1' }, { isbn: '2' }],
        'Query.newest': () => ({ isbn: '2' }),
      },
    },
    loans: {
      sdl: `type Book @key(fields: "isbn") { isbn: ID! lent: Int }`,
      rows: [{ __typename: 'Book', isbn: '2', lent: 3 }],
    },
  },
  shows: {
    'has the fields of all of them, and null where one does not know it': {
      query: '{ books { title lent } }',
      data: {
        books: [
          { title: 'Tides', lent: null },
          { title: 'Knots', lent: 3 },
        ],
      },
      asks: ['shelves', 'loans'],
    },
    'is asked for once, wherever it occurs': {
      query: '{ newest { lent } books { isbn lent } }',
      data: {
        newest: { lent: 3 },
        books: [
          { isbn: '1', lent: null },
          { isbn: '2', lent: 3 },
        ],
      },
      asks: ['shelves', 'loans'],
    },
    'costs no request to a subgraph that nothing is asked of': {
      query: '{ newest { isbn title } }',
      data: { newest: { isbn: '2', title: 'Knots' } },
      asks: ['shelves'],
    },
  },
};

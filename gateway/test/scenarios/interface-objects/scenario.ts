/** A subgraph adds fields to all types of an interface, of which it knows none. */
import type { Scenario } from '../scenario.ts';

export const interfaceObjects: Scenario = {
  about: 'an interface that a subgraph takes for an object',
  subgraphs: {
    pages: {
      sdl: `
        type Query { pages: [Page!]! }
        interface Page @key(fields: "id") { id: ID! title: String! }
        type Essay implements Page @key(fields: "id") { id: ID! title: String! words: Int }
        type Comic implements Page @key(fields: "id") { id: ID! title: String! panels: Int }
      `,
      rows: [
        { __typename: 'Essay', id: 'e', title: 'On ropes', words: 900 },
        { __typename: 'Comic', id: 'c', title: 'Gulls', panels: 12 },
      ],
      fields: {
        'Query.pages': () => [
          { __typename: 'Essay', id: 'e' },
          { __typename: 'Comic', id: 'c' },
        ],
      },
    },
    votes: {
      sdl: `
        type Query { best: Page }
        type Page @key(fields: "id") @interfaceObject {
          id: ID! stars: Int
          title: String! @external slug: String @requires(fields: "title")
        }
      `,
      rows: [
        { __typename: 'Page', id: 'e', stars: 4 },
        { __typename: 'Page', id: 'c', stars: 5 },
      ],
      fields: {
        'Query.best': () => ({ id: 'c' }),
        'Page.slug': ({ title }) => String(title).toLowerCase(),
      },
    },
    archive: {
      sdl: `extend type Comic @key(fields: "id") { id: ID! box: Int }`,
      rows: [{ __typename: 'Comic', id: 'c', box: 3 }],
    },
  },
  shows: {
    'adds its fields to objects of every type': {
      query: '{ pages { title stars ... on Comic { panels } } }',
      data: {
        pages: [
          { title: 'On ropes', stars: 4 },
          { title: 'Gulls', stars: 5, panels: 12 },
        ],
      },
      asks: ['pages', 'votes'],
    },
    'adds them in fragments that name types, too': {
      query: '{ pages { ... on Essay { stars words } } }',
      data: { pages: [{ stars: 4, words: 900 }, {}] },
      asks: ['pages', 'votes'],
    },
    'adds them in fragments on several types': {
      query: '{ best { ... on Comic { stars } ... on Essay { id } } }',
      data: { best: { stars: 5 } },
      asks: ['votes', 'pages', 'votes'],
    },
    'has what they require, when only one of the types is asked for what requires it': {
      query: '{ best { ... on Comic { slug } ... on Essay { stars } } }',
      data: { best: { slug: 'gulls' } },
      asks: ['votes', 'pages', 'votes'],
    },
    'is itself asked for no type, when none is needed': {
      query: '{ best { id stars } }',
      data: { best: { id: 'c', stars: 5 } },
      asks: ['votes'],
    },
    'has types that the subgraph is asked for that knows them': {
      query: '{ best { __typename ... on Essay { words } ... on Comic { panels } } }',
      data: { best: { __typename: 'Comic', panels: 12 } },
      asks: ['votes', 'pages'],
    },
    'may require what the interface has elsewhere': {
      query: '{ pages { slug } best { slug } }',
      data: { pages: [{ slug: 'on ropes' }, { slug: 'gulls' }], best: { slug: 'gulls' } },
    },
    'leads on to a third subgraph that knows one of the types': {
      query: '{ best { ... on Comic { box } } }',
      data: { best: { box: 3 } },
      asks: ['votes', 'pages', 'archive'],
    },
  },
};

/** A type of which there is one object has its name for a key. */
import type { Scenario } from '../scenario.ts';

export const typeNameAsKey: Scenario = {
  about: 'a key of __typename alone',
  subgraphs: {
    settings: {
      sdl: `
        type Query { settings: Settings all: [Part!]! }
        interface Part { size: Int }
        type Settings implements Part @key(fields: "__typename") { size: Int language: String }
        type Page implements Part @key(fields: "id") { id: ID! size: Int }
      `,
      fields: {
        'Query.settings': () => ({ __typename: 'Settings', language: 'nb' }),
        'Query.all': () => [
          { __typename: 'Settings', language: 'nb' },
          { __typename: 'Page', id: 'p' },
        ],
      },
    },
    themes: {
      sdl: `
        type Settings @key(fields: "__typename") { theme: String }
        type Page @key(fields: "id") { id: ID! theme: String }
      `,
      fields: { 'Settings.theme': () => 'dark', 'Page.theme': ({ id }) => `of ${String(id)}` },
    },
  },
  shows: {
    'is asked for by it': {
      query: '{ settings { language theme } }',
      data: { settings: { language: 'nb', theme: 'dark' } },
      asks: ['settings', 'themes'],
    },
    'is asked for beside others': {
      query: '{ all { ... on Settings { theme } ... on Page { theme } } }',
      data: { all: [{ theme: 'dark' }, { theme: 'of p' }] },
    },
  },
};

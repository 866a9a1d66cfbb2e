/** A root field, and objects without keys, that several subgraphs answer: each with its own fields. */
import type { Scenario } from '../scenario.ts';

export const sharedRoots: Scenario = {
  about: 'a root field of several subgraphs',
  subgraphs: {
    names: {
      sdl: `
        type Query { lake: Lake @shareable }
        type Lake @shareable { id: ID! label: Label }
        type Label { name: String language: Language @shareable }
        type Language { code: String }
      `,
      fields: {
        'Query.lake': () => ({ id: 'x', label: { name: 'Femunden', language: { code: 'no' } } }),
      },
    },
    depths: {
      sdl: `
        type Query { lake: Lake @shareable }
        type Lake @shareable { id: ID! label: Label depth: Int }
        type Label { short: String language: Language @shareable }
        type Language { script: String }
      `,
      fields: {
        'Query.lake': () => ({
          id: 'x',
          depth: 153,
          label: { short: 'F', language: { script: 'latin' } },
        }),
      },
    },
  },
  shows: {
    'is asked of each of them, for its part': {
      query: '{ lake { id depth label { name short language { code script } } } }',
      data: {
        lake: {
          id: 'x',
          depth: 153,
          label: { name: 'Femunden', short: 'F', language: { code: 'no', script: 'latin' } },
        },
      },
    },
    'is asked of one, when that is enough': {
      query: '{ lake { id label { language { script } } } }',
      data: { lake: { id: 'x', label: { language: { script: 'latin' } } } },
      asks: ['depths'],
    },
  },
};

/** Enums and inputs that subgraphs declare otherwise: clients get what all agree on. */
import type { Scenario } from '../scenario.ts';

export const enumsAndInputs: Scenario = {
  about: 'enums and inputs of several subgraphs',
  subgraphs: {
    paint: {
      sdl: `
        type Query { mixed(by: Mix!): String tins: [Tin!]! }
        enum Finish { MATT GLOSS }
        enum Hue { RED BLUE }
        input Mix { finish: Finish litres: Int = 2 batch: String }
        type Tin @key(fields: "id") { id: ID! hue: Hue @shareable }
      `,
      fields: {
        'Query.mixed': (_row, { by }) => JSON.stringify(by),
        'Query.tins': () => [{ id: 't', hue: 'BLUE' }],
      },
    },
    stock: {
      sdl: `
        type Query { stored(by: Mix!): String }
        enum Finish { GLOSS SATIN }
        enum Hue { BLUE GREEN }
        input Mix { finish: Finish litres: Int = 2 shelf: Int }
        type Tin @key(fields: "id") { id: ID! hue: Hue @shareable twin: Hue }
      `,
      rows: [{ __typename: 'Tin', id: 't', twin: 'GREEN' }],
      fields: { 'Query.stored': (_row, { by }) => JSON.stringify(by) },
    },
  },
  shows: {
    'take what each of them takes, from variables too': {
      query: 'query ($mix: Mix!) { mixed(by: $mix) stored(by: { finish: GLOSS, litres: 1 }) }',
      variables: { mix: { finish: 'GLOSS' } },
      data: { mixed: '{"finish":"GLOSS","litres":2}', stored: '{"finish":"GLOSS","litres":1}' },
    },
    'refuse what only one of them takes': {
      query: 'query ($mix: Mix!) { mixed(by: $mix) }',
      variables: { mix: { finish: 'MATT', batch: 'b' } },
      data: undefined,
      errors: ['', ''],
      asks: [],
    },
    'answer with what any of them may': {
      query: '{ tins { hue twin } }',
      data: { tins: [{ hue: 'BLUE', twin: 'GREEN' }] },
    },
  },
};

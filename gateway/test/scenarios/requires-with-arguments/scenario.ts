/** A field required with arguments is another value than the client's with other arguments. */
import type { Scenario } from '../scenario.ts';

const heightOf = (unit: unknown): number => (unit === 'FOOT' ? 656 : 200);

export const requiresWithArguments: Scenario = {
  about: 'fields that require one with arguments',
  subgraphs: {
    maps: {
      sdl: `
        type Query { peak: Peak }
        type Peak @key(fields: "id") { id: ID! height(unit: Unit!): Int trails(first: Int!): [Trail!] }
        type Trail @key(fields: "id") { id: ID! }
        enum Unit { METRE FOOT }
      `,
      fields: {
        'Query.peak': () => ({ id: 'p' }),
        'Peak.height': (_row, { unit }) => heightOf(unit),
        'Peak.trails': (_row, { first }) =>
          [{ id: 'a' }, { id: 'b' }, { id: 'c' }].slice(0, Number(first)),
      },
    },
    hikes: {
      sdl: `
        type Peak @key(fields: "id") {
          id: ID! height(unit: Unit!): Int @external trails(first: Int!): [Trail!] @external
          ascent: String @requires(fields: "height(unit: METRE)")
          climb: String @requires(fields: "height(unit: FOOT)")
          walks: Int @requires(fields: "trails(first: 3) { id }")
        }
        type Trail @key(fields: "id") { id: ID! }
        enum Unit { METRE FOOT }
      `,
      fields: {
        'Peak.ascent': ({ height }) => `${String(height)} m`,
        'Peak.climb': ({ height }) => `${String(height)} ft`,
        'Peak.walks': ({ trails }) => (Array.isArray(trails) ? trails.length : null),
      },
    },
  },
  shows: {
    'get the value for their own arguments, each': {
      query: '{ peak { ascent climb } }',
      data: { peak: { ascent: '200 m', climb: '656 ft' } },
      asks: ['maps', 'hikes'],
    },
    'leave the client the value for the client’s': {
      query: '{ peak { height(unit: FOOT) ascent } }',
      data: { peak: { height: 656, ascent: '200 m' } },
      asks: ['maps', 'hikes'],
    },
    'leave it lists too, of other lengths': {
      query: 'query ($few: Int = 1) { peak { walks trails(first: $few) { id } } }',
      data: { peak: { walks: 3, trails: [{ id: 'a' }] } },
      asks: ['maps', 'hikes'],
    },
  },
};

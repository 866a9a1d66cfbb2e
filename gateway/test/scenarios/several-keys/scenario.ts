/** Subgraphs need not know the same key: one that knows two stands between. */
import type { Scenario } from '../scenario.ts';

export const severalKeys: Scenario = {
  about: 'an object with several keys',
  subgraphs: {
    timetable: {
      sdl: `
        type Query { stops: [Station!]! }
        type Station @key(fields: "id") { id: ID! }
      `,
      fields: { 'Query.stops': () => [{ id: 's1' }, { id: 's2' }] },
    },
    registry: {
      sdl: `type Station @key(fields: "id") @key(fields: "code country { iso }") {
        id: ID! code: String! country: Country! name: String
      }
      type Country @shareable { iso: ID! }`,
      rows: [
        { __typename: 'Station', id: 's1', code: 'OSL', country: { iso: 'NO' }, name: 'Oslo' },
        { __typename: 'Station', id: 's2', code: 'STO', country: { iso: 'SE' }, name: 'Stockholm' },
      ],
    },
    weather: {
      sdl: `
        type Station @key(fields: "country { iso } code") { code: String! country: Country! wind: Int }
        type Country @shareable { iso: ID! }
      `,
      rows: [
        { __typename: 'Station', code: 'OSL', country: { iso: 'NO' }, wind: 4 },
        { __typename: 'Station', code: 'STO', country: { iso: 'SE' }, wind: 9 },
      ],
    },
  },
  shows: {
    'is found by way of a subgraph that knows two of them': {
      query: '{ stops { wind } }',
      data: { stops: [{ wind: 4 }, { wind: 9 }] },
      asks: ['timetable', 'registry', 'weather'],
    },
    'is found by those that know each, in one go': {
      query: '{ stops { id name code wind country { iso } } }',
      data: {
        stops: [
          { id: 's1', name: 'Oslo', code: 'OSL', wind: 4, country: { iso: 'NO' } },
          { id: 's2', name: 'Stockholm', code: 'STO', wind: 9, country: { iso: 'SE' } },
        ],
      },
      asks: ['timetable', 'registry', 'weather'],
    },
  },
};

/** A key may reach into objects below, and into lists of them. */
import type { Scenario } from '../scenario.ts';

const WEST = { pier: { name: 'West' }, number: 7 };
const CREW = [{ id: 'ada' }, { id: 'bo' }];

export const nestedKeys: Scenario = {
  about: 'a key of objects below',
  subgraphs: {
    harbour: {
      sdl: `
        type Query { berth: Berth! crew: Crew! }
        type Berth @key(fields: "pier { name } number") { pier: Pier! number: Int! depth: Float }
        type Pier @shareable { name: String! length: Int }
        type Crew @key(fields: "members { id }") { members: [Sailor!]! boat: String }
        type Sailor @key(fields: "id") { id: ID! }
      `,
      fields: {
        'Query.berth': () => ({ pier: { name: 'West', length: 80 }, number: 7, depth: 2.5 }),
        'Query.crew': () => ({ members: CREW, boat: 'Gull' }),
      },
    },
    office: {
      sdl: `
        type Berth @key(fields: "number pier { name }") { pier: Pier! number: Int! rent: Int }
        type Pier @shareable { name: String! }
        type Crew @key(fields: "members { id }") { members: [Sailor!]! insured: Boolean }
        type Sailor @key(fields: "id") { id: ID! name: String }
      `,
      rows: [
        { __typename: 'Berth', ...WEST, rent: 120 },
        { __typename: 'Berth', pier: { name: 'East' }, number: 7, rent: 95 },
        { __typename: 'Crew', members: CREW, insured: true },
        { __typename: 'Sailor', id: 'ada', name: 'Ada' },
        { __typename: 'Sailor', id: 'bo', name: 'Bo' },
      ],
    },
  },
  shows: {
    'finds the object, also when the client asks for more of what is below': {
      query: '{ berth { rent depth pier { length } } }',
      data: { berth: { rent: 120, depth: 2.5, pier: { length: 80 } } },
      asks: ['harbour', 'office'],
    },
    'may be a list, whose objects have keys of their own': {
      query: '{ crew { insured boat members { name } } }',
      data: { crew: { insured: true, boat: 'Gull', members: [{ name: 'Ada' }, { name: 'Bo' }] } },
      asks: ['harbour', 'office'],
    },
  },
};

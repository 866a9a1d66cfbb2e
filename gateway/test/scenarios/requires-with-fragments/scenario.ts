/** Required fields may differ by the type of the object below. */
import type { Scenario } from '../scenario.ts';

const SHARED = `
  union Motor = Sail | Engine
  type Sail @shareable { area: Int }
  type Engine @shareable { power: Int fuel: Fuel }
  type Fuel @shareable { name: String litres: Int }
`;

export const requiresWithFragments: Scenario = {
  about: 'a field that requires fragments',
  subgraphs: {
    wharf: {
      sdl: `
        type Query { boats: [Boat!]! }
        type Boat @key(fields: "id") { id: ID! motor: Motor }
        ${SHARED}
      `,
      rows: [
        { __typename: 'Boat', id: 'b1', motor: { __typename: 'Sail', area: 30 } },
        {
          __typename: 'Boat',
          id: 'b2',
          motor: { __typename: 'Engine', power: 90, fuel: { name: 'diesel', litres: 60 } },
        },
      ],
      fields: { 'Query.boats': () => [{ id: 'b1' }, { id: 'b2' }] },
    },
    club: {
      sdl: `
        type Boat @key(fields: "id") {
          id: ID! motor: Motor @external
          spec: String
            @requires(fields: "motor { ... on Sail { area } ... on Engine { power fuel { name } } }")
        }
        ${SHARED}
      `,
      fields: { 'Boat.spec': ({ motor }) => JSON.stringify(motor) },
    },
  },
  shows: {
    'gets of each object what is required of its type, and no more': {
      query: '{ boats { spec motor { ... on Engine { fuel { litres } } } } }',
      data: {
        boats: [
          { spec: '{"area":30}', motor: {} },
          {
            spec: '{"power":90,"fuel":{"name":"diesel"}}',
            motor: { fuel: { litres: 60 } },
          },
        ],
      },
      asks: ['wharf', 'club'],
    },
  },
};

/** Subgraphs of Federation 1 extend types that others own. */
import type { Scenario } from '../scenario.ts';

export const firstVersion: Scenario = {
  about: 'subgraphs of Federation 1',
  subgraphs: {
    rooms: {
      isOld: true,
      sdl: `
        type Query { rooms: [Room!]! }
        type Room @key(fields: "id") { id: ID! floor: Int guest: Guest @provides(fields: "name") }
        type Guest @extends @key(fields: "id") { id: ID! @external name: String @external nights: Int }
      `,
      fields: {
        'Query.rooms': () => [{ id: 'r', floor: 2, guest: { id: 'g', name: 'Ola', nights: 3 } }],
        'Guest.nights': () => 3,
      },
    },
    guests: {
      isOld: true,
      sdl: `
        type Query { guest: Guest }
        type Guest @key(fields: "id") { id: ID! name: String vip: Boolean }
      `,
      rows: [{ __typename: 'Guest', id: 'g', name: 'Ola', vip: true }],
      fields: { 'Query.guest': () => ({ id: 'g' }) },
    },
    cleaning: {
      sdl: `extend type Room @key(fields: "id") {
        id: ID! @external floor: Int @external by: String @requires(fields: "floor")
      }`,
      fields: { 'Room.by': ({ floor }) => `team ${String(floor)}` },
    },
  },
  shows: {
    'provide what they have of others': {
      query: '{ rooms { guest { name } } }',
      data: { rooms: [{ guest: { name: 'Ola' } }] },
      asks: ['rooms'],
    },
    'are asked for what they add': {
      query: '{ guest { name nights } }',
      data: { guest: { name: 'Ola', nights: 3 } },
      asks: ['guests', 'rooms'],
    },
    'mix with those of Federation 2': {
      query: '{ rooms { by guest { vip } } }',
      data: { rooms: [{ by: 'team 2', guest: { vip: true } }] },
    },
  },
};

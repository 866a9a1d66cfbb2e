/** A field that moves from one subgraph to another is asked of the new one alone. */
import type { Scenario } from '../scenario.ts';

const wrong = (): never => {
  throw new TypeError('This field has moved away.');
};

export const override: Scenario = {
  about: 'a field that has moved',
  subgraphs: {
    old: {
      sdl: `
        type Query { bell: Bell oldest: Bell @shareable ring: Ringing }
        type Bell @key(fields: "id") { id: ID! tone: String loud: Int @shareable weight: Int }
        interface Ringing { id: ID! tone: String }
        type Chime implements Ringing @key(fields: "id") { id: ID! tone: String }
      `,
      rows: [{ __typename: 'Bell', id: 'b', loud: 3, weight: 70 }],
      fields: {
        'Query.bell': () => ({ id: 'b' }),
        'Query.oldest': () => ({ id: 'b' }),
        'Query.ring': () => ({ __typename: 'Chime', id: 'c' }),
        'Bell.tone': wrong,
        'Chime.tone': wrong,
      },
    },
    new: {
      sdl: `
        type Query { oldest: Bell @shareable }
        type Bell @key(fields: "id") {
          id: ID! weight: Int @external
          tone: String @override(from: "old") @requires(fields: "weight")
          loud: Int @shareable @override(from: "gone")
        }
        type Chime @key(fields: "id") { id: ID! tone: String @override(from: "old") }
      `,
      rows: [
        { __typename: 'Bell', id: 'b', loud: 3 },
        { __typename: 'Chime', id: 'c', tone: 'high' },
      ],
      fields: {
        'Query.oldest': () => ({ id: 'b' }),
        'Bell.tone': ({ weight }) => (Number(weight) > 50 ? 'low' : 'high'),
      },
    },
  },
  shows: {
    'is asked of the new subgraph, with what it requires of the old': {
      query: '{ bell { tone } }',
      data: { bell: { tone: 'low' } },
      asks: ['old', 'new'],
    },
    'is asked of the new one, behind an interface too': {
      query: '{ ring { tone } }',
      data: { ring: { tone: 'high' } },
      asks: ['old', 'new'],
    },
    'stays where it is, when the subgraph that it should come from is not there': {
      query: '{ oldest { loud } bell { loud } }',
      data: { oldest: { loud: 3 }, bell: { loud: 3 } },
    },
  },
};

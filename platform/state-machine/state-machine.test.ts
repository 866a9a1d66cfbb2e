import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StateMachine } from './state-machine.ts';

const STATES = ['a', 'b', 'c', 'd'] as const;
type State = (typeof STATES)[number];

const targets = fc.subarray([...STATES]);
const machines = fc
  .record({ a: targets, b: targets, c: targets, d: targets })
  .map((edges) => ({ edges, machine: new StateMachine<State>('thing', edges) }));
const state = fc.constantFrom(...STATES);

describe('a state machine', () => {
  it('refuses a move if, and only if, it is no edge', () => {
    fc.assert(
      fc.property(machines, state, state, ({ edges, machine }, from, to) => {
        expect(machine.check(from, to).length === 0).toBe(edges[from].includes(to));
      }),
    );
  });

  it('offers in a refusal just the edges that this viewer could take', () => {
    fc.assert(
      fc.property(machines, state, state, targets, ({ edges, machine }, from, to, mine) => {
        const [refusal] = machine.check(from, to, (one) => mine.includes(one));
        fc.pre(refusal !== undefined);
        expect(refusal).toMatchObject({
          field: ['to'],
          code: 'INVALID_TRANSITION',
          transition: {
            from: from.toUpperCase(),
            to: to.toUpperCase(),
            allowed: edges[from]
              .filter((one) => mine.includes(one))
              .map((one) => one.toUpperCase()),
          },
        });
      }),
    );
  });

  it('has every edge, and no other, in its trigger and its diagram', () => {
    fc.assert(
      fc.property(machines, ({ edges, machine }) => {
        const trigger = machine.guardTrigger('things', 'state');
        const diagram = machine.diagram().split('\n');
        for (const from of STATES) {
          for (const to of STATES) {
            const isEdge = edges[from].includes(to);
            expect(trigger.includes(`('${from}', '${to}')`)).toBe(isEdge);
            expect(diagram.includes(`  ${from} --> ${to}`)).toBe(isEdge);
          }
        }
      }),
    );
  });

  it('knows its states from stored text, and takes nothing else for one', () => {
    const machine = new StateMachine<'on' | 'off'>('lamp', { on: ['off'], off: ['on'] });
    expect(machine.read('off')).toBe('off');
    expect(() => machine.read('dim')).toThrow('There is no lamp that is dim.');
    expect(machine.checkCondition('state')).toBe("state IN ('on', 'off')");
  });
});

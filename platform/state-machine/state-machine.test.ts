import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflict } from '../errors/user-error.ts';
import { checkCondition, guardTriggers, stateOf } from './guard.ts';
import { StateMachine, type StateStorage } from './state-machine.ts';

const STATES = ['a', 'b', 'c', 'd'] as const;
type State = (typeof STATES)[number];

const STORAGE = { table: 'things.things', columns: ['status'] } as const;

const targets = fc.subarray([...STATES]);
const machines = fc
  .record({ a: targets, b: targets, c: targets, d: targets })
  .map((edges) => ({ edges, machine: new StateMachine<State>('thing', edges, STORAGE) }));
const state = fc.constantFrom(...STATES);

describe('a state machine', () => {
  it('rejects a transition if, and only if, it is no edge', () => {
    fc.assert(
      fc.property(machines, state, state, ({ edges, machine }, from, to) => {
        expect(machine.check(from, to).length === 0).toBe(edges[from].includes(to));
      }),
    );
  });

  it('lists in an error only the transitions that this viewer may make, and forbids the others', () => {
    fc.assert(
      fc.property(machines, state, state, targets, ({ edges, machine }, from, to, mine) => {
        const isTheirs = (one: State): boolean => mine.includes(one);
        const [refusal] = machine.checkFor(from, to, isTheirs, 'ask the others');
        const isForbidden = edges[from].includes(to) && !isTheirs(to);
        expect(refusal?.code === 'FORBIDDEN').toBe(isForbidden);
        fc.pre(refusal !== undefined && !isForbidden);
        expect(refusal).toMatchObject({
          field: ['to'],
          code: 'INVALID_TRANSITION',
          transition: {
            from: from.toUpperCase(),
            to: to.toUpperCase(),
            allowed: edges[from].filter(isTheirs).map((one) => one.toUpperCase()),
          },
        });
      }),
    );
  });

  it('tells what else is against an edge, and of no edge only that', () => {
    fc.assert(
      fc.property(machines, state, state, ({ machine }, from, to) => {
        const other = conflict('id', 'not today.');
        const illegal = machine.checkMove(from, to);
        const expected = illegal.length > 0 ? illegal : [other];
        expect(machine.checkMove(from, to, false, other)).toEqual(expected);
      }),
    );
  });

  it('tells in which states a row was expected, unless it is in one of them', () => {
    fc.assert(
      fc.property(machines, state, targets, ({ machine }, stored, states) => {
        const [error] = machine.checkIn(stored, states, 'thingId');
        expect(error === undefined).toBe(states.includes(stored));
        fc.pre(error !== undefined);
        const expected = states.join(' or ').replace(/[a-d]/g, (one) => one.toUpperCase());
        const message = `thingId: expected a thing that is ${expected}; it is ${stored.toUpperCase()}.`;
        expect(error).toEqual({ field: ['thingId'], code: 'CONFLICT', message });
      }),
    );
  });

  it('has every edge, and no other, in its trigger and its diagram', () => {
    fc.assert(
      fc.property(machines, ({ edges, machine }) => {
        const [trigger = ''] = guardTriggers(machine);
        const diagram = machine.diagram().split('\n');
        for (const from of STATES) {
          for (const to of STATES) {
            const isEdge = edges[from].includes(to);
            expect(trigger.includes(`    ${from}>${to}`)).toBe(isEdge);
            expect(diagram.includes(`  ${from} --> ${to}`)).toBe(isEdge);
          }
        }
      }),
    );
  });

  it('parses stored states, and rejects any other text', () => {
    const machine = new StateMachine<'on' | 'off'>(
      'lamp',
      { on: ['off'], off: ['on'] },
      { table: 'lamps.lamps', columns: ['status'] },
    );
    expect(machine.read('off')).toBe('off');
    expect(() => machine.read('dim')).toThrow('received dim.');
    expect(checkCondition(machine)).toBe("status IN ('on', 'off')");
  });
});

const lamp = (storage: StateStorage<'off' | 'on' | 'broken'>) =>
  new StateMachine('lamp', { off: ['on', 'broken'], on: ['off', 'broken'], broken: [] }, storage);

describe('the guard of a state machine', () => {
  const TABLE = 'lamps.lamps';

  it('reads the state from its column, from the meaning of NULL, or from the deriving function', () => {
    const column = { table: TABLE, columns: ['status'] } as const;
    expect(stateOf(column, 'OLD')).toBe('OLD.status');
    expect(stateOf({ ...column, whenNull: 'off' }, 'NEW')).toBe("coalesce(NEW.status, 'off')");
    expect(stateOf({ ...column, columns: ['a', 'b'], derivedBy: 'lamps.state' }, 't')).toBe(
      'lamps.state(t.a, t.b)',
    );
  });

  it('does not list the state that NULL means in the CHECK', () => {
    const machine = lamp({ table: TABLE, columns: ['light'], whenNull: 'off' });
    expect(checkCondition(machine)).toBe("light IN ('on', 'broken')");
  });

  it('rejects an edge whose condition is not met', () => {
    const sql = 'OLD.hours > 100';
    const conditions = [{ from: 'on', to: 'broken', sql, meaning: 'it is old' }] as const;
    expect(guardTriggers(lamp({ table: TABLE, columns: ['status'], conditions }))).toEqual([
      `TRIGGER refuse_transition BEFORE UPDATE OF status ON lamps.lamps
  FOR EACH ROW WHEN (OLD.status <> NEW.status AND ((OLD.status || '>' || NEW.status) <> ALL ('{
    off>on,
    off>broken,
    on>off,
    on>broken
  }') OR (OLD.status, NEW.status) = ('on', 'broken')
      AND (OLD.hours > 100) IS NOT TRUE))
  EXECUTE FUNCTION viewer.refuse_transition('status');`,
    ]);
  });

  it('names its triggers after a column that is not the status', () => {
    const machine = lamp({ table: TABLE, columns: ['light'], initial: ['off', 'on'] });
    expect(guardTriggers(machine)).toEqual([
      expect.stringMatching(/^TRIGGER refuse_transition_of_light BEFORE UPDATE OF light ON /),
      `TRIGGER refuse_initial_state_of_light BEFORE INSERT ON lamps.lamps
  FOR EACH ROW WHEN (current_setting('role') <> 'none'
    AND NEW.light NOT IN ('off', 'on'))
  EXECUTE FUNCTION viewer.refuse_initial_state('off or on');`,
    ]);
  });

  it('has no trigger for new rows where every state is an initial one', () => {
    expect(guardTriggers(lamp({ table: TABLE, columns: ['status'] }))).toHaveLength(1);
  });

  it('draws each initial state', () => {
    const machine = lamp({ table: TABLE, columns: ['status'], initial: ['off', 'on'] });
    expect(machine.diagram().split('\n').slice(1, 3)).toEqual(['  [*] --> off', '  [*] --> on']);
  });
});

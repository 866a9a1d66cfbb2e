/** Tests of the mutations that take the edges of a state machine. What the database holds: state-machines.test.ts. */
import type { StateMachine } from '@teei/platform/state-machine/state-machine.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { expect, it } from 'vitest';
import { read, type Ask } from './ask.ts';
import { done, errorsOfRefused } from './changes.ts';
import { MACHINE_ROWS } from './machine-rows.ts';

/** A row whose state a mutation with `id` and `to` changes. */
export interface MovedRow {
  readonly machine: StateMachine<string>;
  readonly id: string;
  /** Viewer who may make every transition. */
  readonly viewer: Viewer;
  /** Field of the row that shows the state; `status` when it is left out. */
  readonly field?: string;
  /** Prepares a state from which every edge may be taken; by default, sets the state's column. */
  readonly put?: (ask: Ask, state: string) => Promise<unknown>;
}

/** A move to the state that a mutation's name says, tried from every state of the row with the input's `id`. */
export interface NamedMove {
  readonly machine: StateMachine<string>;
  readonly to: string;
  /** States in which more rules apply, which the tests of the noun try. */
  readonly except?: readonly string[];
  /** Field of the row that shows the state; `status` when it is left out. */
  readonly field?: string;
  /** Value of that field in the state; by default, the state as the SDL spells it. */
  readonly shows?: unknown;
  /** Prepares the row in a state; by default, sets the columns that depend on it. */
  readonly put?: (ask: Ask, state: string, id: string) => Promise<unknown>;
}

/** Use of a mutation: its field, the field of the payload with the row, who uses it and with what. */
interface Use {
  readonly mutation: string;
  readonly noun: string;
  readonly viewer: Viewer;
  readonly input: () => Promise<Readonly<Record<string, unknown>>>;
}

/** Sets columns of a row past the triggers of its table: `status = 'paused'`. */
export async function force(ask: Ask, table: string, id: string, values: string): Promise<void> {
  await ask.sql('set session_replication_role = replica');
  await ask.sql(`update ${table} set ${values} where id = $1`, [id]);
  await ask.sql('set session_replication_role = default');
}

/** Tests that a mutation makes every transition that is an edge and refuses every other. */
export function movesAlongItsEdges(
  ask: Ask,
  { mutation, noun }: { readonly mutation: string; readonly noun: string },
  { machine, id, viewer, field = 'status', put = putState(machine, id) }: MovedRow,
): void {
  const change = `${mutation} { ${noun} { id ${field} } }`;
  const moves = machine.states.flatMap((from) => machine.states.map((to) => [from, to] as const));
  const isEdge = ([from, to]: (typeof moves)[number]): boolean =>
    machine.allowed(from).includes(to);

  it.each(moves.filter(isEdge))('goes from %s to %s', async (from, to) => {
    await put(ask, from);
    const payload = await done(ask, viewer, change, { id, to: shout(to) });
    expect(read(payload, noun, field)).toBe(shout(to));
  });

  it.each(moves.filter((move) => !isEdge(move)))(
    'does not go from %s to %s, and says where it can go',
    async (from, to) => {
      await put(ask, from);
      const allowed = machine.allowed(from).map(shout);
      expect(await errorsOfRefused(ask, viewer, change, { id, to: shout(to) })).toEqual([
        {
          field: ['to'],
          code: 'INVALID_TRANSITION',
          transition: { from: shout(from), to: shout(to), allowed },
        },
      ]);
    },
  );
}

/** Tests that a mutation moves a row to its state from every state with an edge, and from no other. */
export function movesTo(
  ask: Ask,
  { mutation, noun, viewer, input }: Use,
  {
    machine,
    to,
    except = [],
    field = 'status',
    shows = shout(to),
    put = putRow(machine),
  }: NamedMove,
): void {
  const change = `${mutation} { ${noun} { id ${field} } }`;
  const states = machine.states.filter((state) => !except.includes(state));
  const isEdge = (from: string): boolean => machine.allowed(from).includes(to);
  const prepare = async (state: string) => {
    const body = await input();
    await put(ask, state, String(body['id']));
    return body;
  };

  it.each(states.filter(isEdge))(`goes from %s to ${to}`, async (from) => {
    const payload = await done(ask, viewer, change, await prepare(from));
    expect(read(payload, noun, field)).toBe(shows);
  });

  it.each(states.filter((state) => !isEdge(state)))(
    `does not go from %s to ${to}, and says where it can go`,
    async (from) => {
      const allowed = machine.allowed(from).map(shout);
      expect(await errorsOfRefused(ask, viewer, change, await prepare(from))).toEqual([
        {
          field: ['id'],
          code: 'INVALID_TRANSITION',
          transition: { from: shout(from), to: shout(to), allowed },
        },
      ]);
    },
  );
}

function putState({ storage }: StateMachine<string>, id: string) {
  return (ask: Ask, state: string) =>
    force(ask, storage.table, id, `${storage.columns[0]} = '${state}'`);
}

/** Puts a row of a machine into a state past its triggers. */
export function putRow({ noun, storage }: StateMachine<string>) {
  const set = MACHINE_ROWS[noun]?.set ?? ((state: string) => `${storage.columns[0]} = '${state}'`);
  return (ask: Ask, state: string, id: string) => force(ask, storage.table, id, set(state));
}

/** State as the SDL spells it. */
export const shout = (state: string): string => state.toUpperCase();

/** Tests of the mutations that take the edges of a state machine. What the database holds: state-machines.test.ts. */
import type { StateMachine } from '@teei/platform/state-machine/state-machine.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { expect, it } from 'vitest';
import { read, type Ask } from './ask.ts';
import { done, refused } from './changes.ts';

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
  const change = { mutation, fields: `${noun} { id ${field} }` };
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
      expect(await refused(ask, viewer, change, { id, to: shout(to) })).toEqual([
        {
          field: ['to'],
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

/** State as the SDL spells it. */
export const shout = (state: string): string => state.toUpperCase();

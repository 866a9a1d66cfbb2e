/** Tests of the mutations that take the edges of a state machine. What the database holds: state-machines.test.ts. */
import type { StateMachine } from '@teei/platform/state-machine/state-machine.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { expect, it } from 'vitest';
import { read, type Ask } from './ask.ts';
import { done, refused, type Change } from './changes.ts';

export interface MovedMachine<State extends string> {
  readonly machine: StateMachine<State>;
  /** The mutation with `id` and `to`; its payload's `noun` has the `status`. */
  readonly mutation: Change;
  readonly noun: string;
  /** Viewer who may make every move. */
  readonly viewer: Viewer;
  /** Puts a thing into a state from which every edge may be taken, and gives its id. */
  readonly put: (state: State) => Promise<string>;
}

/** Tests that the mutation makes every move that is an edge and refuses every other. */
export function movesAlongItsEdges<State extends string>(
  ask: Ask,
  { machine, mutation, noun, viewer, put }: MovedMachine<State>,
): void {
  const moves = machine.states.flatMap((from) => machine.states.map((to) => [from, to] as const));
  const isEdge = ([from, to]: (typeof moves)[number]): boolean =>
    machine.allowed(from).includes(to);

  it.each(moves.filter(isEdge))('goes from %s to %s', async (from, to) => {
    const payload = await done(ask, viewer, mutation, { id: await put(from), to: shout(to) });
    expect(read(payload, noun, 'status')).toBe(shout(to));
  });

  it.each(moves.filter((move) => !isEdge(move)))(
    'does not go from %s to %s, and says where it can go',
    async (from, to) => {
      const input = { id: await put(from), to: shout(to) };
      const allowed = machine.allowed(from).map(shout);
      expect(await refused(ask, viewer, mutation, input)).toEqual([
        {
          field: ['to'],
          code: 'INVALID_TRANSITION',
          transition: { from: shout(from), to: shout(to), allowed },
        },
      ]);
    },
  );
}

/** As the SDL spells a state. */
export const shout = (state: string): string => state.toUpperCase();

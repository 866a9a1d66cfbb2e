/** What must hold of every state machine, whatever it is about. */
import { readFileSync } from 'node:fs';
import type { StateMachine } from '@teei/platform/state-machine/state-machine.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { expect, it } from 'vitest';
import { read, type Ask } from './ask.ts';
import { done, refused, type Change } from './changes.ts';

export interface StoredMachine<State extends string> {
  readonly machine: StateMachine<State>;
  /** The table with its schema, and the column that holds the state. */
  readonly table: string;
  readonly column: string;
  /** The migration that holds the edges. */
  readonly migration: string;
  /** Puts a row into a state, whatever it was, and gives its id. */
  readonly put: (state: State) => Promise<string>;
  /** Columns that have to change with the state. */
  readonly also?: (state: State) => string;
}

/** Tests that the database knows the machine's states and edges, and no others. */
export function holdsInTheDatabase<State extends string>(
  ask: Ask,
  { machine, table, column, migration, put, also }: StoredMachine<State>,
): void {
  it('has its edges in a migration, word for word', () => {
    const file = new URL(`../migrations/postgres/${migration}`, import.meta.url);
    expect(readFileSync(file, 'utf8')).toContain(machine.guardTrigger(table, column));
  });

  it('has its states in the CHECK constraint of its column', async () => {
    const [row] = await ask.sql(
      `select pg_get_constraintdef(oid) as definition from pg_constraint
       where conrelid = $1::regclass and conname = $2`,
      [table, `${table.slice(table.indexOf('.') + 1)}_${column}_check`],
    );
    const stored = [...String(row?.['definition']).matchAll(/'([^']+)'/g)].map(
      ([, state]) => state,
    );
    expect(new Set(stored)).toEqual(new Set(machine.states));
    expect(machine.checkCondition(column)).toContain(`${column} IN (`);
  });

  const moves = machine.states.flatMap((from) => machine.states.map((to) => [from, to] as const));
  it.each(moves.filter(([from, to]) => from !== to))(
    'is moved from %s to %s by the database if, and only if, there is such an edge',
    async (from, to) => {
      const id = await put(from);
      const extra = also ? `, ${also(to)}` : '';
      const moved = ask
        .sql(`update ${table} set ${column} = $2${extra} where id = $1`, [id, to])
        .then(
          () => true,
          (error: unknown) => {
            expect(String(error)).toContain(`no move from ${from} to ${to}`);
            return false;
          },
        );
      expect(await moved).toBe(machine.allowed(from).includes(to));
    },
  );
}

export interface MovedMachine<State extends string> {
  readonly machine: StateMachine<State>;
  /** The mutation with `id` and `to`; its payload's `noun` has the `status`. */
  readonly mutation: Change;
  readonly noun: string;
  /** Who may make every move. */
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

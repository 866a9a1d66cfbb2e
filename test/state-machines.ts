/** What must hold of every state machine, whatever it is about. */
import { readFileSync } from 'node:fs';
import type { StateMachine } from '@teei/platform/state-machine/state-machine.ts';
import { expect, it } from 'vitest';
import type { Ask } from './ask.ts';

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

/** The database holds the edges, the states and the initial states of every machine. That every lifecycle has one: lifecycles.test.ts. */
import { STATE_MACHINES } from '@teei/local/state-machines.ts';
import { TWO_TENANTS } from '@teei/migrations/postgres/two-tenants.ts';
import { readMigrationFiles } from '@teei/migrations/runner/migration-files.ts';
import { checkCondition, guardTriggers, stateOf } from '@teei/platform/state-machine/guard.ts';
import type { StateMachine } from '@teei/platform/state-machine/state-machine.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { connectSuperuser } from './superuser.ts';
import { MACHINE_ROWS } from './machine-rows.ts';

const MACHINES = STATE_MACHINES.map(({ machine }) => machine);

const superuser = connectSuperuser();

/** The text of all migrations. */
let migrations: string;
/** Ids of the rows that are moved, by table. */
const rowOf = new Map<string, string>();

beforeAll(async () => {
  migrations = (await readMigrationFiles()).map(({ sql }) => sql).join('\n');
  await superuser.run(TWO_TENANTS);
  for (const { storage } of MACHINES) {
    const [id = ''] = await superuser.column(`select id from ${storage.table} order by id limit 1`);
    rowOf.set(storage.table, id);
  }
});

/** Columns of a row in a state, as a list of SET. */
function valuesOf({ noun, storage }: StateMachine<string>, state: string): string {
  return MACHINE_ROWS[noun]?.set?.(state) ?? `${storage.columns[0]} = '${state}'`;
}

/** Puts a row of the machine's table into a state past its guard, and gives its id. */
async function put(
  machine: StateMachine<string>,
  state: string,
  also = valuesOf(machine, state),
): Promise<string> {
  const { table } = machine.storage;
  const id = rowOf.get(table) ?? '';
  await superuser.run(`set session_replication_role = replica;
    update ${table} set ${valuesOf(machine, state)} where id = '${id}';
    update ${table} set ${also} where id = '${id}';
    set session_replication_role = default`);
  return id;
}

/** The message of the error that a statement fails with; empty when it does not. */
async function errorOf(sql: string): Promise<string> {
  return superuser.run(sql).then(
    () => '',
    (error: unknown) => String(error),
  );
}

/** The error that the database refuses a move of a row with; empty when it moves it. */
async function refusal(machine: StateMachine<string>, id: string, to: string): Promise<string> {
  const { table } = machine.storage;
  return errorOf(`update ${table} set ${valuesOf(machine, to)} where id = '${id}'`);
}

/** Matches the refusal of a move. Append-only tables refuse before, and more. */
const noMove = (from: string, to: string): RegExp =>
  new RegExp(`no move from ${from} to ${to}$|is append-only`);

/** The texts in a piece of SQL. */
const texts = (sql: string) => new Set([...sql.matchAll(/'([^']+)'/g)].map(([, text]) => text));

describe.each(MACHINES.map((machine) => [machine.noun, machine] as const))(
  'the states of a %s',
  (noun, machine) => {
    const { states, storage } = machine;
    const { table, conditions = [] } = storage;

    it('have their guard in a migration, word for word', () => {
      expect(guardTriggers(machine).filter((trigger) => !migrations.includes(trigger))).toEqual([]);
    });

    it.each(states)('are read from a row as the database derives them: %s', async (state) => {
      const id = await put(machine, state);
      expect(
        await superuser.column(`select ${stateOf(storage, 't')} from ${table} t where id = $1`, [
          id,
        ]),
      ).toEqual([state]);
    });

    const pairs = states.flatMap((from) => states.map((to) => [from, to] as const));
    it.each(pairs.filter(([from, to]) => from !== to))(
      'go from %s to %s if, and only if, there is such an edge',
      async (from, to) => {
        const id = await put(machine, from);
        const isEdge = machine.allowed(from).includes(to);
        expect(await refusal(machine, id, to)).toMatch(isEdge ? /^$/ : noMove(from, to));
      },
    );

    it.each(
      conditions.flatMap(({ from, to }) =>
        (MACHINE_ROWS[noun]?.unmet?.[from] ?? []).map((unmet) => [from, to, unmet] as const),
      ),
    )('do not go from %s to %s where %s', async (from, to, unmet) => {
      const id = await put(machine, from, unmet);
      expect(await refusal(machine, id, to)).toMatch(noMove(from, to));
    });

    it.each(states)('begin as %s for a viewer if it is an initial one', async (state) => {
      const id = await put(machine, state);
      for (const other of MACHINES.filter(
        (one) => one !== machine && one.storage.table === table,
      )) {
        await put(other, other.states[0] ?? '');
      }
      const insert = await copyOf(table, id);
      await superuser.run('begin; set local role teei_owner');
      try {
        const isInitial = (storage.initial ?? states).includes(state);
        expect(await errorOf(insert)).toMatch(isInitial ? /^$/ : /expected a new row to be/);
      } finally {
        await superuser.run('rollback');
      }
      // Whoever has taken no role loads rows as they are.
      await superuser.run(insert);
    });
  },
);

describe('a column that holds a state', () => {
  const holding = MACHINES.filter(({ storage }) => storage.derivedBy === undefined);
  it.each(holding.map((machine) => [machine.noun, machine] as const))(
    'allows the states of a %s, and nothing else',
    async (_noun, machine) => {
      const { table, columns } = machine.storage;
      const [definition = ''] = await superuser.column(
        `select pg_get_constraintdef(oid) from pg_constraint
         where conrelid = $1::regclass and conname = $2`,
        [table, `${table.slice(table.indexOf('.') + 1)}_${columns[0]}_check`],
      );
      expect(texts(definition)).toEqual(texts(checkCondition(machine)));
    },
  );
});

/** A statement that inserts a row once more: it changes nothing, but for what triggers do before. */
async function copyOf(table: string, id: string): Promise<string> {
  const [names = ''] = await superuser.column(
    `select string_agg(quote_ident(attname), ', ') from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    [table],
  );
  return `insert into ${table} (${names}) select ${names} from ${table} where id = '${id}'
    on conflict do nothing`;
}

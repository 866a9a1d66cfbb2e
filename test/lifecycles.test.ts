/** Every lifecycle of a table has a state machine, and the list of machines is complete. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STATE_MACHINES } from '@teei/local/state-machines.ts';
import NO_LIFECYCLES from '@teei/migrations/postgres/no-lifecycles.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import { connectSuperuser } from './superuser.ts';

const superuser = connectSuperuser();

describe('a column that may hold a state', () => {
  /** Enumerations, booleans, and moments that may not have come. */
  const CANDIDATES = `
    select format('%s.%s', c.oid::regclass, a.attname) from pg_attribute as a
    join pg_class as c on c.oid = a.attrelid and c.relkind in ('r', 'p')
    join pg_namespace as n on n.oid = c.relnamespace
    where a.attnum > 0 and not a.attisdropped and n.nspname not in ('migrations', 'information_schema')
      and n.nspname not like 'pg\\_%' and (
        a.atttypid = 'boolean'::regtype
        or (a.atttypid = 'timestamptz'::regtype and not a.attnotnull)
        or exists (
          select from pg_constraint as k
          where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
            and pg_get_constraintdef(k.oid) ~ '= ANY \\(+ARRAY'
        ))`;
  const stored = STATE_MACHINES.flatMap(({ machine: { storage } }) =>
    storage.columns.map((name) => `${storage.table}.${name}`),
  );
  const listed = Object.values(NO_LIFECYCLES).flatMap((columns) => columns.split(' '));

  it('has a state machine, or a place on the list of those that are no lifecycle', async () => {
    const known = new Set([...stored, ...listed]);
    const candidates = await superuser.column(CANDIDATES);
    expect(candidates.length).toBeGreaterThan(90);
    expect(candidates.filter((name) => !known.has(name))).toEqual([]);
  });

  it('is there, and not both', async () => {
    const columns = new Set(
      await superuser.column(
        `select format('%s.%s', attrelid::regclass, attname) from pg_attribute`,
      ),
    );
    expect([...stored, ...listed].filter((name) => !columns.has(name))).toEqual([]);
    expect(stored.filter((name) => listed.includes(name))).toEqual([]);
    expect(listed).toHaveLength(new Set(listed).size);
  });
});

describe('a file of states', () => {
  it('is on the list of machines, which says where each is declared', () => {
    const folder = fileURLToPath(new URL('../subgraphs', import.meta.url));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^\w+\/src\/.*\.states\.ts$/.test(file),
    );
    expect(new Set(STATE_MACHINES.map(({ file }) => file))).toEqual(new Set(files));
  });
});

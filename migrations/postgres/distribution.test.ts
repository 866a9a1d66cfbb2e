/** Keys by which the rows of a company can live on a server of their own: docs/scaling.md, distribution.json. */
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import DISTRIBUTION from './distribution.json' with { type: 'json' };

type Names = Readonly<Record<string, string>>;

/** The column of each table that decides on the server, or the reason for another place. */
const distribution: Readonly<Record<keyof typeof DISTRIBUTION, Names>> = DISTRIBUTION;

interface Key {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
}

interface Reference extends Key {
  readonly target: string;
}

let database: TestDatabase;
let client: pg.Client;
let references: readonly Reference[];

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.superuserUrl);
  await client.connect();
  references = await list<Reference>(`
    SELECT conname AS name, conrelid::regclass::text AS table, confrelid::regclass::text AS target,
      ARRAY(SELECT attname::text FROM pg_attribute
            WHERE attrelid = conrelid AND attnum = ANY (conkey)) AS columns
    FROM pg_constraint WHERE contype = 'f'`);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

async function list<Row extends object>(text: string): Promise<readonly Row[]> {
  return (await client.query<Row>(text)).rows;
}

/** Foreign keys of a table that have the tenant and another column. */
function ofTenant(table: string): readonly Reference[] {
  const tenant = distribution.tenant[table] ?? '';
  return references.filter(
    (one) => one.table === table && one.columns.includes(tenant) && one.columns.length > 1,
  );
}

it('every table is a tenant’s, a person’s, a reference that all servers hold, or of one server', async () => {
  const tables = await list<{ name: string; schema: string }>(`
    SELECT relnamespace::regnamespace || '.' || relname AS name, relnamespace::regnamespace::text AS schema
    FROM pg_class WHERE relkind = 'r'
      AND relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`);
  const { tenant, person, reference, oneServer } = distribution;
  const places = tables.map(({ name, schema }) => {
    const found = [tenant, person, reference, oneServer].filter((group) => name in group).length;
    return { name, places: found === 0 && schema in oneServer ? 1 : found };
  });
  expect(places.filter((one) => one.places !== 1)).toEqual([]);
  const names = new Set(tables.flatMap(({ name, schema }) => [name, schema]));
  const listed = [tenant, person, reference, oneServer].flatMap((group) => Object.keys(group));
  expect(listed.filter((name) => !names.has(name))).toEqual([]);
});

it('the column that decides on the server is a UUID, and is null only for a reason', async () => {
  const found = await list<{ table: string; column: string; type: string; required: boolean }>(`
    SELECT attrelid::regclass::text AS table, attname AS column,
      format_type(atttypid, NULL) AS type, attnotnull AS required
    FROM pg_attribute JOIN pg_class AS c ON c.oid = attrelid
    WHERE attnum > 0 AND c.relkind = 'r'`);
  const { tenant, person, tenantMayBeNull } = distribution;
  const wrong = [...Object.entries(tenant), ...Object.entries(person)].filter(([table, column]) => {
    const known = found.find((one) => one.table === table && one.column === column);
    if (known?.type !== 'uuid') return true;
    return table in tenant && known.required === table in tenantMayBeNull;
  });
  expect(wrong).toEqual([]);
});

it('every unique key of a tenant’s table has the tenant, or a parent of one tenant, or a reason', async () => {
  const keys = await list<Key>(`
    SELECT indexrelid::regclass::text AS name, indrelid::regclass::text AS table,
      ARRAY(SELECT attname::text FROM pg_attribute
            WHERE attrelid = indrelid AND attnum = ANY (indkey)) AS columns
    FROM pg_index WHERE indisunique AND NOT indisprimary`);
  const without = keys.filter((key) => {
    const tenant = distribution.tenant[key.table];
    if (tenant === undefined || key.columns.includes(tenant)) return false;
    const parents = ofTenant(key.table).flatMap((one) => one.columns);
    return !key.columns.some((column) => column !== tenant && parents.includes(column));
  });
  expect(without.map(({ name }) => name).toSorted()).toEqual(
    Object.keys(distribution.keysWithoutTenant).toSorted(),
  );
});

it('every primary key of a tenant’s table is an id that no other server makes', async () => {
  const keys = await list<Key & { fallback: string | null }>(`
    SELECT indexrelid::regclass::text AS name, indrelid::regclass::text AS table,
      ARRAY[a.attname::text] AS columns, pg_get_expr(d.adbin, d.adrelid) AS fallback
    FROM pg_index JOIN pg_attribute AS a ON a.attrelid = indrelid AND a.attnum = ANY (indkey)
      LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE indisprimary`);
  const ofTenants = keys.filter(({ table }) => table in distribution.tenant);
  expect(ofTenants.filter(({ fallback }) => fallback !== 'gen_random_uuid()')).toEqual([]);
});

it('every foreign key between tenants’ tables has the tenant, alone or in a second one', () => {
  const without = references.filter((one) => {
    const tenant = distribution.tenant[one.table];
    if (tenant === undefined || !(one.target in distribution.tenant)) return false;
    return ![one, ...ofTenant(one.table)].some(
      (other) =>
        other.target === one.target &&
        other.columns.includes(tenant) &&
        one.columns.every((column) => other.columns.includes(column)),
    );
  });
  expect(without).toEqual([]);
});

it('a foreign key from a tenant’s table leads to another, to a person, or to a reference', () => {
  const known = { ...distribution.tenant, ...distribution.person, ...distribution.reference };
  const elsewhere = references.filter(
    ({ table, target }) => table in distribution.tenant && !(target in known),
  );
  expect(elsewhere).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { connectSuperuser } from '@teei/test/superuser.ts';
import { describe, expect, test } from 'vitest';
import { DOMAINS } from '../runner/apply-migrations.ts';
import specification from './specification.json' with { type: 'json' };

interface SpecifiedTable {
  readonly domain: string;
  /** Names, in the specification's order, with spaces between. */
  readonly columns: string;
  /** Foreign keys: column to table. */
  readonly references: Readonly<Record<string, string>>;
  /** Leading columns of an index; `gin` for its method, `where` for the column of its condition. */
  readonly indexes: readonly string[];
  /** Columns of a unique index, likewise. */
  readonly unique: readonly string[];
}

const TABLES: Readonly<Record<string, SpecifiedTable>> = specification;

/** Columns beyond the specification: README.md names them with the reason, "`column` on table, table: …". */
const ADDITIONAL_COLUMNS = [...readSection().matchAll(/`(\w+)` on ([\w,\s]+)/g)].flatMap(
  ([, column, tables = '']) => (tables.match(/\w+/g) ?? []).map((table) => `${table}.${column}`),
);

function readSection(): string {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  return /^## Beyond the specification$(.*?)^## /ms.exec(readme)?.[1] ?? '';
}

const superuser = connectSuperuser();

function select(sql: string): Promise<string[]> {
  return superuser.column(sql, sql.includes('$1') ? [DOMAINS] : []);
}

/** One line for each index: table, columns, method and condition, as in `users (email) btree`. */
async function selectIndexes(unique: boolean): Promise<string[]> {
  return select(`
    SELECT format('%s (%s) %s%s', t.relname, (
        SELECT string_agg(a.attname, ',' ORDER BY k.position)
        FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k (number, position)
        JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = k.number
      ), m.amname, ' where ' || pg_get_expr(i.indpred, i.indrelid)) AS value
    FROM pg_index AS i
    JOIN pg_class AS t ON t.oid = i.indrelid
    JOIN pg_class AS x ON x.oid = i.indexrelid
    JOIN pg_am AS m ON m.oid = x.relam
    WHERE t.relnamespace::regnamespace::text = ANY ($1) AND (i.indisunique OR NOT ${unique})`);
}

/** Returns true when an index begins with the wanted columns, in their order, by the wanted method. */
function hasIndex(indexes: readonly string[], table: string, wanted: string): boolean {
  const [, columns, gin, condition] = /^(\S+)( gin)?(?: where (\w+))?$/.exec(wanted) ?? [];
  return indexes.some(
    (index) =>
      (index.startsWith(`${table} (${columns})`) || index.startsWith(`${table} (${columns},`)) &&
      index.includes(gin ? ') gin' : ') btree') &&
      (condition === undefined ? !index.includes(' where ') : index.includes(condition)),
  );
}

describe('the migrated database', () => {
  test('has the 56 tables of the specification, each in the schema of its domain, and no other', async () => {
    const actual = await select(`
      SELECT table_schema || '.' || table_name AS value FROM information_schema.tables
      WHERE table_schema = ANY ($1)`);
    expect(Object.keys(TABLES)).toHaveLength(56);
    expect(new Set(actual)).toEqual(
      new Set(Object.entries(TABLES).map(([name, { domain }]) => `${domain}.${name}`)),
    );
  });

  test('has the 529 columns of the specification and the named additions alone', async () => {
    const specified = Object.entries(TABLES).flatMap(([name, { columns }]) =>
      columns.split(' ').map((column) => `${name}.${column}`),
    );
    expect(specified).toHaveLength(529);
    const actual = await select(`
      SELECT table_name || '.' || column_name AS value FROM information_schema.columns
      WHERE table_schema = ANY ($1)`);
    const known = new Set([...specified, ...ADDITIONAL_COLUMNS]);
    const remedy = 'name it, with the reason, in migrations/README.md, "Beyond the specification"';
    expect([
      ...actual.filter((name) => !known.has(name)).map((name) => `${name}: ${remedy}.`),
      ...[...known]
        .filter((name) => !actual.includes(name))
        .map((name) => `${name}: no migration makes it.`),
    ]).toEqual([]);
  });

  test('keeps the order of the specified columns', async () => {
    const actual = await select(`
      SELECT table_name || ' ' || string_agg(column_name, ' ' ORDER BY ordinal_position) AS value
      FROM information_schema.columns WHERE table_schema = ANY ($1) GROUP BY table_name`);
    const ordered = actual.map((line) => {
      const [table = '', ...columns] = line.split(' ');
      const specified = new Set(TABLES[table]?.columns.split(' '));
      return [table, ...columns.filter((column) => specified.has(column))].join(' ');
    });
    expect(ordered.sort()).toEqual(
      Object.entries(TABLES)
        .map(([name, { columns }]) => `${name} ${columns}`)
        .sort(),
    );
  });

  test('has the 64 foreign keys of the specification', async () => {
    const actual = new Set(
      await select(`
        SELECT format('%s.%s -> %s', from_table.relname, a.attname, to_table.relname) AS value
        FROM pg_constraint AS c
        JOIN pg_class AS from_table ON from_table.oid = c.conrelid
        JOIN pg_class AS to_table ON to_table.oid = c.confrelid
        JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
        WHERE c.contype = 'f' AND cardinality(c.conkey) = 1
          AND from_table.relnamespace::regnamespace::text = ANY ($1)`),
    );
    const specified = Object.entries(TABLES).flatMap(([name, { references }]) =>
      Object.entries(references).map(([column, target]) => `${name}.${column} -> ${target}`),
    );
    expect(specified).toHaveLength(64);
    expect(actual).toEqual(new Set(specified));
  });

  test('has every index and every unique constraint of the specification', async () => {
    const [indexes, unique] = [await selectIndexes(false), await selectIndexes(true)];
    const missing = Object.entries(TABLES).flatMap(([table, specified]) => [
      ...specified.indexes.filter((wanted) => !hasIndex(indexes, table, wanted)),
      ...specified.unique.filter(
        (wanted) =>
          !unique.some((index) => {
            const [columns, condition = ''] = wanted.split(' where ');
            return index.startsWith(`${table} (${columns}) btree`) && index.endsWith(condition);
          }),
      ),
    ]);
    expect(missing).toEqual([]);
  });

  test('indexes every foreign key', async () => {
    // The parent's id alone finds the rows, so it may lead for a key that also names the company.
    const unindexed = await select(`
      SELECT conname AS value FROM pg_constraint AS c
      WHERE contype = 'f' AND NOT EXISTS (
        SELECT FROM pg_index AS i
        WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1] AND i.indpred IS NULL
      )`);
    expect(unindexed).toEqual([]);
  });

  test('searches the texts that people search through stored vectors with GIN indexes', async () => {
    const indexes = await selectIndexes(false);
    const searchable = ADDITIONAL_COLUMNS.filter((column) => column.endsWith('.search'));
    expect(searchable).toHaveLength(8);
    for (const column of searchable) {
      expect(indexes).toContain(`${column.replace('.search', '')} (search) gin`);
    }
  });

  test('has a time-zoned timestamp for every moment and a bigint for every amount of money', async () => {
    const types = await select(`
      SELECT format('%s %s.%s', data_type, table_name, column_name) AS value
      FROM information_schema.columns WHERE table_schema = ANY ($1)
        AND (column_name ~ '(_at|_until|_from|timestamp)$' OR column_name ~ '_cents$')`);
    expect(types.length).toBeGreaterThan(100);
    expect(types.filter((line) => !/^(timestamp with time zone|bigint) /.test(line))).toEqual([]);
  });

  test('keeps updated_at by itself in every table that has one', async () => {
    const unkept = await select(`
      SELECT table_name AS value FROM information_schema.columns AS c
      WHERE table_schema = ANY ($1) AND column_name = 'updated_at' AND NOT EXISTS (
        SELECT FROM information_schema.triggers AS t
        WHERE t.event_object_schema = c.table_schema AND t.event_object_table = c.table_name
          AND t.trigger_name = 'touch_updated_at'
      )`);
    expect(unkept).toEqual([]);
  });
});

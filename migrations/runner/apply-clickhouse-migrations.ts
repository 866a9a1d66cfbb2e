/** Brings a ClickHouse database to the schema of migrations/clickhouse, embedded or server alike. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { ClickHouseClient } from '@clickhouse/client';
import {
  renderMigration,
  splitStatements,
  type ReplicatedCluster,
} from './clickhouse-statements.ts';

/**
 * The database of every analytics object. It is made here and named in each statement, because
 * the embedded engine's own default database cannot hold refreshable views.
 */
const DATABASE = 'teei';
const FOLDER = new URL('../clickhouse/', import.meta.url);

const CREATE_DATABASE = `CREATE DATABASE IF NOT EXISTS ${DATABASE} {{on_cluster}}`;
const CREATE_MIGRATIONS_TABLE = `
  CREATE TABLE IF NOT EXISTS ${DATABASE}.schema_migrations {{on_cluster}}
  (name String, checksum String, applied_at DateTime64(3, 'UTC') DEFAULT now64(3, 'UTC'))
  ENGINE = {{engine:ReplacingMergeTree(applied_at)}}
  ORDER BY name`;

interface Migration {
  readonly name: string;
  readonly sql: string;
  /** Hash of the file as written, so that it is the same on one node and on a cluster. */
  readonly checksum: string;
}

export interface MigrationOptions {
  readonly replicated?: ReplicatedCluster;
  /**
   * Runs work while nothing is inserted, and no batch of events is half inserted: a table that a migration makes or
   * replaces would not recognise a batch that came again. Called where an older schema has something to be applied.
   */
  readonly whileHeld?: (work: () => Promise<void>) => Promise<void>;
}

/**
 * Applies the migrations that the database has not seen, in the order of their numbers.
 *
 * ClickHouse has no transactions for DDL: every statement of a migration must be one that can run
 * twice (IF NOT EXISTS). So a run that was cut short is completed by the next, and two runs at
 * once do no harm.
 *
 * @returns the names of the migrations that were applied now
 * @throws Error when a migration that was applied before has been edited since
 */
export async function applyClickHouseMigrations(
  client: ClickHouseClient,
  options: MigrationOptions = {},
): Promise<{ readonly applied: readonly string[] }> {
  const { whileHeld = (work) => work() } = options;
  const run = async (sql: string): Promise<void> => {
    for (const statement of splitStatements(renderMigration(sql, options.replicated))) {
      await client.command({ query: statement });
    }
  };
  await run(CREATE_DATABASE);
  await run(CREATE_MIGRATIONS_TABLE);

  const known = await readAppliedChecksums(client);
  const pending = (await readMigrations()).filter((migration) => isPending(migration, known));
  const apply = async (): Promise<void> => {
    for (const migration of pending) {
      await run(migration.sql);
      await recordMigration(client, migration);
    }
  };
  // Nothing is inserted before there are tables.
  if (pending.length > 0) await (known.size === 0 ? apply() : whileHeld(apply));
  return { applied: pending.map(({ name }) => name) };
}

function isPending({ name, checksum }: Migration, known: ReadonlyMap<string, string>): boolean {
  const applied = known.get(name);
  if (applied !== undefined && applied !== checksum) {
    throw new Error(
      `ClickHouse migration ${name} was edited after it had been applied: write a new one instead.`,
    );
  }
  return applied === undefined;
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      // A checkout with other line endings is the same migration.
      const sql = (await readFile(new URL(name, FOLDER), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function readAppliedChecksums(client: ClickHouseClient): Promise<Map<string, string>> {
  const result = await client.query({
    query: `SELECT name, checksum FROM ${DATABASE}.schema_migrations FINAL`,
    format: 'JSONEachRow',
  });
  const rows = await result.json<{ name: string; checksum: string }>();
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

async function recordMigration(client: ClickHouseClient, migration: Migration): Promise<void> {
  await client.command({
    query: `INSERT INTO ${DATABASE}.schema_migrations (name, checksum) SELECT {name: String}, {checksum: String}`,
    query_params: { name: migration.name, checksum: migration.checksum },
  });
}

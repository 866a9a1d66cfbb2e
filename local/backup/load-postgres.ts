/** Fills a migrated Postgres from a backup: one transaction, all or nothing. */
import { pipeline } from 'node:stream/promises';
import { listSchemas } from '@teei/migrations/runner/migration-files.ts';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { OperatorError } from '../operator-error.ts';
import type { Manifest } from './manifest.ts';
import {
  copyTarget,
  hasPgvector,
  listTables,
  quoteName,
  TEXT_SETTINGS,
} from './postgres-tables.ts';
import { readTable } from './table-file.ts';

interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Replaces what migrations have put into the tables with the backup's rows. Triggers do not fire, and foreign
 * keys are checked when all rows are there.
 *
 * @param client in a transaction of the owner's
 * @throws OperatorError when a file is damaged, or embeddings are of the other type
 */
export async function loadPostgres(
  client: pg.ClientBase,
  folder: string,
  backup: Manifest,
): Promise<void> {
  if (backup.hasPgvector !== (await hasPgvector(client))) {
    throw new OperatorError(
      `The backup is of a server ${backup.hasPgvector ? 'with' : 'without'} pgvector, and this one is not; restore on one of the same kind.`,
    );
  }
  const tables = await listTables(client);
  const each = async (change: string): Promise<void> => {
    for (const { table } of tables) await client.query(`ALTER TABLE ${quoteName(table)} ${change}`);
  };
  await client.query(`${TEXT_SETTINGS}; SET LOCAL client_min_messages = warning`);
  await client.query('CALL viewer.force_row_security(false)');
  await each('DISABLE TRIGGER USER');
  const keys = await listForeignKeys(client);
  for (const { table, name } of keys) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${pg.escapeIdentifier(name)}`);
  }
  await client.query(`TRUNCATE ${tables.map(({ table }) => quoteName(table)).join(', ')}`);
  for (const file of backup.postgres) {
    await readTable(folder, 'postgres', file, (rows) =>
      pipeline(rows, client.query(copyFrom(`COPY ${copyTarget(file)} FROM STDIN`))),
    );
  }
  for (const { name, value } of backup.sequences) {
    await client.query('SELECT setval($1::regclass, $2::bigint)', [quoteName(name), value]);
  }
  for (const { table, name, definition } of keys) {
    await client.query(
      `ALTER TABLE ${table} ADD CONSTRAINT ${pg.escapeIdentifier(name)} ${definition}`,
    );
  }
  await each('ENABLE TRIGGER USER');
  await client.query('CALL viewer.force_row_security(true)');
}

async function listForeignKeys(client: pg.ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `SELECT c.conrelid::regclass::text AS table, c.conname AS name, pg_get_constraintdef(c.oid) AS definition
     FROM pg_constraint AS c JOIN pg_namespace AS n ON n.oid = c.connamespace
     WHERE c.contype = 'f' AND n.nspname = ANY ($1)`,
    [await listSchemas()],
  );
  return rows;
}

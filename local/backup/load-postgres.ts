/** Fills a migrated Postgres from a backup: one transaction, all or nothing. */
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { OperatorError } from '../operator-error.ts';
import { setForeignKeysAside } from '../postgres/set-aside.ts';
import type { Manifest } from './manifest.ts';
import {
  copyTarget,
  hasPgvector,
  listTables,
  quoteName,
  TEXT_SETTINGS,
} from './postgres-tables.ts';
import { readTable } from './table-file.ts';

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
  const always = await listAlways(client);
  await each('DISABLE TRIGGER USER');
  const putForeignKeysBack = await setForeignKeysAside(
    client,
    tables.map(({ table }) => table),
  );
  await client.query(`TRUNCATE ${tables.map(({ table }) => quoteName(table)).join(', ')}`);
  for (const file of backup.postgres) {
    await readTable(folder, 'postgres', file, (rows) =>
      pipeline(rows, client.query(copyFrom(`COPY ${copyTarget(file)} FROM STDIN`))),
    );
  }
  for (const { name, value } of backup.sequences) {
    await client.query('SELECT setval($1::regclass, $2::bigint)', [quoteName(name), value]);
  }
  await putForeignKeysBack();
  await each('ENABLE TRIGGER USER');
  for (const enabling of always) await client.query(enabling);
  await client.query('CALL viewer.force_row_security(true)');
}

/** Statements that make triggers fire in any session again: ENABLE TRIGGER USER has them fire in ordinary ones alone. */
async function listAlways(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ enabling: string }>(
    `SELECT format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', tgrelid::regclass, tgname) AS enabling
     FROM pg_trigger WHERE tgenabled = 'A' AND NOT tgisinternal`,
  );
  return rows.map(({ enabling }) => enabling);
}

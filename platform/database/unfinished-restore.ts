/**
 * Mark of a restore that has not ended: a table that a database has from the moment at which it was emptied for a backup
 * until the erasures since the backup have been repeated. People who were erased are in its tables meanwhile.
 */
import type pg from 'pg';
import { NotReadyError } from '../errors/not-ready-error.ts';

const SCHEMA = 'migrations';
const TABLE = 'unfinished_restore';

/** @param client of the owner's, on a database that has been migrated */
export async function markUnfinishedRestore(client: pg.ClientBase): Promise<void> {
  await client.query(`CREATE TABLE ${SCHEMA}.${TABLE} ()`);
}

/** @param client of the owner's */
export async function unmarkRestore(client: pg.ClientBase): Promise<void> {
  await client.query(`DROP TABLE ${SCHEMA}.${TABLE}`);
}

/** @throws NotReadyError when the database has the mark, which every role can see */
export async function refuseUnfinishedRestore(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query(
    `SELECT FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
     WHERE n.nspname = '${SCHEMA}' AND c.relname = '${TABLE}'`,
  );
  if (rows.length === 0) return;
  throw new NotReadyError(
    'The restore of this database from a backup has not ended: run pnpm db:restore again, with --overwrite, before services start.',
  );
}

/** Identity of a database among those whose backups may be in one folder. */
import type pg from 'pg';
import { z } from 'zod';

const rowsForm = z.tuple([z.object({ id: z.string() })]);

/** Number that Postgres gave the cluster when it was made, and that of the database in it: a restore elsewhere has another. */
export async function databaseId(client: pg.Client): Promise<string> {
  const { rows } = await client.query(
    `SELECT c.system_identifier || '/' || d.oid AS id
     FROM pg_control_system() AS c, pg_database AS d WHERE d.datname = current_database()`,
  );
  const [{ id }] = rowsForm.parse(rows);
  return id;
}

/** Copies Postgres into a backup, as of the snapshot of the transaction that is given. */
import { listSchemas } from '@teei/migrations/runner/migration-files.ts';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Manifest, TableFile } from './manifest.ts';
import { copyTarget, hasPgvector, listTables } from './postgres-tables.ts';
import { writeTable } from './table-file.ts';

type PostgresPart = Pick<Manifest, 'migrations' | 'hasPgvector' | 'sequences' | 'postgres'>;

/** @param client in a transaction of the owner's, whom every row is visible to */
export async function dumpPostgres(client: pg.Client, folder: string): Promise<PostgresPart> {
  const { rows: migrations } = await client.query<Manifest['migrations'][number]>(
    "SELECT name, checksum FROM migrations.applied ORDER BY split_part(name, '/', 2)",
  );
  const postgres: TableFile[] = [];
  for (const table of await listTables(client)) {
    const rows = client.query(copyTo(`COPY ${copyTarget(table)} TO STDOUT`));
    postgres.push(await writeTable(folder, 'postgres', table, rows));
  }
  const { rows: sequences } = await client.query<Manifest['sequences'][number]>(
    `SELECT format('%s.%s', schemaname, sequencename) AS name, last_value::text AS value
     FROM pg_sequences WHERE schemaname = ANY ($1) AND last_value IS NOT NULL ORDER BY 1`,
    [await listSchemas()],
  );
  return { migrations, hasPgvector: await hasPgvector(client), sequences, postgres };
}

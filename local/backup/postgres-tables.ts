/** Tables of the graph in Postgres, as a backup copies them. */
import { listSchemas } from '@teei/migrations/runner/migration-files.ts';
import pg from 'pg';

export interface CopiedTable {
  /** Name with its schema, as in `users.companies`. */
  readonly table: string;
  /** Columns but for generated ones. */
  readonly columns: string[];
}

/** Settings under which a value has one text, whatever the server's configuration. */
export const TEXT_SETTINGS =
  "SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO'; SET LOCAL intervalstyle = 'postgres'; " +
  "SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL statement_timeout = 0; " +
  'SET LOCAL idle_in_transaction_session_timeout = 0';

/** Every table of the schemas that migrations fill, but for the record of the migrations. */
export async function listTables(client: pg.ClientBase): Promise<CopiedTable[]> {
  const { rows } = await client.query<CopiedTable>(
    `SELECT format('%s.%s', n.nspname, c.relname) AS table,
       array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
       JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
     WHERE n.nspname = ANY ($1) AND c.relkind = 'r' AND NOT a.attisdropped AND a.attgenerated = ''
     GROUP BY n.nspname, c.relname ORDER BY 1`,
    [await listSchemas()],
  );
  return rows;
}

/** `schema.table (column, …)`, as COPY takes it. */
export function copyTarget({ table, columns }: CopiedTable): string {
  return `${quoteName(table)} (${columns.map((column) => pg.escapeIdentifier(column)).join(', ')})`;
}

/** A name with its schema, quoted. */
export function quoteName(name: string): string {
  return name
    .split('.')
    .map((part) => pg.escapeIdentifier(part))
    .join('.');
}

/** Returns true when embeddings are of pgvector's type. */
export async function hasPgvector(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query("SELECT FROM pg_extension WHERE extname = 'vector'");
  return rows.length > 0;
}

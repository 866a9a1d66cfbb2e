/** Brings a Postgres database to the schema of migrations/postgres. */
import { GATEWAY_ROLE, rolePassword, subgraphRole } from '@teei/platform/database/role-url.ts';
import pg from 'pg';
import {
  listSchemas,
  POSTGRES_FOLDER,
  readMigrationFiles,
  type MigrationFile,
} from './migration-files.ts';
import { retryConcurrentUpdate } from './retry-concurrent-update.ts';

export const DOMAINS = [
  'users',
  'programs',
  'campaigns',
  'evidence',
  'reporting',
  'privacy',
] as const;

export interface MigrationOptions {
  /** Connection string of the role that owns the database: LOGIN CREATEROLE, with a password. */
  readonly ownerUrl: string;
  /** Where the migrations are; by default those of this package. */
  readonly folder?: URL;
}

/** Every role that signs in: with the password that `roleDatabaseUrl` has for it. */
const LOGIN_ROLES = [...DOMAINS.map(subgraphRole), GATEWAY_ROLE];

/** Any number will do, as long as nothing else locks it. */
const LOCK = 5_620_529;

const PREPARE = `
  CREATE SCHEMA IF NOT EXISTS migrations;
  CREATE TABLE IF NOT EXISTS migrations.applied (
    name text PRIMARY KEY,
    checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`;

/**
 * Applies the migrations that the database has not seen, in the order of their numbers, each in
 * its own transaction, and sets the login roles' passwords. Runs at the same time wait for each
 * other, so that each migration is applied once.
 *
 * @returns the names of the migrations that were applied now
 * @throws Error when a migration that was applied before has been edited since, or one fails
 */
export async function applyMigrations(
  options: MigrationOptions,
): Promise<{ readonly applied: readonly string[] }> {
  const { ownerUrl } = options;
  const passwords = LOGIN_ROLES.map((role) => [role, rolePassword(ownerUrl, role)] as const);
  const files = await readMigrationFiles(options.folder);
  return asOwner(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(PREPARE);
    const pending = findPending(files, await readAppliedChecksums(client));
    for (const file of pending) await retryConcurrentUpdate(() => applyMigration(client, file));
    await setPasswords(client, passwords);
    return { applied: pending.map((file) => file.name) };
  });
}

/**
 * Drops every schema of the graph with all that is in it, and migrates again.
 *
 * @returns the names of the migrations that were applied
 */
export async function resetDatabase(
  ownerUrl: string,
): Promise<{ readonly applied: readonly string[] }> {
  const schemas = [...(await listSchemas(POSTGRES_FOLDER)), 'migrations'];
  await asOwner(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(`DROP SCHEMA IF EXISTS ${schemas.join(', ')} CASCADE`);
  });
  return applyMigrations({ ownerUrl });
}

/** The connection's end releases its lock, also when the process is killed. */
async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'migrations',
    options: '-c timezone=UTC -c client_min_messages=warning',
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function readAppliedChecksums(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM migrations.applied',
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

function findPending(files: MigrationFile[], known: Map<string, string>): MigrationFile[] {
  return files.filter((file) => {
    const checksum = known.get(file.name);
    if (checksum !== undefined && checksum !== file.checksum) {
      throw new Error(
        `Migration ${file.name} was edited after it had been applied: write a new one instead.`,
      );
    }
    return checksum === undefined;
  });
}

async function applyMigration(client: pg.Client, file: MigrationFile): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(file.sql);
    await client.query('INSERT INTO migrations.applied (name, checksum) VALUES ($1, $2)', [
      file.name,
      file.checksum,
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${file.name} failed: ${reason}${lineOf(error, file)}`, {
      cause: error,
    });
  }
}

/** Where in the file Postgres found the fault, if it said so. */
function lineOf(error: unknown, file: MigrationFile): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN;
  if (Number.isNaN(position)) return '';
  return ` (line ${file.sql.slice(0, position).split('\n').length})`;
}

async function setPasswords(
  client: pg.Client,
  passwords: readonly (readonly [role: string, password: string])[],
): Promise<void> {
  for (const [role, password] of passwords) {
    const sql = `ALTER ROLE ${role} PASSWORD ${client.escapeLiteral(password)}`;
    await retryConcurrentUpdate(() => client.query(sql));
  }
}

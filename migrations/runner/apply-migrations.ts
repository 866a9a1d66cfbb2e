/** Brings a Postgres database to the schema of migrations/postgres. */
import { GATEWAY_ROLE, rolePassword, subgraphRole } from '@teei/platform/database/role-url.ts';
import pg from 'pg';
import register from '../personal-data.json' with { type: 'json' };
import { checkOwner } from './check-owner.ts';
import {
  listSchemas,
  POSTGRES_FOLDER,
  readMigrationFiles,
  type MigrationFile,
} from './migration-files.ts';
import { inLockedTransaction } from './migration-lock.ts';
import { retryConflicts, TABLE_LOCK_TIMEOUT_MS } from './retry-conflicts.ts';

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
  /** Folder of the migrations; those of this package by default. */
  readonly folder?: URL;
  /** Names of the migrations to apply; all when undefined. */
  readonly only?: ReadonlySet<string>;
}

/** Every role that signs in: with the password that `roleDatabaseUrl` has for it. */
const LOGIN_ROLES = [...DOMAINS.map(subgraphRole), GATEWAY_ROLE];

const PREPARE = `
  CREATE SCHEMA IF NOT EXISTS migrations;
  CREATE TABLE IF NOT EXISTS migrations.applied (
    name text PRIMARY KEY,
    checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`;

/** Setting of a transaction beside running services: the statement fails when it does not get a lock in time. */
const GIVE_UP_LOCKS = `SET LOCAL lock_timeout = ${TABLE_LOCK_TIMEOUT_MS}`;

/**
 * Settings of a login role's sessions. They belong to the role because poolers reject settings at the start
 * of a session. Timeouts are in milliseconds; a service sets shorter ones.
 */
const SESSION_DEFAULTS = [
  `timezone = 'UTC'`,
  `datestyle = 'ISO'`,
  'statement_timeout = 30000',
  'idle_in_transaction_session_timeout = 30000',
];

/**
 * Applies the migrations that the database has not seen, in the order of their numbers, each in
 * its own transaction, loads the register of personal data, and sets the login roles' passwords and
 * defaults. Runs at the same time wait for each other, so that each migration is applied once. A migration
 * that does not get its locks from running services within half a second is tried again, for ten minutes.
 *
 * @returns the names of the migrations that were applied now
 * @throws Error when the role is not the database's owner, a migration that was applied before has been
 *   edited since, or one fails, or a lock was left behind; it says by whom
 */
export async function applyMigrations(
  options: MigrationOptions,
): Promise<{ readonly applied: readonly string[] }> {
  const { ownerUrl, only } = options;
  const passwords = LOGIN_ROLES.map((role) => [role, rolePassword(ownerUrl, role)] as const);
  const files = (await readMigrationFiles(options.folder)).filter(
    ({ name }) => only?.has(name) !== false,
  );
  return asOwner(ownerUrl, async (client) => {
    await checkOwner(client, LOGIN_ROLES);
    await inLockedTransaction(client, () => client.query(PREPARE));
    const applied: string[] = [];
    for (const file of findPending(files, await readAppliedChecksums(client))) {
      if (await retryConflicts(() => applyMigration(client, file))) applied.push(file.name);
    }
    await retryConflicts(() => loadRegister(client));
    for (const [role, password] of passwords) {
      const statements = [
        `PASSWORD ${client.escapeLiteral(password)}`,
        ...SESSION_DEFAULTS.map((setting) => `SET ${setting}`),
      ].map((change) => `ALTER ROLE ${role} ${change}`);
      await retryConflicts(() => client.query(statements.join('; ')));
    }
    return { applied };
  });
}

/**
 * Drops every schema of the graph with all that is in it, and migrates again.
 *
 * @returns the names of the migrations that were applied
 */
export async function resetDatabase(
  ownerUrl: string,
  options: Pick<MigrationOptions, 'only'> = {},
): Promise<{ readonly applied: readonly string[] }> {
  const schemas = [...(await listSchemas(POSTGRES_FOLDER)), 'migrations'];
  await asOwner(ownerUrl, async (client) => {
    await checkOwner(client, LOGIN_ROLES);
    await inLockedTransaction(client, () =>
      client.query(`DROP SCHEMA IF EXISTS ${schemas.join(', ')} CASCADE`),
    );
  });
  return applyMigrations({ ownerUrl, ...options });
}

async function asOwner<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'migrations' });
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

/** Loads the register of personal data, which the walk to a person's rows is made of. */
async function loadRegister(client: pg.Client): Promise<void> {
  await inLockedTransaction(client, async () => {
    await client.query(GIVE_UP_LOCKS);
    const { rows } = await client.query<{ name: string | null }>(
      `SELECT to_regprocedure('personal_data.load_register(jsonb)')::text AS name`,
    );
    // A restored backup may be older.
    if (rows[0]?.name === null) return;
    await client.query('CALL personal_data.load_register($1)', [JSON.stringify(register)]);
  });
}

/** @returns false when another run has applied it meanwhile */
async function applyMigration(client: pg.Client, file: MigrationFile): Promise<boolean> {
  return inLockedTransaction(client, async () => {
    if (findPending([file], await readAppliedChecksums(client)).length === 0) return false;
    await client.query(GIVE_UP_LOCKS);
    try {
      await client.query(file.sql);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`Migration ${file.name} failed: ${reason}${lineOf(error, file)}`, {
        cause: error,
      });
    }
    await client.query('INSERT INTO migrations.applied (name, checksum) VALUES ($1, $2)', [
      file.name,
      file.checksum,
    ]);
    return true;
  });
}

/** Suffix of a message such as ` (line 12)`: the line at which Postgres reports the error; empty without one. */
function lineOf(error: unknown, file: MigrationFile): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN;
  if (Number.isNaN(position)) return '';
  return ` (line ${file.sql.slice(0, position).split('\n').length})`;
}

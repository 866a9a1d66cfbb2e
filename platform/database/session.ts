/**
 * Session settings of a connection: set once where it reaches Postgres directly, and in each transaction
 * where a pooler may assign each transaction another server connection.
 */
import type pg from 'pg';
import type { Settings } from './preamble.ts';
import { refuseUnfinishedRestore } from './unfinished-restore.ts';

/** Use of named prepared statements: as detected, always, or never. */
export const PREPARED_STATEMENTS = ['auto', 'on', 'off'] as const;
export type PreparedStatements = (typeof PREPARED_STATEMENTS)[number];

export interface SessionOptions {
  /** Milliseconds after which Postgres cancels a statement. */
  readonly statementTimeout: number;
  /** Milliseconds after which opening a session on a new connection fails. */
  readonly connectionTimeout: number;
  /**
   * `auto`, the default, prepares statements unless a pooler is detected, whose mode is unknown; `on` is
   * for poolers that track prepared statements per client.
   */
  readonly preparedStatements?: PreparedStatements | undefined;
  /** Called with warnings about a pooler, for operators. */
  readonly warn?: ((message: string) => void) | undefined;
}

/** Time after which Postgres rolls back an idle transaction and releases its locks. */
const IDLE_TRANSACTION_TIMEOUT_MS = 30_000;

interface Session {
  readonly isPooled: boolean;
  readonly settings: Settings;
  /** Shared by the connections of a pool: off once a statement name did not match. */
  readonly naming: { isOn: boolean };
  readonly warn: (message: string) => void;
}

/** Sessions of opened connections; others are treated as direct connections. */
const sessions = new WeakMap<pg.ClientBase, Session>();

const POOLED = `Postgres is reached through a connection pooler, so statements are not prepared and \
events are polled every second. If it tracks prepared statements per client (PgBouncer 1.21 or later \
with max_prepared_statements, or session mode), set DATABASE_PREPARED_STATEMENTS=on.`;

const NAMES_DISABLED = `DATABASE_PREPARED_STATEMENTS=on, but the connection pooler does not track prepared \
statements per client, so they are no longer prepared. Set it to off, or set \
max_prepared_statements in PgBouncer 1.21 or later.`;

/**
 * Creates the function that opens the session of each new connection of a pool.
 *
 * @returns a function that rejects when Postgres does not answer in time, the pooler rejects
 *   transactions, or the restore of a backup has not ended
 */
export function sessionOpener(options: SessionOptions): (client: pg.ClientBase) => Promise<void> {
  const { preparedStatements = 'auto', warn = () => undefined } = options;
  const naming = { isOn: preparedStatements !== 'off' };
  const settings = {
    statement_timeout: String(options.statementTimeout),
    idle_in_transaction_session_timeout: String(IDLE_TRANSACTION_TIMEOUT_MS),
    timezone: 'UTC',
    datestyle: 'ISO',
  };
  let hasWarned = false;
  const open = async (client: pg.ClientBase): Promise<void> => {
    const [isPooled] = await Promise.all([detectPooler(client), refuseUnfinishedRestore(client)]);
    sessions.set(client, { isPooled, settings, naming, warn });
    if (!isPooled) {
      await client.query(
        Object.entries(settings)
          .map(([name, value]) => `SET ${name} = '${value}'`)
          .join('; '),
      );
      return;
    }
    if (preparedStatements === 'auto') {
      naming.isOn = false;
      if (!hasWarned) warn(POOLED);
      hasWarned = true;
    }
    await checkTransactions(client);
  };
  return (client) => withTimeout(open(client), options.connectionTimeout);
}

/**
 * Detects a connection pooler: the process id of the startup (BackendKeyData) then differs from that of
 * the process that executes statements.
 */
export async function detectPooler(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const announced: unknown = 'processID' in client ? client.processID : undefined;
  return announced !== rows[0]?.pid;
}

/** Settings that a direct connection has once and for all. */
const NO_SETTINGS: Settings = {};

/** Settings of the session that each transaction needs; none on a direct connection. */
export function transactionSettings(client: pg.ClientBase): Settings {
  const session = sessions.get(client);
  return session?.isPooled ? session.settings : NO_SETTINGS;
}

/** Returns true when statements of a connection may have names. */
export function canNameStatements(client: pg.ClientBase): boolean {
  return sessions.get(client)?.naming.isOn ?? true;
}

/** Disables names for the whole pool, after a name was missing or already taken on a connection. */
export function disableStatementNames(client: pg.ClientBase): void {
  const session = sessions.get(client);
  if (!session?.naming.isOn) return;
  session.naming.isOn = false;
  session.warn(NAMES_DISABLED);
}

/** @throws Error behind a pooler in statement mode, which rejects transactions */
async function checkTransactions(client: pg.ClientBase): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query('COMMIT');
  } catch (error) {
    throw new Error(
      'The connection pooler refuses transactions: expected transaction mode or session mode.',
      { cause: error },
    );
  }
}

async function withTimeout(work: Promise<void>, timeout: number): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error('timeout exceeded when opening a session')),
    timeout,
  );
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

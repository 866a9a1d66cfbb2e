/**
 * Session state on a connection: kept where the connection reaches Postgres itself, set anew in each
 * transaction where a pooler may lend another server connection to each.
 */
import type pg from 'pg';

/** Whether statements are prepared under names: as detected, always, or never. */
export const PREPARED_STATEMENTS = ['auto', 'on', 'off'] as const;
export type PreparedStatements = (typeof PREPARED_STATEMENTS)[number];

export interface SessionOptions {
  /** A statement is cancelled after this many milliseconds. */
  readonly statementTimeout: number;
  /** Looking at a new connection fails after this many milliseconds. */
  readonly connectionTimeout: number;
  /**
   * `auto`, when nothing is said, prepares unless a pooler is in between, whose mode cannot be seen;
   * `on` is for poolers that keep prepared statements apart for each client.
   */
  readonly preparedStatements?: PreparedStatements | undefined;
  /** Told what an operator should know about a pooler in between. */
  readonly warn?: ((message: string) => void) | undefined;
}

/** A transaction that does nothing for so long is rolled back, and its locks end. In milliseconds. */
const IDLE_TRANSACTION_TIMEOUT_MS = 30_000;

interface Session {
  readonly isPooled: boolean;
  readonly settings: readonly string[];
  /** Shared by the connections of a pool: false once a name has turned out not to be its own. */
  readonly naming: { isOn: boolean };
  readonly warn: (message: string) => void;
}

/** Connections that have been looked at; others are taken for direct ones. */
const sessions = new WeakMap<pg.ClientBase, Session>();

const POOLED = `Postgres is reached through a connection pooler, so statements are not prepared and \
events are looked for every second. If it keeps prepared statements apart for each client (PgBouncer \
from 1.21 on with max_prepared_statements, or session mode), set DATABASE_PREPARED_STATEMENTS=on.`;

const NAMES_DISABLED = `DATABASE_PREPARED_STATEMENTS=on, but the connection pooler does not keep prepared \
statements apart for each client, so they are not prepared any more. Set it to off, or \
max_prepared_statements in PgBouncer 1.21 or later.`;

/**
 * Makes a function that readies each new connection of one pool, before it is used.
 *
 * @returns a function that rejects when Postgres does not answer in time, or the pooler refuses
 *   transactions
 */
export function sessionOpener(options: SessionOptions): (client: pg.ClientBase) => Promise<void> {
  const { preparedStatements = 'auto', warn = () => undefined } = options;
  const naming = { isOn: preparedStatements !== 'off' };
  const settings = [
    `statement_timeout = ${options.statementTimeout}`,
    `idle_in_transaction_session_timeout = ${IDLE_TRANSACTION_TIMEOUT_MS}`,
    `timezone = 'UTC'`,
    `datestyle = 'ISO'`,
  ];
  let isTold = false;
  const open = async (client: pg.ClientBase): Promise<void> => {
    const isPooled = await detectPooler(client);
    sessions.set(client, { isPooled, settings, naming, warn });
    if (!isPooled) {
      await client.query(settings.map((setting) => `SET ${setting}`).join('; '));
      return;
    }
    if (preparedStatements === 'auto') {
      naming.isOn = false;
      if (!isTold) warn(POOLED);
      isTold = true;
    }
    await checkTransactions(client);
  };
  return (client) => withTimeout(open(client), options.connectionTimeout);
}

/**
 * Whether something between us and Postgres speaks its protocol: then the process that the
 * connection was told of at its start (its cancel key) is not the one that runs its statements.
 */
export async function detectPooler(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const told: unknown = 'processID' in client ? client.processID : undefined;
  return told !== rows[0]?.pid;
}

/** Statements that carry the settings of a session into the transaction that they follow the begin of. */
export function transactionSettings(client: pg.ClientBase): string[] {
  const session = sessions.get(client);
  return session?.isPooled ? session.settings.map((setting) => `SET LOCAL ${setting}`) : [];
}

/** Whether a connection's statements may be prepared under names. */
export function canNameStatements(client: pg.ClientBase): boolean {
  return sessions.get(client)?.naming.isOn ?? true;
}

/** Ends naming for the whole pool: a name was missing on the connection, or somebody else's. */
export function disableStatementNames(client: pg.ClientBase): void {
  const session = sessions.get(client);
  if (!session?.naming.isOn) return;
  session.naming.isOn = false;
  session.warn(NAMES_DISABLED);
}

/** A pooler in statement mode refuses transactions, without which there are no viewers. */
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

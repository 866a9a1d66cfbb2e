/** The lock of migrations: one run at a time on a database, however it is reached. */
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** Any number will do, as long as nothing else locks it. */
const LOCK = 5_620_529;

/** Milliseconds between tries. */
const INTERVAL_MS = 100;

/** A holder that has done nothing for so long does not migrate: its lock was left behind. */
const DEFAULT_MAX_IDLE_SECONDS = 10;

/** Longest wait for a run that is at work, in milliseconds. */
const LOCK_TIMEOUT_MS = 30 * 60_000;

interface Holder {
  readonly pid: number;
  readonly application: string;
  /** Null over a socket of the server's own machine. */
  readonly address: string | null;
  /** Seconds since it last did something; null while it works, or where we may not see it. */
  readonly idleSeconds: number | null;
}

/**
 * Does `work` in a transaction that has the lock, and ends the lock with it: whoever lends the
 * connection, nothing stays behind.
 *
 * @throws Error what `work` throws, after everything has been undone; or who holds the lock, when
 *   that is nobody who migrates
 */
export async function inLockedTransaction<T>(
  client: pg.Client,
  work: () => Promise<T>,
  maxIdleSeconds = DEFAULT_MAX_IDLE_SECONDS,
): Promise<T> {
  await client.query(
    `BEGIN; SET LOCAL timezone = 'UTC'; SET LOCAL client_min_messages = warning;
     SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`,
  );
  try {
    await takeLock(client, maxIdleSeconds);
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/** Takes the lock for the transaction under way, so that nothing migrates meanwhile; false while another has it. */
export async function tryMigrationLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    'SELECT pg_try_advisory_xact_lock($1) AS held',
    [LOCK],
  );
  return rows[0]?.held === true;
}

async function takeLock(client: pg.Client, maxIdleSeconds: number): Promise<void> {
  const deadline = performance.now() + LOCK_TIMEOUT_MS;
  for (;;) {
    if (await tryMigrationLock(client)) return;
    const holder = await findHolder(client);
    const isLeftBehind = (holder?.idleSeconds ?? 0) > maxIdleSeconds;
    if (holder && (isLeftBehind || performance.now() > deadline)) throw new Error(describe(holder));
    await pause(INTERVAL_MS);
  }
}

async function findHolder(client: pg.Client): Promise<Holder | undefined> {
  const { rows } = await client.query<Holder>(
    `SELECT pid, application_name AS application, host(client_addr) AS address,
       CASE WHEN state <> 'active'
         THEN extract(epoch FROM clock_timestamp() - state_change)::float END AS "idleSeconds"
     FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND granted AND classid = 0 AND objid = $1 AND objsubid = 1
       AND pg_locks.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [LOCK],
  );
  return rows[0];
}

function describe({ pid, application, address, idleSeconds }: Holder): string {
  const from = address === null ? '' : `, from ${address}`;
  const doing =
    idleSeconds === null ? 'is at work' : `has done nothing for ${Math.round(idleSeconds)} s`;
  return `Migrations are locked by process ${pid} of Postgres (application "${application}"${from}), \
which ${doing}. When no migration is running, end it: SELECT pg_terminate_backend(${pid}).`;
}

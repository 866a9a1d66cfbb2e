/** Conflicts of migrations with other sessions, which end by themselves. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/**
 * Milliseconds that a migration waits for a lock, while whoever asks for the same table waits behind it. It is less than
 * `deadlock_timeout` of Postgres (1 s), so that in a deadlock the migration gives up, and no request.
 */
export const TABLE_LOCK_TIMEOUT_MS = 500;

/** Milliseconds for which a migration is tried again while others hold its locks. */
const LOCKED_TIMEOUT_MS = 10 * 60_000;

/** Milliseconds for which a change of roles is tried again. */
const ROLES_TIMEOUT_MS = 30_000;

/** lock_not_available and deadlock_detected. */
const LOCKED: ReadonlySet<string | undefined> = new Set(['55P03', '40P01']);

/**
 * Does `work`, which has no effect when it throws, again while others hold a lock that it needs, or change the same role at
 * the same moment: roles belong to the whole server, and the lock of migrations holds within one database.
 *
 * @throws Error of the last try
 */
export async function retryConflicts<T>(work: () => Promise<T>): Promise<T> {
  const begin = performance.now();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const { timeoutMs, pauseMs } = retryTimesOf(error);
      if (performance.now() - begin >= timeoutMs) throw error;
      await sleep(pauseMs * (0.5 + Math.random()));
    }
  }
}

/** Milliseconds for which, and between which, what failed with an error is tried again; for others than conflicts none. */
function retryTimesOf(error: unknown): { readonly timeoutMs: number; readonly pauseMs: number } {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (reason instanceof pg.DatabaseError && LOCKED.has(reason.code)) {
    return { timeoutMs: LOCKED_TIMEOUT_MS, pauseMs: 1_000 };
  }
  const isOfRoles = reason instanceof Error && /tuple concurrently/.test(reason.message);
  return { timeoutMs: isOfRoles ? ROLES_TIMEOUT_MS : 0, pauseMs: 30 };
}

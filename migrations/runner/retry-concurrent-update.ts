/** Roles belong to the whole server: migrations of two databases on it may meet at the same role. */
import { setTimeout as sleep } from 'node:timers/promises';

const TRIES = 20;

/**
 * Tries again while Postgres says that another session changed the same role at the same moment.
 * The advisory lock does not prevent that, since it holds within one database.
 */
export async function retryConcurrentUpdate<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const isConcurrent = error instanceof Error && /tuple concurrently/.test(error.message);
      if (!isConcurrent || tries === TRIES) throw error;
      await sleep(10 + Math.random() * 40);
    }
  }
}

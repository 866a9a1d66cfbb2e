import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnalyticsStore } from './store.ts';

/** A statement that keeps the engine busy for 100 ms. */
const STATEMENT = 'SELECT sleep(0.1) AS slept';
const STATEMENT_MS = 100;

let store: Awaited<ReturnType<typeof createTestClickHouse>>;

beforeAll(async () => {
  store = await createTestClickHouse();
});
afterAll(() => store.close());

/** Milliseconds that a statement of another owner takes now. */
async function timeOfNext(
  storeFor = createAnalyticsStore(store.client, 100 * STATEMENT_MS),
): Promise<number> {
  const since = performance.now();
  expect(await storeFor('other').select(STATEMENT, {})).toEqual([{ slept: 0 }]);
  return performance.now() - since;
}

describe('the queue before the embedded engine', () => {
  it('answers what there is time for, and the next statement does not wait for the rest', async () => {
    const alone = await timeOfNext();
    const storeFor = createAnalyticsStore(store.client, 10 * STATEMENT_MS);
    const all = await Promise.allSettled(
      Array.from({ length: 60 }, () => storeFor('one').select(STATEMENT, {})),
    );
    const answered = all.filter(({ status }) => status === 'fulfilled').length;
    expect(answered).toBeGreaterThan(0);
    expect(answered).toBeLessThanOrEqual(10);
    // Two may run when time is up.
    expect(await timeOfNext(storeFor)).toBeLessThan(6 * alone);
  });

  it('hands the engine no more than it works at, however many are given up while they run', async () => {
    const alone = await timeOfNext();
    const storeFor = createAnalyticsStore(store.client, 100 * STATEMENT_MS);
    for (let n = 0; n < 40; n += 1) {
      const leaving = AbortSignal.timeout(5);
      const statement = storeFor('one', leaving).select(STATEMENT, {});
      await expect(statement).rejects.toThrow('Analytics do not answer');
    }
    expect(await timeOfNext(storeFor)).toBeLessThan(6 * alone);
  });
});

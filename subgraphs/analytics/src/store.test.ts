import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAnalyticsStore } from './store.ts';

/** A statement that keeps the engine busy for a tenth of a second. */
const STATEMENT = 'SELECT sleep(0.1) AS slept';

/** Milliseconds that a statement may take on any machine. */
const PATIENT = 60_000;

/** Statements that the engine has at once. */
const MAX_IN_FLIGHT = 2;

let store: Awaited<ReturnType<typeof createTestClickHouse>>;
let engine: { readonly client: typeof store.client; readonly sent: number; readonly most: number };

beforeAll(async () => {
  store = await createTestClickHouse();
});
afterAll(() => store.close());
beforeEach(() => {
  engine = counting(store.client);
});

/** The client, with the number of statements that it was sent, and of those that it had at once. */
function counting(client: typeof store.client): typeof engine {
  let [sent, running, most] = [0, 0, 0];
  return {
    client: new Proxy(client, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target);
        if (name !== 'query') return member;
        return (options: Parameters<typeof target.query>[0]) => {
          sent += 1;
          running += 1;
          most = Math.max(most, running);
          return target.query(options).finally(() => (running -= 1));
        };
      },
    }),
    get sent() {
      return sent;
    },
    get most() {
      return most;
    },
  };
}

describe('the queue before the embedded engine', () => {
  it('drops what nobody waits for any more, and answers the next statement', async () => {
    const storeFor = createAnalyticsStore(engine.client, PATIENT);
    const leaving = new AbortController();
    let answered = 0;
    const all = await Promise.allSettled(
      Array.from({ length: 60 }, async () => {
        await storeFor('one', leaving.signal).select(STATEMENT, {});
        answered += 1;
        if (answered === 3) leaving.abort();
      }),
    );
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(60 - answered);
    expect(answered).toBeLessThan(60);
    expect(await storeFor('other').select(STATEMENT, {})).toEqual([{ slept: 0 }]);
    expect(engine.sent).toBeLessThanOrEqual(answered + MAX_IN_FLIGHT + 1);
  });

  it('gives up a statement whose time is over, and answers the next one', async () => {
    const storeFor = createAnalyticsStore(engine.client, 1);
    await expect(storeFor('one').select(STATEMENT, {})).rejects.toThrow('Analytics do not answer');
    const patient = createAnalyticsStore(engine.client, PATIENT);
    expect(await patient('other').select(STATEMENT, {})).toEqual([{ slept: 0 }]);
  });

  it('hands the engine no more than it works at, however many are given up while they run', async () => {
    const storeFor = createAnalyticsStore(engine.client, PATIENT);
    for (let n = 0; n < 40; n += 1) {
      const leaving = AbortSignal.timeout(5);
      const statement = storeFor('one', leaving).select(STATEMENT, {});
      await expect(statement).rejects.toThrow('Analytics do not answer');
    }
    expect(await storeFor('other').select(STATEMENT, {})).toEqual([{ slept: 0 }]);
    expect(engine.most).toBeLessThanOrEqual(MAX_IN_FLIGHT);
  });
});

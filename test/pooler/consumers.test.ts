import { startConsumer } from '@teei/platform/events/consumer.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { findPgBouncer, startPooler, type Pooler } from './pgbouncer.ts';

const executable = findPgBouncer();

describe.runIf(executable)('consumers behind a transaction pooler', () => {
  let database: TestDatabase;
  let pooler: Pooler;

  beforeAll(async () => {
    database = await createTestDatabase();
    pooler = await startPooler(executable ?? '', database.ownerUrl, {
      mode: 'transaction',
      poolSize: 4,
    });
  });
  afterAll(async () => {
    await pooler.stop();
    await database.drop();
  });

  const connect = (): pg.Client => new pg.Client(pooler.through(database.ownerUrl));

  it('work while a slow one does', async () => {
    const begun = Promise.withResolvers<undefined>();
    const worked = Promise.withResolvers<undefined>();
    const failures: unknown[] = [];
    const report = (error: unknown): void => void failures.push(error);
    const slow = startConsumer({
      name: 'slow',
      isSlow: true,
      connect,
      report,
      async work() {
        begun.resolve(undefined);
        await worked.promise;
        return false;
      },
    });
    await begun.promise;
    const other = startConsumer({
      name: 'other',
      connect,
      report,
      async work() {
        worked.resolve(undefined);
        return false;
      },
    });
    await worked.promise;
    await Promise.all([slow.stop(), other.stop()]);
    expect(failures).toEqual([]);
  });
});

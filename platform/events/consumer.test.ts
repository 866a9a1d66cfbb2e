import { createTestDatabase } from '@teei/test/database.ts';
import pg from 'pg';
import { expect, it, vi } from 'vitest';
import { startConsumer } from './consumer.ts';

it('reports a failure that repeats once, however often it tries', async () => {
  const reported: string[] = [];
  let tries = 0;
  const consumer = startConsumer({
    name: 'test',
    connect() {
      tries += 1;
      // Nobody listens there.
      return new pg.Client('postgres://nobody@127.0.0.1:1/nothing');
    },
    work: async () => false,
    report: (_error, where) => reported.push(where),
  });
  await vi.waitUntil(() => tries >= 3, 60_000);
  await consumer.stop();
  expect(reported).toEqual(['consumer test']);
});

it('reports a failure that comes back after a turn, and how often it came before', async () => {
  const database = await createTestDatabase();
  const reported: string[] = [];
  let turns = 0;
  const consumer = startConsumer({
    name: 'test',
    connect: () => new pg.Client({ connectionString: database.superuserUrl, pipeline: true }),
    async work() {
      turns += 1;
      if (turns !== 3) throw new RangeError('no');
      return false;
    },
    report: (error, where) => reported.push(`${String(error)} ${where}`),
    interval: 1,
  });
  await vi.waitUntil(() => turns >= 5, 60_000);
  await consumer.stop();
  await database.drop();
  expect(reported).toEqual([
    'RangeError: no consumer test',
    'RangeError: no consumer test (the failure before it: 1 × more)',
  ]);
});

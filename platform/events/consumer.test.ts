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

import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { sendErrors } from '../http/errors.ts';
import { DEFAULT_LIMITS } from '../limits/limits.ts';
import { createMemoryCounter } from './counter.ts';
import { limitVisits } from './limit-visits.ts';
import { RateLimiter } from './rate-limiter.ts';
import { DEFAULT_RATE_LIMITS } from './rate-limits.ts';

test('an address asks for no more files than it may send requests, and another address for its own', async () => {
  let found = 0;
  const app = Fastify();
  sendErrors(app, () => 'unexpected', DEFAULT_LIMITS);
  limitVisits(
    app,
    new RateLimiter({
      limits: { ...DEFAULT_RATE_LIMITS, viewerRequests: 2 },
      counter: createMemoryCounter(),
      findLimits: () => undefined,
      countRefused: () => undefined,
    }),
  );
  app.get('/images/one', () => {
    found += 1;
    return 'an image';
  });
  const ask = (remoteAddress: string) => app.inject({ url: '/images/one', remoteAddress });
  const statuses: number[] = [];
  for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2']) {
    statuses.push((await ask(address)).statusCode);
  }
  expect([statuses, found]).toEqual([[200, 200, 429, 200], 3]);
  const { headers } = await ask('192.0.2.1');
  expect(Number(headers['retry-after'])).toBeGreaterThan(50);
});

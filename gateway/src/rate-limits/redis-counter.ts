/** Counter of points in Redis, for several gateways. Loaded only where there is one: its client has 480 modules. */
import { createHmac } from 'node:crypto';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { NotReadyError } from '@teei/platform/errors/not-ready-error.ts';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { inTime, openRedis } from '../redis/redis.ts';
import { createMemoryCounter, WINDOW, type Counter } from './counter.ts';

/** Milliseconds without a try after Redis has failed. */
const RETRY_MS = 1_000;

export interface RedisCounterOptions {
  readonly url: string;
  /** Hashes keys, so that Redis holds nobody's id or address; the same in all gateways of a graph. */
  readonly secret: string;
  /** Called once when Redis fails, until it answers again. */
  readonly report: ReportUnexpected;
}

/** Counter in Redis, which counts in the memory of this process while Redis does not answer. */
export function createRedisCounter({ url, secret, report }: RedisCounterOptions): Counter {
  const own = createMemoryCounter();
  let retryAt = 0;
  let isReported = false;
  const fail = (error: unknown): void => {
    retryAt = performance.now() + RETRY_MS;
    if (!isReported) report(error, 'rate limits are counted by each gateway alone');
    isReported = true;
  };
  const client = openRedis(url, fail);
  client.on('ready', () => {
    retryAt = 0;
    isReported = false;
  });
  const shared = new RateLimiterRedis({
    ...WINDOW,
    storeClient: client,
    useRedisPackage: true,
    rejectIfRedisNotReady: true,
    keyPrefix: 'teei-rate-limit',
  });
  return {
    async add(key, points) {
      if (performance.now() < retryAt) return own.add(key, points);
      try {
        const hash = createHmac('sha256', secret).update(key).digest('base64url');
        const { consumedPoints, msBeforeNext } = await inTime(shared.penalty(hash, points));
        isReported = false;
        return { points: consumedPoints, remainingMs: msBeforeNext };
      } catch (error) {
        fail(error);
        return own.add(key, points);
      }
    },
    dependency: {
      name: 'redis',
      async check() {
        await inTime(client.ping()).catch(() => {
          throw new NotReadyError('It does not answer; each gateway counts rate limits alone.');
        });
      },
    },
    close: () => client.destroy(),
  };
}

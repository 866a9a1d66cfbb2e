/** Rate limits of a request: its client or viewer, what they have used of a minute, and the headers that say so. */
import { isIPv6 } from 'node:net';
import { RateLimitedError } from '@teei/platform/errors/errors.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import type { Dependency } from '../health/dependencies.ts';
import { createMemoryCounter, type Counter } from './counter.ts';
import type { RedisCounterOptions } from './redis-counter.ts';
import { WINDOW_SECONDS, type RateLimits, type RateLimitSettings } from './rate-limits.ts';

/** Limits of a partner's client; those that are null are the defaults. */
export interface ClientLimits {
  readonly requestsPerMinute: number | null;
  readonly costPerMinute: number | null;
}

export interface RateLimiterOptions {
  readonly limits: RateLimits;
  readonly counter: Counter;
  /** Finds the limits of a partner's own client. */
  readonly findLimits: (partner: Extract<Viewer, { kind: 'partner' }>) => ClientLimits | undefined;
  /** Called for each request that is refused. */
  readonly countRefused: (policy: Policy) => void;
}

/** Names of the policies in headers, messages and metrics. */
export type Policy = 'requests' | 'cost';

/** Use that a request makes of the limits that hold for it. */
export interface Allowance {
  /** Error that refuses the request; undefined when it is within the limit of requests. */
  readonly refusal: RateLimitedError | undefined;
  /**
   * Counts the cost of the request's operation, at least 1.
   *
   * @throws RateLimitedError when it is over the limit
   */
  charge(cost: number): Promise<void>;
  /** `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-10). */
  headers(): Readonly<Record<string, string>>;
}

interface Use {
  readonly policy: Policy;
  readonly quota: number;
  readonly points: number;
  /** Seconds until the quota is whole again. */
  readonly resetSeconds: number;
}

/** Bits of an IPv6 address that stand for one client: a network's hosts choose the others by themselves. */
const IPV6_GROUPS = 4;

/** Creates the limiter of a gateway, which counts in Redis where the settings name one. */
export async function createRateLimiter(
  { limits, redisUrl }: RateLimitSettings,
  {
    secret,
    report,
    ...options
  }: Omit<RateLimiterOptions, 'limits' | 'counter'> & Omit<RedisCounterOptions, 'url'>,
): Promise<RateLimiter> {
  return new RateLimiter({ ...options, limits, counter: await openCounter() });

  async function openCounter(): Promise<Counter> {
    if (redisUrl === undefined) return createMemoryCounter();
    const { createRedisCounter } = await import('./redis-counter.ts');
    return createRedisCounter({ url: redisUrl, secret, report });
  }
}

export class RateLimiter {
  readonly #options: RateLimiterOptions;

  constructor(options: RateLimiterOptions) {
    this.#options = options;
  }

  /** Counts a request. @param address IP address of the client */
  async admit(viewer: Viewer, address: string): Promise<Allowance> {
    const key = keyOf(viewer, address);
    const quotas = this.#quotasOf(viewer);
    const uses: Use[] = [];
    const use = async (policy: Policy, points: number): Promise<RateLimitedError | undefined> => {
      const quota = quotas[policy];
      if (quota === 0) return undefined;
      const count = await this.#options.counter.add(`${policy} ${key}`, points);
      const resetSeconds = Math.max(1, Math.ceil(count.remainingMs / 1_000));
      uses.push({ policy, quota, points: count.points, resetSeconds });
      if (count.points <= quota) return undefined;
      this.#options.countRefused(policy);
      return new RateLimitedError(policy, quota, resetSeconds);
    };
    return {
      refusal: await use('requests', 1),
      async charge(cost) {
        const refusal = await use('cost', Math.max(1, Math.ceil(cost)));
        if (refusal) throw refusal;
      },
      headers: () => headersOf(uses),
    };
  }

  /** Entry of `/readyz` while it fails, if there is one. */
  get dependency(): Dependency | undefined {
    return this.#options.counter.dependency;
  }

  close(): void {
    this.#options.counter.close();
  }

  #quotasOf(viewer: Viewer): Readonly<Record<Policy, number>> {
    const { limits, findLimits } = this.#options;
    if (viewer.kind !== 'partner') {
      return { requests: limits.viewerRequests, cost: limits.viewerCost };
    }
    const own = findLimits(viewer);
    return {
      requests: own?.requestsPerMinute ?? limits.clientRequests,
      cost: own?.costPerMinute ?? limits.clientCost,
    };
  }
}

/** Key of whoever shares limits: a partner's client, a person, or a network without a credential. */
function keyOf(viewer: Viewer, address: string): string {
  switch (viewer.kind) {
    case 'partner':
      return `client ${viewer.clientId}`;
    case 'user':
      return `user ${viewer.userId}`;
    case 'anonymous':
      return `address ${networkOf(address)}`;
  }
}

/** An IPv4 address as it is; of an IPv6 address the first half. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  if (tail !== undefined) {
    const missing = 2 * IPV6_GROUPS - groups.length - tail.split(':').length;
    groups.push(...Array.from({ length: missing }, () => '0'), ...tail.split(':'));
  }
  return `${groups
    .slice(0, IPV6_GROUPS)
    .map((group) => Number.parseInt(group || '0', 16).toString(16))
    .join(':')}::/64`;
}

function headersOf(uses: readonly Use[]): Readonly<Record<string, string>> {
  if (uses.length === 0) return {};
  return {
    'ratelimit-policy': uses
      .map(({ policy, quota }) => `"${policy}";q=${quota};w=${WINDOW_SECONDS}`)
      .join(', '),
    ratelimit: uses
      .map(
        ({ policy, quota, points, resetSeconds }) =>
          `"${policy}";r=${Math.max(0, quota - points)};t=${resetSeconds}`,
      )
      .join(', '),
  };
}

import { ANONYMOUS, type Viewer } from '@teei/platform/viewer/viewer.ts';
import { describe, expect, it } from 'vitest';
import { createMemoryCounter } from './counter.ts';
import { networkOf, RateLimiter, type ClientLimits } from './rate-limiter.ts';
import { DEFAULT_RATE_LIMITS, rateLimitSettings, readRateLimits } from './rate-limits.ts';

const LIMITS = { clientRequests: 3, clientCost: 30, viewerRequests: 2, viewerCost: 0 };

const partner: Viewer = { kind: 'partner', clientId: 'benevity', companyId: 'a', scopes: [] };
const person = (userId: string): Viewer => ({
  kind: 'user',
  userId,
  role: 'volunteer',
  companyId: 'a',
  scopes: [],
});

function limiter(own?: ClientLimits) {
  const refused: string[] = [];
  const limiting = new RateLimiter({
    limits: LIMITS,
    counter: createMemoryCounter(),
    findLimits: () => own,
    countRefused: (policy) => refused.push(policy),
  });
  /** Number of requests that are admitted, one after the other. */
  const countAdmitted = async (viewer: Viewer, address: string): Promise<number> => {
    let count = 0;
    while (!(await limiting.admit(viewer, address)).refusal) count += 1;
    return count;
  };
  return { limiting, refused, countAdmitted };
}

describe('a minute', () => {
  it('has so many requests for a partner’s client, wherever it asks from', async () => {
    const { limiting, countAdmitted } = limiter();
    expect((await limiting.admit(partner, '192.0.2.1')).refusal).toBeUndefined();
    expect(await countAdmitted(partner, '192.0.2.2')).toBe(2);
  });

  it('has as many as a client’s own limit says', async () => {
    const own = { requestsPerMinute: 5, costPerMinute: null };
    expect(await limiter(own).countAdmitted(partner, '')).toBe(5);
  });

  it('is each person’s own, and each network’s without a credential', async () => {
    const { countAdmitted, refused } = limiter();
    expect(await countAdmitted(person('a'), '192.0.2.1')).toBe(2);
    expect(await countAdmitted(person('b'), '192.0.2.1')).toBe(2);
    expect(await countAdmitted(ANONYMOUS, '2001:db8::1')).toBe(2);
    expect(await countAdmitted(ANONYMOUS, '2001:db8::2')).toBe(0);
    expect(await countAdmitted(ANONYMOUS, '2001:db8:0:1::1')).toBe(2);
    expect(refused).toEqual(Array.from({ length: 5 }, () => 'requests'));
  });

  it('has so much cost, of which an operation takes 1 at least', async () => {
    const { limiting, refused } = limiter();
    const charge = async (cost: number): Promise<Readonly<Record<string, string>>> => {
      const allowance = await limiting.admit(partner, '');
      await allowance.charge(cost);
      return allowance.headers();
    };
    expect(await charge(0)).toEqual({
      'ratelimit-policy': '"requests";q=3;w=60, "cost";q=30;w=60',
      ratelimit: '"requests";r=2;t=60, "cost";r=29;t=60',
    });
    expect(await charge(28.2)).toMatchObject({
      ratelimit: '"requests";r=1;t=60, "cost";r=0;t=60',
    });
    await expect(charge(1)).rejects.toMatchObject({
      code: 'RATE_LIMITED',
      message:
        'Expected at most operations of cost 30 a minute, and received more: ask again in 60 s.',
      details: { policy: 'cost', retryAfterSeconds: 60 },
    });
    expect(refused).toEqual(['cost']);
  });

  it('has no limit where it is 0', async () => {
    const allowance = await limiter().limiting.admit(person('a'), '');
    await allowance.charge(1_000_000);
    expect(allowance.headers()['ratelimit-policy']).toBe('"requests";q=2;w=60');
  });
});

it.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::1', '0:0:0:0::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:0DB8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::5:6:7:8', '2001:db8:0:0::/64'],
  ['2001:db8:1::3:4:5:6', '2001:db8:1:0::/64'],
])('the address %s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

describe('RATE_LIMITS', () => {
  it.each([
    ['', {}],
    ['off', 'off'],
    ['clientRequests=600,viewerCost=0', { clientRequests: 600, viewerCost: 0 }],
    ['requests=1', undefined],
    ['clientCost=1,clientCost=2', undefined],
    ['clientCost=-1', undefined],
    ['clientCost', undefined],
  ])('%j says %j', (text, expected) => {
    expect(readRateLimits(text)).toEqual(expected);
  });

  it('changes what it names, and off is none', () => {
    const redisUrl = undefined;
    expect(rateLimitSettings({ RATE_LIMITS: 'off' })).toBeUndefined();
    expect(rateLimitSettings({})).toEqual({ limits: DEFAULT_RATE_LIMITS, redisUrl });
    expect(rateLimitSettings({ RATE_LIMITS: { clientCost: 7 } }, LIMITS)).toEqual({
      limits: { ...LIMITS, clientCost: 7 },
      redisUrl,
    });
  });
});

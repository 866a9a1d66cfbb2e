import { eventually } from '@teei/test/eventually.ts';
import { findRedis, startRedis, type TestRedis } from '@teei/test/redis.ts';
import { anonymous, companyUser, partner, person } from '@teei/test/viewers.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSharedPositions } from './shared-positions.ts';
import { createOwnPositions, PositionsByKey, type WrittenPositions } from './written-positions.ts';

const OWN = '0a000000-0000-4000-8000-000000000001';
const manager = companyUser(OWN);
const client = partner(OWN);
const other = person('0b000000-0000-4000-8000-000000000009', 'volunteer');

afterEach(() => vi.useRealTimers());

describe('the place that a viewer has written up to', () => {
  it('is that of the last write, and of that viewer alone', async () => {
    const positions = createOwnPositions();
    expect(positions.of(manager)).toBeUndefined();
    await positions.note(manager, 200);
    await positions.note(manager, 100);
    await positions.note(client, 50);
    expect([positions.of(manager), positions.of(client), positions.of(other)]).toEqual([
      200,
      50,
      undefined,
    ]);
  });

  it('counts for everybody when nobody was signed in, since they may sign in next', async () => {
    const positions = createOwnPositions();
    await positions.note(manager, 100);
    await positions.note(anonymous, 300);
    expect([positions.of(manager), positions.of(client)]).toEqual([300, 300]);
  });

  it('is forgotten after twenty seconds at most, when every replica in use has it', async () => {
    vi.useFakeTimers();
    const positions = createOwnPositions();
    await positions.note(manager, 100);
    vi.advanceTimersByTime(9_000);
    expect(positions.of(manager)).toBe(100);
    vi.advanceTimersByTime(12_000);
    positions.of(manager);
    vi.advanceTimersByTime(12_000);
    expect(positions.of(manager)).toBeUndefined();
  });

  it('is never lost to too many viewers: those who are not told apart count as everybody', () => {
    const positions = new PositionsByKey(2);
    for (let writer = 1; writer <= 9; writer += 1) positions.note(`writer ${writer}`, writer);
    for (let writer = 1; writer <= 9; writer += 1) {
      expect(positions.of(`writer ${writer}`)).toBeGreaterThanOrEqual(writer);
    }
  });
});

const program = findRedis();

describe.runIf(program)('two gateways that share a Redis', () => {
  let redis: TestRedis;
  const gateways: WrittenPositions[] = [];
  const reported: unknown[] = [];

  beforeAll(async () => {
    redis = await startRedis(program ?? '');
    for (let gateway = 0; gateway < 2; gateway += 1) {
      gateways.push(
        createSharedPositions({
          url: redis.url,
          secret: 'a secret for tests',
          report: (error) => reported.push(error),
        }),
      );
    }
  });
  afterAll(async () => {
    for (const gateway of gateways) gateway.close();
    await redis.stop();
  });

  it('know of each other’s writes, and go on without Redis', async () => {
    const [one, second] = gateways;
    let position = 0;
    // Until both are connected, notes are kept by each alone.
    await eventually(async () => {
      await one?.note(manager, (position += 1));
      expect(second?.of(manager)).toBeGreaterThan(0);
    });
    reported.length = 0;
    for (let write = 0; write < 50; write += 1) {
      await one?.note(manager, (position += 1));
      await vi.waitFor(() => expect(second?.of(manager)).toBe(position), {
        interval: 1,
        timeout: 30_000,
      });
    }
    expect(second?.of(client)).toBeUndefined();
    expect(reported).toEqual([]);
    await redis.stop();
    await one?.note(manager, (position += 1));
    expect(one?.of(manager)).toBe(position);
    expect(reported).not.toEqual([]);
  });
});

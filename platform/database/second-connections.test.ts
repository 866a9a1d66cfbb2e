import { describe, expect, it } from 'vitest';
import { SecondConnections, type PoolNumbers } from './second-connections.ts';

/** Numbers of a pool of four connections. */
function poolWith({ idleCount = 1, totalCount = 4, waitingCount = 0, max = 4 }): PoolNumbers {
  return { idleCount, totalCount, waitingCount, options: { max } };
}

const alone = async () => 'alone';
const beside = async () => 'beside';

describe('a second connection', () => {
  it.each([
    ['is idle', {}, 'beside'],
    ['can be opened', { idleCount: 0, totalCount: 3 }, 'beside'],
    ['is in use', { idleCount: 0 }, 'alone'],
    ['is waited for', { waitingCount: 1 }, 'alone'],
    ['is the last of a small pool', { totalCount: 0, max: 1 }, 'alone'],
  ])('that %s leads to the right work', async (_which, numbers, expected) => {
    expect(await new SecondConnections(poolWith(numbers)).use(beside, alone)).toBe(expected);
  });

  it('is held by half of the pool at most, until the work ends or fails', async () => {
    const connections = new SecondConnections(poolWith({}));
    const { promise: end, resolve } = Promise.withResolvers<string>();
    const first = connections.use(() => end, alone);
    const second = connections.use(async () => {
      await end;
      throw new Error('No');
    }, alone);
    expect(await connections.use(beside, alone)).toBe('alone');
    resolve('beside');
    expect(await first).toBe('beside');
    await expect(second).rejects.toThrow('No');
    expect(await connections.use(beside, alone)).toBe('beside');
  });
});

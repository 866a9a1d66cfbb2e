import { describe, expect, it } from 'vitest';
import { Refresh } from './refresh.ts';

/** Time, longer than a test may take: who waits for it fails. */
const FOREVER_MS = 600_000;

describe('a refresh', () => {
  it('is waited for, and shared by those who ask meanwhile', async () => {
    let reads = 0;
    const refresh = new Refresh(async () => void (reads += 1));
    await Promise.all([refresh.run(FOREVER_MS), refresh.run(FOREVER_MS)]);
    expect(reads).toBe(1);
    await refresh.run(FOREVER_MS);
    expect(reads).toBe(2);
  });

  it('that was waited for in vain is not waited for until it succeeds', async () => {
    const reads: PromiseWithResolvers<void>[] = [];
    const refresh = new Refresh(() => {
      const read = Promise.withResolvers<void>();
      reads.push(read);
      return read.promise;
    });
    await refresh.run(1);
    await refresh.run(FOREVER_MS);
    reads[0]?.reject(new Error('It does not answer.'));
    await new Promise(setImmediate);
    await refresh.run(FOREVER_MS);
    expect(reads).toHaveLength(2);
    reads[1]?.resolve();
    await new Promise(setImmediate);
    let isDone = false;
    const third = refresh.run(FOREVER_MS).then(() => (isDone = true));
    await new Promise(setImmediate);
    expect(isDone).toBe(false);
    reads[2]?.resolve();
    await third;
  });
});

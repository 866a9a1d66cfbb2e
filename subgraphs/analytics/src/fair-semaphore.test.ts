import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FairSemaphore, QueueFullError } from './fair-semaphore.ts';

const LASTING = new AbortController().signal;

/** Work that ends when it is told to, in the order in which it began. */
function createWork() {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  return {
    begun,
    piece: (name: string) => () => {
      begun.push(name);
      const { promise, resolve } = Promise.withResolvers<undefined>();
      ends.push(() => resolve(undefined));
      return promise;
    },
    /** Ends what runs, one after the other, until nothing is left. */
    async finish() {
      for (let end = ends.shift(); end; end = ends.shift()) {
        end();
        await settled();
      }
    },
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a fair queue', () => {
  it('gives each owner a turn, however much of another’s waits', async () => {
    const queue = new FairSemaphore({ concurrency: 1, maxWaiting: 10 });
    const work = createWork();
    const all = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'].map((name) =>
      queue.run(name.charAt(0), LASTING, work.piece(name)),
    );
    await work.finish();
    await Promise.all(all);
    expect(work.begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2']);
  });

  it('refuses what is too much of one owner, and nobody else’s', async () => {
    const queue = new FairSemaphore({ concurrency: 1, maxWaiting: 2 });
    const work = createWork();
    const all = ['a1', 'a2', 'a3'].map((name) => queue.run('a', LASTING, work.piece(name)));
    await expect(queue.run('a', LASTING, work.piece('a4'))).rejects.toThrow(QueueFullError);
    const other = queue.run('b', LASTING, work.piece('b1'));
    await work.finish();
    await Promise.all([...all, other]);
    expect(work.begun).toEqual(['a1', 'a2', 'b1', 'a3']);
  });

  it('forgets what nobody waits for', async () => {
    const queue = new FairSemaphore({ concurrency: 1, maxWaiting: 1 });
    const work = createWork();
    const leaving = new AbortController();
    const first = queue.run('a', LASTING, work.piece('a1'));
    const left = queue.run('a', leaving.signal, work.piece('a2'));
    leaving.abort(new RangeError('gone'));
    await expect(left).rejects.toThrow(RangeError);
    await expect(queue.run('a', leaving.signal, work.piece('a3'))).rejects.toThrow(RangeError);
    const last = queue.run('a', LASTING, work.piece('a4'));
    await work.finish();
    await Promise.all([first, last]);
    expect(work.begun).toEqual(['a1', 'a4']);
  });

  it('gives up at once on what runs when nobody waits for it, and keeps its place until it ends', async () => {
    const queue = new FairSemaphore({ concurrency: 1, maxWaiting: 1 });
    const work = createWork();
    const leaving = new AbortController();
    const left = queue.run('a', leaving.signal, work.piece('a1'));
    const next = queue.run('a', LASTING, work.piece('a2'));
    leaving.abort(new RangeError('gone'));
    await expect(left).rejects.toThrow(RangeError);
    await settled();
    expect(work.begun).toEqual(['a1']);
    await work.finish();
    await next;
    expect(work.begun).toEqual(['a1', 'a2']);
  });

  it('passes on when work fails', async () => {
    const queue = new FairSemaphore({ concurrency: 1, maxWaiting: 1 });
    const failing = queue.run('a', LASTING, () => Promise.reject(new RangeError()));
    const next = queue.run('a', LASTING, () => Promise.resolve('done'));
    await expect(failing).rejects.toThrow(RangeError);
    expect(await next).toBe('done');
  });

  it('runs all that it takes, never more at once than it may, and nobody waits for two of another', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 20 }),
        async (concurrency, owners) => {
          const queue = new FairSemaphore({ concurrency, maxWaiting: 100 });
          const work = createWork();
          const all = owners.map((owner) => queue.run(owner, LASTING, work.piece(owner)));
          await settled();
          expect(work.begun).toHaveLength(Math.min(concurrency, owners.length));
          await work.finish();
          await Promise.all(all);
          expect(work.begun.toSorted()).toEqual(owners.toSorted());
          // Behind those that began at once, no owner is served twice while another waits.
          const queued = work.begun.slice(concurrency);
          for (const owner of new Set(queued)) {
            const firstTurn = queued.slice(0, queued.indexOf(owner));
            expect(firstTurn).toEqual([...new Set(firstTurn)]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

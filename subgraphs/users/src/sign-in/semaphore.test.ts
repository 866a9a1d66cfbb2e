import { describe, expect, it } from 'vitest';
import { createSemaphore } from './semaphore.ts';

/** Work that settles when the test calls `finish` or `fail`. */
function pending(started: string[], name: string) {
  const { promise, resolve, reject } = Promise.withResolvers<{ name: string }>();
  const work = (): Promise<{ name: string }> => {
    started.push(name);
    return promise;
  };
  return { work, finish: () => resolve({ name }), fail: () => reject(new RangeError(name)) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a semaphore', () => {
  it('runs works up to its limit, queues the next in order and rejects the rest', async () => {
    const semaphore = createSemaphore(2, 2);
    const started: string[] = [];
    const works = ['a', 'b', 'c', 'd', 'e'].map((name) => pending(started, name));
    const answers = works.map(({ work }) => semaphore.run(work));
    await settled();
    expect(started).toEqual(['a', 'b']);
    expect(await answers[4]).toBeUndefined();
    works[1]?.finish();
    expect(await answers[1]).toEqual({ name: 'b' });
    await settled();
    expect(started).toEqual(['a', 'b', 'c']);
    for (const { finish } of works) finish();
    await Promise.all(answers);
    expect(started).toEqual(['a', 'b', 'c', 'd']);
  });

  it('frees its slot when a work fails', async () => {
    const semaphore = createSemaphore(1, 1);
    const started: string[] = [];
    const [first, second] = [pending(started, 'first'), pending(started, 'second')];
    const answers = [semaphore.run(first.work), semaphore.run(second.work)];
    first.fail();
    second.finish();
    await expect(answers[0]).rejects.toThrow('first');
    expect(await answers[1]).toEqual({ name: 'second' });
    const third = pending(started, 'third');
    third.finish();
    expect(await semaphore.run(third.work)).toEqual({ name: 'third' });
  });
});

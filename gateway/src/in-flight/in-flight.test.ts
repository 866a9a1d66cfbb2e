import { describe, expect, it } from 'vitest';
import type { CancelSignal } from './cancellation.ts';
import { InFlight } from './in-flight.ts';

function begin() {
  const work = new InFlight<string>();
  const { promise, resolve } = Promise.withResolvers<string>();
  const signals: CancelSignal[] = [];
  const join = (caller?: AbortSignal) =>
    work.join('a key', caller, (signal) => {
      signals.push(signal);
      return promise;
    });
  return { work, join, signals, resolve };
}

describe('work in flight', () => {
  it('is done once for all callers that join it, and again for later ones', async () => {
    const { join, signals, resolve } = begin();
    const both = [join(), join()];
    resolve('done');
    expect(await Promise.all(both)).toEqual([
      { result: 'done', isShared: true },
      { result: 'done', isShared: true },
    ]);
    expect(await join()).toEqual({ result: 'done', isShared: false });
    expect(signals).toHaveLength(2);
  });

  it('goes on while a caller waits, and is aborted when all have left', async () => {
    const { join, signals } = begin();
    const [one, other] = [new AbortController(), new AbortController()];
    void join(one.signal);
    void join(other.signal);
    one.abort();
    expect(signals[0]?.aborted).toBe(false);
    other.abort();
    expect(signals[0]?.aborted).toBe(true);
    void join();
    expect(signals).toHaveLength(2);
  });

  it('goes on for callers without a signal', () => {
    const { join, signals } = begin();
    const one = new AbortController();
    void join(one.signal);
    void join();
    one.abort();
    expect(signals[0]?.aborted).toBe(false);
  });

  it('is aborted at once when its caller has left before', () => {
    const { join, signals } = begin();
    void join(AbortSignal.abort());
    expect(signals[0]?.aborted).toBe(true);
  });

  it('cannot be joined once it is closed', () => {
    const { work, join, signals } = begin();
    void join();
    work.close();
    void join();
    expect(signals).toHaveLength(2);
  });
});

import { OverloadedError } from '@teei/platform/errors/errors.ts';
import { describe, expect, it } from 'vitest';
import { StartQueue } from './start-queue.ts';

const NOBODY_LEAVES = new AbortController().signal;

/** A clock that tests turn, and with it an event loop. */
class ManualClock {
  time = 0;
  #callbacks: (() => void)[] = [];
  readonly #timers = new Set<{ readonly at: number; readonly fire: () => void }>();
  readonly now = (): number => this.time;
  readonly nextTurn = (callback: () => void): void => void this.#callbacks.push(callback);
  /** Events that the loop has handled: arrivals, and the ends of what others do. */
  handled = 0;
  readonly events = (): number => this.handled;

  /** Resolves at a time. */
  until(at: number): Promise<void> {
    return new Promise((fire) => this.#timers.add({ at, fire }));
  }

  /** One turn of the event loop, with all that follows from it. */
  async turn(): Promise<void> {
    for (const callback of this.#callbacks.splice(0)) callback();
    for (const timer of this.#timers) {
      if (timer.at > this.time) continue;
      this.#timers.delete(timer);
      this.handled += 1;
      timer.fire();
    }
    await settle();
  }
}

async function settle(): Promise<void> {
  for (let step = 0; step < 10; step += 1) await Promise.resolve();
}

/** Counts of requests by their outcome; times in milliseconds of a manual clock. */
interface Outcome {
  answered: number;
  /** Waiting time of each answered request. */
  waits: number[];
  refusedAtTheDoor: number;
  refusedInTheQueue: number;
}

/** Milliseconds of the event loop: to execute an operation, to read a request, to refuse one unread. */
const COSTS = { operation: 5, read: 0.2, refuse: 0.05 };

interface Load {
  /** Requests each second. */
  readonly rate: number;
  readonly seconds: number;
  /** Operations that run before and afterwards. */
  readonly hanging?: number;
  /** Does an operation: in the process itself, which then does nothing else, when nothing is said. */
  readonly execute?: () => Promise<void> | void;
}

/** Sends requests through a queue, to a process that can do one thing at a time. */
async function send(
  queue: StartQueue,
  clock: ManualClock,
  { rate, seconds, hanging = 0, execute = () => void (clock.time += COSTS.operation) }: Load,
): Promise<Outcome> {
  const outcome: Outcome = { answered: 0, waits: [], refusedAtTheDoor: 0, refusedInTheQueue: 0 };
  const began = clock.time;
  const request = async (since: number): Promise<void> => {
    try {
      await queue.run(async () => {
        outcome.waits.push(clock.time - since);
        await execute();
      }, NOBODY_LEAVES);
      outcome.answered += 1;
    } catch (error) {
      if (!(error instanceof OverloadedError)) throw error;
      outcome.refusedInTheQueue += 1;
    }
  };
  const all: Promise<void>[] = [];
  for (let sent = 0; clock.time < began + seconds * 1_000;) {
    for (; began + (sent * 1_000) / rate <= clock.time; sent += 1) {
      clock.handled += 1;
      if (queue.admit()) {
        outcome.refusedAtTheDoor += 1;
        clock.time += COSTS.refuse;
      } else {
        clock.time += COSTS.read;
        all.push(request(began + (sent * 1_000) / rate));
      }
    }
    await clock.turn();
    clock.time += 0.25;
  }
  while (queue.waiting + queue.running > hanging) {
    await clock.turn();
    clock.time += 0.25;
  }
  await Promise.all(all);
  return outcome;
}

/** Milliseconds between two moments at which clients of one process send. */
const WAVE_MS = 50;

/** Milliseconds of a period in whose second half something else works on the same core. */
const NOISE_MS = 700;

/** Clients that each send a request when the last was answered, through a queue to the same process. */
async function sendInTurn(
  queue: StartQueue,
  clock: ManualClock,
  {
    clients,
    seconds,
    operation = COSTS.operation,
  }: { readonly clients: number; readonly seconds: number; readonly operation?: number },
): Promise<{ readonly times: readonly number[]; readonly refused: number }> {
  const end = clock.time + seconds * 1_000;
  const times: number[] = [];
  let refused = 0;
  const active = new Set(Array.from({ length: clients }, (_none, number) => number));
  const client = async (number: number): Promise<void> => {
    while (clock.time < end) {
      // Their process is busy too, and sends in waves.
      await clock.until(Math.ceil(clock.time / WAVE_MS) * WAVE_MS);
      const since = clock.time;
      clock.time += COSTS.read;
      if (queue.admit()) {
        refused += 1;
        continue;
      }
      const execute = async (): Promise<void> =>
        void (clock.time += operation * (clock.time % NOISE_MS < NOISE_MS / 2 ? 0.6 : 1.8));
      await queue.run(execute, NOBODY_LEAVES).catch(() => (refused += 1));
      times.push(clock.time - since);
    }
    active.delete(number);
  };
  const all = [...active].map(client);
  while (active.size > 0) {
    await clock.turn();
    clock.time += 0.25;
  }
  await Promise.all(all);
  return { times, refused };
}

/** A subgraph that answers so many requests at once, each in so many milliseconds. */
function subgraph(clock: ManualClock, places: number, milliseconds: number): () => Promise<void> {
  const free = Array.from({ length: places }, () => 0);
  return () => {
    const place = free.indexOf(Math.min(...free));
    const at = Math.max(clock.time, free[place] ?? 0) + milliseconds;
    free[place] = at;
    return clock.until(at);
  };
}

function open(): { queue: StartQueue; clock: ManualClock; refused: () => number } {
  const clock = new ManualClock();
  let refused = 0;
  const queue = new StartQueue(() => (refused += 1), clock);
  return { queue, clock, refused: () => refused };
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(part * sorted.length)] ?? NaN;
}

/** Operations each second, when nothing else is done. */
const CAPACITY = 1_000 / (COSTS.operation + COSTS.read);

describe('operations', () => {
  it('begin in the order in which they came, one in each turn of the event loop once some run', async () => {
    const { queue, clock } = open();
    const begun: number[] = [];
    const ends = Array.from({ length: 8 }, () => Promise.withResolvers<void>());
    const all = ends.map(({ promise }, index) =>
      queue.run(() => {
        begun.push(index);
        return promise;
      }, NOBODY_LEAVES),
    );
    const seen: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      await clock.turn();
      seen.push(begun.length);
    }
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(seen).toEqual([4, 5, 6, 7, 8]);
    for (const { resolve } of ends) resolve();
    await Promise.all(all);
    expect([queue.waiting, queue.running]).toEqual([0, 0]);
  });

  it('wait until those that run have nothing to do, but no longer than a quarter of a second', async () => {
    const { queue, clock } = open();
    const end = Promise.withResolvers<void>();
    const all = Array.from({ length: 12 }, () => queue.run(() => end.promise, NOBODY_LEAVES));
    const seen: number[] = [];
    const turn = async (events: number): Promise<void> => {
      clock.handled += events;
      await clock.turn();
      seen.push(queue.running);
    };
    for (const events of [0, 1, 2, 0, 1]) await turn(events);
    expect(seen).toEqual([4, 4, 4, 5, 5]);
    clock.time += 251;
    // Four go first in place of those that have done so for a quarter of a second, and the others have waited for as long.
    for (const events of [1, 1, 1]) await turn(events);
    expect(seen.slice(5)).toEqual([9, 10, 11]);
    await turn(1);
    end.resolve();
    await Promise.all(all);
  });

  it('wait while too many run, and begin when one has ended, also with an error', async () => {
    const { queue, clock } = open();
    const end = Promise.withResolvers<void>();
    const all = Array.from({ length: 100 }, () =>
      queue.run(() => end.promise, NOBODY_LEAVES).catch(() => undefined),
    );
    for (let turn = 0; turn < 200; turn += 1) await clock.turn();
    expect(queue.running).toBe(64);
    expect(queue.waiting).toBe(36);
    end.reject(new Error('no'));
    for (let turn = 0; turn < 200; turn += 1) await clock.turn();
    await Promise.all(all);
    expect(queue.running).toBe(0);
  });

  it('that wait for what others work on count as running before and afterwards alone', async () => {
    const { queue, clock } = open();
    const plan = Promise.withResolvers<void>();
    const end = Promise.withResolvers<void>();
    const waiting = Array.from({ length: 200 }, () =>
      queue.run(async ({ waitFor }) => {
        await waitFor(plan.promise);
        await end.promise;
      }, NOBODY_LEAVES),
    );
    for (let turn = 0; turn < 250; turn += 1) await clock.turn();
    expect([queue.waiting, queue.running]).toEqual([0, 0]);
    const others = Array.from({ length: 10 }, async () =>
      queue.run(async () => 'done', NOBODY_LEAVES),
    );
    for (let turn = 0; turn < 20; turn += 1) await clock.turn();
    expect(await Promise.all(others)).toEqual(Array(10).fill('done'));
    plan.resolve();
    await settle();
    expect(queue.running).toBe(200);
    end.resolve();
    await Promise.all(waiting);
    expect(queue.running).toBe(0);
  });

  it('whose clients have left do not begin, and count as nobody’s', async () => {
    const { queue, clock, refused } = open();
    const left = new AbortController();
    let hasBegun = false;
    const running = queue.run(async () => (hasBegun = true), left.signal).catch(() => 'left');
    left.abort();
    await clock.turn();
    expect(await running).toBe('left');
    expect(hasBegun).toBe(false);
    expect(refused()).toBe(0);
  });
});

describe('more requests than can be answered', () => {
  it.each([0.5, 0.9])('at %d times the capacity, none is refused', async (times) => {
    const { queue, clock, refused } = open();
    const { answered } = await send(queue, clock, { rate: times * CAPACITY, seconds: 10 });
    expect(refused()).toBe(0);
    expect(answered).toBeGreaterThan(0.99 * times * CAPACITY * 10);
  });

  it.each([0.5, 0.7])(
    'at %d times the capacity, none is refused although the process stands still at times',
    async (times) => {
      const { queue, clock, refused } = open();
      let stoodAt = clock.time;
      const execute = (): void => {
        const stands = clock.time - stoodAt > 2_000;
        clock.time += stands ? 300 : COSTS.operation;
        if (stands) stoodAt = clock.time;
      };
      await send(queue, clock, { rate: times * CAPACITY, seconds: 20, execute });
      expect(refused()).toBe(0);
    },
  );

  it.each([20, 50])(
    'of %d clients who wait for their answers, none is refused, and all are answered in turn',
    async (clients) => {
      const { queue, clock } = open();
      const { times, refused } = await sendInTurn(queue, clock, { clients, seconds: 20 });
      expect(refused).toBe(0);
      // None waits longer than for all others, at the slowest.
      expect(Math.max(...times)).toBeLessThan(clients * 2 * COSTS.operation + WAVE_MS);
    },
  );

  it('of 50 clients who wait longer than half a second for each other, none is refused', async () => {
    const { queue, clock } = open();
    const { times, refused } = await sendInTurn(queue, clock, {
      clients: 50,
      seconds: 20,
      operation: 20,
    });
    expect(refused).toBe(0);
    expect(Math.max(...times)).toBeGreaterThan(1_000);
  });

  it('at the capacity itself, at most one in twenty is refused', async () => {
    const { queue, clock, refused } = open();
    const load = { rate: CAPACITY, seconds: 20 };
    const { answered } = await send(queue, clock, load);
    expect(answered).toBeGreaterThan(0.95 * load.rate * load.seconds);
    expect(refused()).toBeLessThan(0.05 * load.rate * load.seconds);
  });

  it.each([1.5, 2, 3, 5])(
    'at %d times the capacity, nine tenths of it are answered, soon, and most others refused unread',
    async (times) => {
      const { queue, clock, refused } = open();
      const load = { rate: times * CAPACITY, seconds: 20 };
      const outcome = await send(queue, clock, load);
      expect(outcome.answered / load.seconds).toBeGreaterThan(0.9 * CAPACITY);
      expect(percentile(outcome.waits, 0.99)).toBeLessThan(700);
      expect(percentile(outcome.waits, 0.5)).toBeLessThan(100);
      expect(outcome.refusedAtTheDoor).toBeGreaterThan(outcome.refusedInTheQueue);
      expect(refused()).toBe(outcome.refusedAtTheDoor + outcome.refusedInTheQueue);
    },
  );

  it.each([
    [4, 100, 2],
    [4, 100, 3],
    [32, 50, 3],
    [100, 800, 2],
  ])(
    'of a subgraph with %d places of %d ms, at %d times its capacity, it is kept busy',
    async (places, milliseconds, times) => {
      const { queue, clock } = open();
      const execute = subgraph(clock, places, milliseconds);
      const capacity = (places * 1_000) / milliseconds;
      // Requests before the limits have found their measure are not counted.
      await send(queue, clock, { rate: times * capacity, seconds: 5, execute });
      const began = clock.time;
      const outcome = await send(queue, clock, { rate: times * capacity, seconds: 10, execute });
      expect(outcome.answered / ((clock.time - began) / 1_000)).toBeGreaterThan(0.9 * capacity);
      expect(percentile(outcome.waits, 0.99)).toBeLessThan(700);
    },
  );

  it('four that hang do not keep others from beginning, also where each turn brings another request', async () => {
    const { queue, clock } = open();
    const end = Promise.withResolvers<void>();
    const hanging = Array.from({ length: 4 }, () => queue.run(() => end.promise, NOBODY_LEAVES));
    await clock.turn();
    const load = { rate: 20 * CAPACITY, seconds: 10, hanging: hanging.length };
    const { answered } = await send(queue, clock, load);
    end.resolve();
    await Promise.all(hanging);
    expect(answered / load.seconds).toBeGreaterThan(0.5 * CAPACITY);
  });

  it('a burst that passes is answered as a whole', async () => {
    const { queue, clock, refused } = open();
    const { answered } = await send(queue, clock, { rate: 4_000, seconds: 0.1 });
    expect(answered).toBeGreaterThan(300);
    expect(refused()).toBe(0);
  });

  it('reject no request that comes after a pause', async () => {
    const { queue, clock } = open();
    await send(queue, clock, { rate: 20 * CAPACITY, seconds: 10 });
    clock.time += 2_000;
    expect(queue.admit()).toBeUndefined();
  });

  it('are forgotten a moment after they end', async () => {
    const { queue, clock, refused } = open();
    await send(queue, clock, { rate: 5 * CAPACITY, seconds: 10 });
    await send(queue, clock, { rate: CAPACITY / 2, seconds: 2 });
    const before = refused();
    await send(queue, clock, { rate: CAPACITY / 2, seconds: 10 });
    expect(refused()).toBe(before);
  });
});

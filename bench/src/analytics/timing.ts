/** Durations of work. */
import { percentile } from '../measuring/load.ts';

/** Times that a statement or an operation is asked. */
const REQUESTS = 21;

export async function secondsOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

/** Seconds of CPU that this process has spent since a moment, with the threads of the ClickHouse in it. */
export function cpuSeconds(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000_000;
}

/** Milliseconds of an answer: the median of some. */
export async function medianOf(ask: () => Promise<unknown>): Promise<number> {
  const timed = new Timed(ask);
  await takeTurns([timed]);
  return timed.clockMs;
}

/** Question, and the times that its answers took. */
export class Timed {
  readonly ask: () => Promise<unknown>;
  readonly #cpu: number[] = [];
  readonly #clock: number[] = [];

  constructor(ask: () => Promise<unknown>) {
    this.ask = ask;
  }

  async once(): Promise<void> {
    const cpu = process.cpuUsage();
    const seconds = await secondsOf(async () => void (await this.ask()));
    this.#cpu.push(1_000 * cpuSeconds(cpu));
    this.#clock.push(1_000 * seconds);
  }

  /** Median in milliseconds of this process's CPU. */
  get cpuMs(): number {
    return median(this.#cpu);
  }

  /** Median in milliseconds by the clock. */
  get clockMs(): number {
    return median(this.#clock);
  }
}

/** Asks in turns, each once before its times count. */
export async function takeTurns(all: readonly Timed[]): Promise<void> {
  for (const { ask } of all) await ask();
  for (let turn = 0; turn < REQUESTS; turn += 1) for (const one of all) await one.once();
}

const median = (times: readonly number[]): number =>
  percentile(
    times.toSorted((a, b) => a - b),
    0.5,
  );

/** Measures servers with one operation: a bounded load, and what it cost the processes behind. */
import type { Work } from '../standard/serve.ts';
import { sendLoad, type Load, type LoadResult, type LoadRequest } from './load.ts';
import { cpuBetween, readUsage, type Usage } from './usage.ts';

export interface Target {
  readonly name: string;
  /** URL of the GraphQL endpoint. */
  readonly url: string;
  /** The processes that answer, by what they are: `gateway`, `subgraphs` … */
  readonly processes: Readonly<Record<string, readonly number[]>>;
}

export interface Measurement extends LoadResult {
  /** Milliseconds of CPU for one answer, by what spent them. */
  readonly cpu: Readonly<Record<string, number>>;
  /** Resident memory of the gateway with every process it starts, in MiB. */
  readonly memory: number;
  /** Resident memory of the gateway's own process, in MiB. */
  readonly ownMemory: number;
  /** Requests to subgraphs, for one answer. */
  readonly work: Work | undefined;
}

/** Gives and forgets what subgraphs were asked. */
export type TakeWork = () => Promise<Work>;

export interface Rounds extends Load {
  readonly rounds: number;
  /** Done before each measurement. */
  readonly prepare?: (target: Target) => Promise<void>;
  readonly takeWork?: TakeWork;
  /** Waits until work that the requests caused has ended: its CPU counts too. */
  readonly settle?: (target: Target) => Promise<void>;
}

/** Seconds of load before anything is measured: long enough for a compiler to have seen it all. */
const WARM_UP = 2;

/** Measures all targets in turn, in several rounds, after a warm-up; gives each one's median. */
export async function compare(
  targets: readonly Target[],
  request: LoadRequest,
  options: Rounds,
): Promise<ReadonlyMap<Target, Measurement>> {
  return medians(await measureRounds(targets, request, options));
}

/** Median of each target's measurements. */
export function medians(
  measurements: ReadonlyMap<Target, readonly Measurement[]>,
): ReadonlyMap<Target, Measurement> {
  return new Map([...measurements].map(([target, list]) => [target, median(list)]));
}

/** Measures all targets in turn, in several rounds, after a warm-up; gives each one's measurement of each round. */
export async function measureRounds(
  targets: readonly Target[],
  request: LoadRequest | ((target: Target) => LoadRequest),
  options: Rounds,
): Promise<ReadonlyMap<Target, readonly Measurement[]>> {
  const { rounds, prepare, settle } = options;
  const requestOf = typeof request === 'function' ? request : () => request;
  const measurements = new Map<Target, Measurement[]>(targets.map((one) => [one, []]));
  for (const target of targets) {
    await prepare?.(target);
    await sendLoad(target.url, requestOf(target), { ...options, seconds: WARM_UP });
    await settle?.(target);
  }
  for (let round = 0; round < rounds; round += 1) {
    const order = [...measurements];
    // There and back: what came just before is another each time.
    for (const [target, list] of round % 2 === 0 ? order : order.toReversed()) {
      await prepare?.(target);
      list.push(await measure(target, requestOf(target), options));
    }
  }
  return measurements;
}

/** Measures one target, once. */
export async function measure(
  target: Target,
  request: LoadRequest,
  { connections, seconds, takeWork, settle }: Load & Pick<Rounds, 'takeWork' | 'settle'>,
): Promise<Measurement> {
  const { url, processes } = target;
  const read = (): Promise<readonly (readonly [string, Usage])[]> =>
    Promise.all(
      Object.entries(processes).map(
        async ([group, pids]) => [group, await readUsage(pids)] as const,
      ),
    );
  const before = new Map(await read());
  await takeWork?.();
  const result = await sendLoad(url, request, { connections, seconds });
  await settle?.(target);
  const work = await takeWork?.();
  const after = await read();
  const cpu = after.map(([group, usage]): [string, number] => [
    group,
    cpuBetween(before.get(group) ?? usage, usage) / result.answers,
  ]);
  return {
    ...result,
    cpu: Object.fromEntries(cpu),
    memory: after[0]?.[1].memory ?? NaN,
    ownMemory: after[0]?.[1].ownMemory ?? NaN,
    work: work && {
      requests: work.requests / result.answers,
      representations: work.representations / result.answers,
      bytes: work.bytes / result.answers,
    },
  };
}

/** The measurement in the middle by throughput: rounds alternate, so noise hits all alike. */
function median(measurements: readonly Measurement[]): Measurement {
  const sorted = measurements.toSorted((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new RangeError('There is nothing to take the median of.');
  return middle;
}

/** CPU time and memory of processes, with all their descendants. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pidusage, { type Status } from 'pidusage';

export interface Usage {
  /** Milliseconds of CPU since each process began, by its id. */
  readonly cpu: ReadonlyMap<number, number>;
  /** Resident memory of all together, in MiB. */
  readonly memory: number;
  /** Resident memory without that of descendants, in MiB. */
  readonly ownMemory: number;
}

/** Reads the processes and their descendants. */
export async function readUsage(pids: readonly number[]): Promise<Usage> {
  const found = await pidusage([...(await withDescendants(pids))]);
  // One that has ended since it was listed is there, as undefined or null.
  const usage = Object.values<Status | null | undefined>(found).filter(
    (one) => one !== undefined && one !== null,
  );
  return {
    cpu: new Map(usage.map(({ pid, ctime }) => [pid, ctime])),
    memory: mebibytes(usage),
    ownMemory: mebibytes(usage.filter(({ pid }) => pids.includes(pid))),
  };
}

function mebibytes(usage: readonly Status[]): number {
  return usage.reduce((sum, { memory }) => sum + memory, 0) / 2 ** 20;
}

/** Milliseconds of CPU between two readings, of the processes that are there at the end. */
export function cpuBetween(before: Usage, after: Usage): number {
  return [...after.cpu].reduce((sum, [pid, cpu]) => sum + cpu - (before.cpu.get(pid) ?? 0), 0);
}

async function withDescendants(pids: readonly number[]): Promise<ReadonlySet<number>> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=']);
  const children = Map.groupBy(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number)),
    ([, parent]) => parent,
  );
  const all = new Set(pids);
  // A set is walked to its end, also what is added on the way.
  for (const pid of all) {
    for (const [child] of children.get(pid) ?? []) if (child !== undefined) all.add(child);
  }
  return all;
}

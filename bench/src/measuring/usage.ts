/** What processes have used: themselves and all that they started. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pidusage from 'pidusage';

export interface Usage {
  /** Milliseconds of CPU since they began. */
  readonly cpu: number;
  /** Resident memory in MiB. */
  readonly memory: number;
}

/** Sums up the processes and their descendants. */
export async function readUsage(pids: readonly number[]): Promise<Usage> {
  const usage = Object.values(await pidusage([...(await withDescendants(pids))]));
  return {
    cpu: usage.reduce((sum, { ctime }) => sum + ctime, 0),
    memory: usage.reduce((sum, { memory }) => sum + memory, 0) / 2 ** 20,
  };
}

async function withDescendants(pids: readonly number[]): Promise<ReadonlySet<number>> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=']);
  const children = Map.groupBy(
    stdout.trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number)),
    ([, parent]) => parent,
  );
  const all = new Set(pids);
  // A set is walked to its end, also what is added on the way.
  for (const pid of all) {
    for (const [child] of children.get(pid) ?? []) if (child !== undefined) all.add(child);
  }
  return all;
}

/** Plans with real planners and sends their process ids, until it is killed. */
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { startPlanning } from '../../src/plan/planning.ts';
import { DEFAULT_PLANNING } from '../../src/plan/planning-settings.ts';

const supergraph = new URL('../../../schema/supergraph.graphql', import.meta.url);
const planning = startPlanning({
  ...DEFAULT_PLANNING,
  supergraphSdl: readFileSync(supergraph, 'utf8'),
});
while (planning.openProcesses < DEFAULT_PLANNING.processes) await pause(50);
process.send?.(children());
// The channel to the test keeps it alive until the test is gone.
process.on('message', () => undefined);

/** Ids of the processes that this one has started. */
function children(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === process.pid);
}

function parentOf(pid: number): number {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0;
  }
}

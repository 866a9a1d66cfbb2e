/** Pins processes to cores: a gateway has one for itself, everything else shares another. */
import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Cores of the machine, counted before this process is pinned. */
const ALL_CORES = availableParallelism();

const GATEWAY_CORE = '0';
const OTHER_CORE = '1';

/** Pins this process, and with it all that it starts; false where that cannot be done. */
export function pinSelf(): boolean {
  if (process.platform !== 'linux' || ALL_CORES < 2) return false;
  try {
    pin(OTHER_CORE);
    return true;
  } catch {
    return false;
  }
}

/** Does work with all cores for this process and those that it starts meanwhile, and pins it again where it was pinned. */
export async function onAllCores(isPinned: boolean, work: () => Promise<void>): Promise<void> {
  if (isPinned) pin(`0-${ALL_CORES - 1}`);
  try {
    await work();
  } finally {
    if (isPinned) pin(OTHER_CORE);
  }
}

function pin(cores: string): void {
  execFileSync('taskset', ['-a', '-p', '-c', cores, String(process.pid)], { stdio: 'ignore' });
}

/** Pins a running process and all its threads to the gateways' core. */
export function pinToGatewayCore(pid: number): void {
  execFileSync('taskset', ['-a', '-p', '-c', GATEWAY_CORE, String(pid)], { stdio: 'ignore' });
}

/** The command line that starts a command on the gateways' core: it sees no other. */
export function onGatewayCore(command: readonly string[]): readonly string[] {
  return ['taskset', '-c', GATEWAY_CORE, ...command];
}

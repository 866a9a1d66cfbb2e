/** Pins processes to cores: a gateway has one for itself, everything else shares another. */
import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const GATEWAY_CORE = '0';
const OTHER_CORE = '1';

/** Pins this process, and with it all that it starts; false where that cannot be done. */
export function pinSelf(): boolean {
  if (process.platform !== 'linux' || availableParallelism() < 2) return false;
  try {
    execFileSync('taskset', ['-a', '-p', '-c', OTHER_CORE, String(process.pid)], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

/** Pins a running process and all its threads to the gateways' core. */
export function pinToGatewayCore(pid: number): void {
  execFileSync('taskset', ['-a', '-p', '-c', GATEWAY_CORE, String(pid)], { stdio: 'ignore' });
}

/** The command line that starts a command on the gateways' core: it sees no other. */
export function onGatewayCore(command: readonly string[]): readonly string[] {
  return ['taskset', '-c', GATEWAY_CORE, ...command];
}

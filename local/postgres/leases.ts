/**
 * Leases on the embedded server: the last process to leave stops it; the lease of a dead process
 * does not count.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isAlive } from '../file-lock.ts';

/**
 * Holder of a lease: the process with this id, or nobody in particular until the server is told to
 * stop.
 */
export type Holder = number | 'background';

/**
 * Stops the server once no lease is held by a living process. It is a process of its own, so it
 * also works when everything that used the server was killed.
 */
const WATCH = `
cd "$1" || exit
while kill -0 "$2" 2>/dev/null; do
  held=
  for lease in *; do
    if [ "$lease" = background ] || kill -0 "\${lease%%.*}" 2>/dev/null; then held=1; else rm -f -- "$lease"; fi
  done
  [ "$held" ] || { kill -INT "$2"; exit; }
  sleep 1
done`;

/**
 * Notes that the holder needs the server.
 * @returns the lease, a file: deleting it gives it back
 */
export async function takeLease(directory: string, holder: Holder): Promise<string> {
  await mkdir(directory, { recursive: true });
  const name = holder === 'background' ? holder : `${holder}.${randomUUID()}`;
  const lease = path.join(directory, name);
  await writeFile(lease, '');
  return lease;
}

/** Returns whether a lease is held. */
export async function isLeased(directory: string): Promise<boolean> {
  const leases = await readdir(directory).catch(() => []);
  return leases.some((lease) => lease === 'background' || isAlive(Number.parseInt(lease, 10)));
}

/** Forgets every lease: those left of a server that is gone. */
export async function clearLeases(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}

/**
 * Starts the watch over a server's process id. It ends with the server, a moment later.
 * @returns ends it at once
 */
export function watchLeases(directory: string, serverPid: number): () => void {
  const watch = spawn('/bin/sh', ['-c', WATCH, 'watch', directory, String(serverPid)], {
    detached: true,
    stdio: 'ignore',
  });
  watch.unref();
  return () => {
    if (watch.exitCode !== null || watch.pid === undefined) return;
    try {
      // Its group, so that the sleep it may be in ends too.
      process.kill(-watch.pid, 'SIGKILL');
    } catch {
      // It has just seen for itself that the server is gone.
    }
  };
}

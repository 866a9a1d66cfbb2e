// Who uses the embedded server: the last to leave stops it, and nobody's death leaves it running.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isAlive } from '../file-lock.ts';

/** The lease of no process: the server stays until `pnpm db:stop`. */
const BACKGROUND = 'background';

/**
 * Stops the server once no lease is held by a living process. It is a process of its own, so it
 * also works when everything that used the server was killed.
 */
const WATCH = `
cd "$1" || exit
while kill -0 "$2" 2>/dev/null; do
  held=
  for lease in *; do
    if [ "$lease" = ${BACKGROUND} ] || kill -0 "\${lease%%.*}" 2>/dev/null; then held=1; else rm -f -- "$lease"; fi
  done
  [ "$held" ] || { kill -INT "$2"; exit; }
  sleep 1
done`;

/**
 * Notes that this process, or with `background` nobody in particular, needs the server.
 * @returns the lease, to be given back
 */
export async function takeLease(directory: string, background: boolean): Promise<string> {
  await mkdir(directory, { recursive: true });
  const lease = path.join(directory, background ? BACKGROUND : `${process.pid}.${randomUUID()}`);
  await writeFile(lease, '');
  return lease;
}

/** Whether somebody still needs the server. */
export async function isLeased(directory: string): Promise<boolean> {
  const leases = await readdir(directory).catch(() => []);
  return leases.some((lease) => lease === BACKGROUND || isAlive(Number.parseInt(lease, 10)));
}

/** Forgets every lease: those left of a server that is gone. */
export async function clearLeases(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}

/** Starts the watch over a server's process id. It ends with the server. */
export function watchLeases(directory: string, serverPid: number): void {
  spawn('/bin/sh', ['-c', WATCH, 'watch', directory, String(serverPid)], {
    detached: true,
    stdio: 'ignore',
  }).unref();
}

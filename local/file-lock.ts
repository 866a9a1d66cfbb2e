/** A lock between processes of this machine, kept in a file that names the holder's process id. */
import { randomUUID } from 'node:crypto';
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, OperatorError } from './operator-error.ts';

/** True while a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** Start of a process, in milliseconds since 1970; undefined where the system does not tell. */
async function startOf(pid: number): Promise<number | undefined> {
  try {
    const process = await readFile(`/proc/${pid}/stat`, 'utf8');
    const system = await readFile('/proc/stat', 'utf8');
    // Field 22, in ticks of 10 ms since the machine began; the name before it may hold spaces.
    const ticks = Number(process.slice(process.lastIndexOf(')') + 2).split(' ')[19]);
    const boot = Number(/^btime (\d+)$/m.exec(system)?.[1]);
    return boot * 1_000 + ticks * 10;
  } catch {
    return undefined;
  }
}

/** The process that holds the lock: alive, and not a later one with the same id. */
async function findHolder(file: string): Promise<number | undefined> {
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  if (!(pid > 0) || !isAlive(pid)) return undefined;
  const [began, lock] = await Promise.all([startOf(pid), stat(file).catch(() => undefined)]);
  // Two seconds for what the clocks differ by.
  const isLater = began !== undefined && lock !== undefined && began > lock.mtimeMs + 2_000;
  return isLater ? undefined : pid;
}

/**
 * Takes the lock if no living process holds it.
 * @returns undefined when it was taken, else the id of the process that holds it
 */
export async function tryLock(file: string): Promise<number | undefined> {
  const claim = `${file}.${process.pid}.${randomUUID()}`;
  await writeFile(claim, String(process.pid));
  try {
    for (;;) {
      try {
        // Linking makes the lock and the id in it appear at once.
        await link(claim, file);
        return undefined;
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
      const holder = await findHolder(file);
      if (holder !== undefined) return holder;
      await rm(file, { force: true });
    }
  } finally {
    await rm(claim, { force: true });
  }
}

/** Gives up a lock that tryLock took. */
export async function unlock(file: string): Promise<void> {
  await rm(file, { force: true });
}

/**
 * Runs work while no other process holds the lock.
 *
 * @param timeoutMs milliseconds to wait for the lock
 * @throws OperatorError when another process keeps the lock for longer
 */
export async function withLock<T>(
  file: string,
  work: () => Promise<T>,
  timeoutMs = 60_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const holder = await tryLock(file);
    if (holder === undefined) break;
    if (Date.now() > deadline) {
      throw new OperatorError(
        `Process ${holder} has held ${file} for ${timeoutMs / 1_000} s; end it and try again.`,
      );
    }
    await sleep(50);
  }
  try {
    return await work();
  } finally {
    await unlock(file);
  }
}

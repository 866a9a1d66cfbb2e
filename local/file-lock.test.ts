import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tryLock, unlock, withLock } from './file-lock.ts';

let folder: string;
let lock: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lock-'));
  lock = path.join(folder, 'lock');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('a lock is taken once, and again after it was given up', async () => {
  expect(await tryLock(lock)).toBeUndefined();
  expect(await tryLock(lock)).toBe(process.pid);
  await unlock(lock);
  expect(await tryLock(lock)).toBeUndefined();
});

test('work under a lock is done by one at a time', async () => {
  let inside = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 5 }, () =>
      withLock(lock, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await sleep(5);
        inside -= 1;
      }),
    ),
  );
  expect(most).toBe(1);
});

test('a lock is given up when the work fails', async () => {
  await expect(withLock(lock, () => Promise.reject(new Error('work')))).rejects.toThrow('work');
  expect(await tryLock(lock)).toBeUndefined();
});

test('the lock of a process that is gone is taken over', async () => {
  const gone = spawn('true');
  await once(gone, 'exit');
  await writeFile(lock, String(gone.pid));
  expect(await tryLock(lock)).toBeUndefined();
  expect(await readFile(lock, 'utf8')).toBe(String(process.pid));
});

test.runIf(process.platform === 'linux')(
  "a lock from before a process began is not that process's, whatever its id",
  async () => {
    await writeFile(lock, String(process.pid));
    await utimes(lock, new Date(0), new Date(0));
    expect(await tryLock(lock)).toBeUndefined();
  },
);

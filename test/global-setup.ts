/**
 * One folder for a test run's stores, and for the temporary files of its tests. Files that need a store prepare
 * it there on demand.
 */
import { constants } from 'node:fs';
import { access, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTemporaryDataDir } from '@teei/local/data-dir.ts';
import { isAlive } from '@teei/local/file-lock.ts';
import { stopEmbeddedPostgres } from '@teei/local/postgres.ts';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Location of this run's stores. */
    storesFolder: string;
    /** The process whose end also ends them. */
    storesHolder: number;
    /** Milliseconds to wait for them, a little less than a hook may take: the error then has its reason. */
    storesTimeoutMs: number;
  }
}

const PREFIX = 'teei-test-';

/** Linux's folder in memory. */
const IN_MEMORY = '/dev/shm';
/** Bytes that must be free in it. */
const MIN_FREE_BYTES = 6 * 1024 ** 3;
/** Bytes of memory that nothing uses, of which the folder is one part. */
const MIN_FREE_MEMORY_BYTES = 10 * 1024 ** 3;

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const folder = await createTemporaryDataDir(`${PREFIX}${process.pid}-`, await findRoom());
  // For what the tests and their processes put aside by themselves.
  project.vitest.config.env = { ...project.vitest.config.env, TMPDIR: folder };
  project.provide('storesFolder', folder);
  project.provide('storesHolder', process.pid);
  project.provide('storesTimeoutMs', project.config.hookTimeout - 10_000);
  return async () => {
    await stopEmbeddedPostgres(folder);
    await remove(folder);
  };
}

/**
 * Returns the folder in memory where there is room, else the system's. A database is more than a thousand small
 * files: to make and to delete them takes a disk ten times as long.
 */
async function findRoom(): Promise<string> {
  const free = await statfs(IN_MEMORY).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  const isRoomy = free >= MIN_FREE_BYTES && process.availableMemory() >= MIN_FREE_MEMORY_BYTES;
  return isRoomy && (await runsPrograms(IN_MEMORY)) ? IN_MEMORY : tmpdir();
}

/** Returns true when programs in the folder can be run: containers often mount theirs so that none can. */
async function runsPrograms(folder: string): Promise<boolean> {
  const program = path.join(folder, `${PREFIX}${process.pid}-program`);
  try {
    await writeFile(program, '', { mode: 0o755 });
    await access(program, constants.X_OK);
    return true;
  } catch {
    return false;
  } finally {
    await rm(program, { force: true });
  }
}

/** Deletes a folder that a process which is ending may still write to. */
async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Deletes folders of runs that were killed before they could. */
async function removeLeftovers(): Promise<void> {
  for (const parent of [IN_MEMORY, tmpdir()]) {
    for (const name of await readdir(parent).catch(() => [])) {
      if (!name.startsWith(PREFIX)) continue;
      if (isAlive(Number.parseInt(name.slice(PREFIX.length), 10))) continue;
      // Another user's cannot be deleted, and is in nobody's way.
      await remove(path.join(parent, name)).catch(() => undefined);
    }
  }
}

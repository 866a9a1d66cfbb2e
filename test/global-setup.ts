/** One folder for a test run's stores. Files that need a store prepare it there on demand. */
import { readdir, rm } from 'node:fs/promises';
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
  }
}

const PREFIX = 'teei-test-';

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const folder = await createTemporaryDataDir(`${PREFIX}${process.pid}-`);
  project.provide('storesFolder', folder);
  project.provide('storesHolder', process.pid);
  return async () => {
    await stopEmbeddedPostgres(folder);
    await rm(folder, { recursive: true, force: true });
  };
}

/** Folders of runs that were killed before they could delete them. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    if (isAlive(Number.parseInt(name.slice(PREFIX.length), 10))) continue;
    await rm(path.join(tmpdir(), name), { recursive: true, force: true });
  }
}

/** The prepared stores of a test run, for its files to copy. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { withLock } from '@teei/local/file-lock.ts';
import { type EmbeddedPostgres, stopEmbeddedPostgres } from '@teei/local/postgres.ts';
import { inject } from 'vitest';
import { cacheStores, restoreStores } from './store-cache.ts';
import { type Contents, isDone, startTestServer } from './templates.ts';

const run = promisify(execFile);
const PREPARE = fileURLToPath(new URL('prepare-stores.ts', import.meta.url));

export interface Stores {
  server: EmbeddedPostgres;
  folder: string;
}

/** The run's server and folder with the templates for these contents, made by the first to ask. */
export async function prepareStores(contents: Contents): Promise<Stores> {
  const folder = inject('storesFolder');
  const holder = inject('storesHolder');
  const prepare = async (): Promise<void> => {
    if (isDone(folder, contents)) return;
    // The first of a run: no server runs yet.
    const isFirst = !isDone(folder, 'migrated');
    if (isFirst && (await restoreStores(folder, contents))) return;
    // A process of its own: ours may open but one ClickHouse folder, and that is the test's.
    await run(process.execPath, [PREPARE, folder, String(holder), contents]);
    if (!isFirst) return;
    await stopEmbeddedPostgres(folder);
    await cacheStores(folder, contents);
  };
  await withLock(path.join(folder, 'prepare.lock'), prepare, inject('storesTimeoutMs'));
  return { server: await startTestServer(folder, holder), folder };
}

/** Folders for servers of tests' own. */
import { rm } from 'node:fs/promises';
import { createTemporaryDataDir } from '@teei/local/data-dir.ts';
import { stopEmbeddedPostgres } from '@teei/local/postgres.ts';
import type { Opened } from './opened.ts';

/** Makes a folder for an embedded Postgres; closing it stops the server where one has started, and deletes the data. */
export function openDataFolder(opened: Opened, prefix: string): Promise<string> {
  return opened.add(createTemporaryDataDir(prefix), async (folder) => {
    await stopEmbeddedPostgres(folder);
    await rm(folder, { recursive: true, force: true });
  });
}

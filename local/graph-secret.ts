/** The secret of a local graph, kept in the data folder so that page cursors outlive a restart. */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { prepareDataDir } from './data-dir.ts';
import { errorCode } from './operator-error.ts';

/** Reads the secret; makes it when there is none. */
export async function readGraphSecret(dataDir: string): Promise<string> {
  const file = path.join(await prepareDataDir(dataDir), 'graph-secret');
  try {
    // `wx` fails when the file exists, so that two processes never hold two secrets.
    await writeFile(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  return readFile(file, 'utf8');
}

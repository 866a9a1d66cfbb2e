/** The folder for everything this machine keeps: the embedded stores and the local issuer's key. */
import { access, chmod, constants, mkdir, mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { errorCode, errorMessage, OperatorError } from './operator-error.ts';

/**
 * Makes the data folder if need be.
 * @returns its absolute path
 * @throws OperatorError when it cannot be written
 */
export async function prepareDataDir(dataDir: string): Promise<string> {
  const folder = path.resolve(dataDir);
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new OperatorError(
      `The data folder ${folder} cannot be written (${errorMessage(error)}).`,
    );
  }
  return folder;
}

/** A new folder for stores that are thrown away, in the system's for temporary files or another; whoever makes it deletes it. */
export async function createTemporaryDataDir(prefix: string, parent = tmpdir()): Promise<string> {
  const folder = await mkdtemp(path.join(parent, prefix));
  // Postgres does not run as root: where we do, another user needs to reach the folder.
  await chmod(folder, 0o755);
  return folder;
}

/** Makes a folder and those above it, unlike mkdir with `recursive`, which never ends where the system refuses with "no such file". */
async function makeFolder(folder: string): Promise<void> {
  if (await stat(folder).catch(() => undefined)) return;
  await makeFolder(path.dirname(folder));
  await mkdir(folder).catch((error: unknown) => {
    // Somebody else may have made it meanwhile.
    if (errorCode(error) !== 'EEXIST') throw error;
  });
}

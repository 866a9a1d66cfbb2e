/** The folder for everything this machine keeps: the embedded stores and the local issuer's key. */
import { access, constants, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { errorMessage, OperatorError } from './operator-error.ts';

/**
 * Makes the data folder if need be.
 * @returns its absolute path
 * @throws OperatorError when it cannot be written
 */
export async function prepareDataDir(dataDir: string): Promise<string> {
  const folder = path.resolve(dataDir);
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new OperatorError(
      `The data folder ${folder} cannot be written (${errorMessage(error)}).`,
    );
  }
  return folder;
}

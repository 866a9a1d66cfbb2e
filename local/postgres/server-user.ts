/** The user who runs the embedded server. Postgres refuses to run as root. */
import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { OperatorError } from '../operator-error.ts';

const run = promisify(execFile);

/** Ids to start a process with; empty when the process runs as whoever we are. */
export interface ServerUser {
  uid?: number;
  gid?: number;
}

async function idOf(flag: '-u' | '-g', name: string): Promise<number> {
  const { stdout } = await run('id', [flag, name]);
  return Number.parseInt(stdout, 10);
}

/**
 * The user to run the server as. Only root needs another: the owner of an existing data folder,
 * else `postgres`, else `nobody`.
 * @throws OperatorError when the system has neither user
 */
export async function findServerUser(clusterDir: string): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return {};
  const existing = await stat(clusterDir).catch(() => undefined);
  if (existing !== undefined && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: await idOf('-u', name), gid: await idOf('-g', name) };
    } catch {
      // This system has no such user; the next one may exist.
    }
  }
  throw new OperatorError(
    'Postgres cannot run as root and this system has no user named postgres or nobody; start as another user or set DATABASE_URL.',
  );
}

/** Returns whether a command succeeds when that user runs it. */
export async function succeedsAs(user: ServerUser, file: string, args: string[]): Promise<boolean> {
  try {
    await run(file, args, { ...user, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

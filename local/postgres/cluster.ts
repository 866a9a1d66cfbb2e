/** One embedded server: making its data folder, starting it, finding it, stopping it. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { isAlive } from '../file-lock.ts';
import { errorCode, errorMessage, OperatorError } from '../operator-error.ts';
import type { ServerUser } from './server-user.ts';

const run = promisify(execFile);

/** Environment variables that the server's own processes need; ours may hold PG* variables. */
const SERVER_ENVIRONMENT = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_MESSAGES: 'C', TZ: 'UTC' };

/** A folder with the binaries and a folder with the data, both in the server user's reach. */
export interface Cluster {
  user: ServerUser;
  binaries: string;
  /** Real path of the data folder. */
  folder: string;
  logFile: string;
}

/** A locale that knows letters beyond ASCII, for full-text search; sorting is by code point. */
async function findCharacterLocale(): Promise<string> {
  const { stdout } = await run('locale', ['-a']).catch(() => ({ stdout: '' }));
  const available = new Set(stdout.split('\n').map((name) => name.trim()));
  return (
    ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'en_US.utf8'].find((name) => available.has(name)) ?? 'C'
  );
}

/** Fills an empty data folder, and waits for the disk unless it is thrown away. The superuser is `postgres`. */
export async function initialiseCluster(
  cluster: Cluster,
  password: string,
  { isThrowaway }: { readonly isThrowaway: boolean },
): Promise<void> {
  const { uid, gid } = cluster.user;
  const passwordFolder = await mkdtemp(path.join(tmpdir(), 'teei-initdb-'));
  const passwordFile = path.join(passwordFolder, 'password');
  try {
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (uid !== undefined && gid !== undefined) {
      await chown(passwordFolder, uid, gid);
      await chown(passwordFile, uid, gid);
    }
    await run(
      path.join(cluster.binaries, 'bin', 'initdb'),
      [
        `--pgdata=${cluster.folder}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--lc-collate=C',
        `--lc-ctype=${await findCharacterLocale()}`,
        '--lc-messages=C',
        ...(isThrowaway ? ['--no-sync'] : []),
      ],
      { ...cluster.user, cwd: cluster.folder, env: SERVER_ENVIRONMENT },
    );
  } catch (error) {
    throw new OperatorError(`Postgres could not prepare ${cluster.folder}: ${errorMessage(error)}`);
  } finally {
    await rm(passwordFolder, { recursive: true, force: true });
  }
}

/** The process id in the server's own lock file, when a process has it. */
export async function findServerPid(folder: string): Promise<number | undefined> {
  const lockFile = path.join(folder, 'postmaster.pid');
  const pid = Number.parseInt(await readFile(lockFile, 'utf8').catch(() => ''), 10);
  if (!(pid > 0) || !isAlive(pid)) return undefined;
  // After a restart of the machine the number may be some other program's.
  const program = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'postgres');
  if (program.trim() === 'postgres') return pid;
  await rm(lockFile, { force: true });
  return undefined;
}

/** The wanted port if nobody listens on it, else one that is free. */
export async function findFreePort(wanted = 0): Promise<number> {
  const probe = createServer();
  try {
    return await new Promise((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(wanted, '127.0.0.1', () => {
        const address = probe.address();
        resolve(typeof address === 'object' && address !== null ? address.port : wanted);
      });
    });
  } catch (error) {
    if (wanted === 0) throw error;
    return findFreePort();
  } finally {
    probe.close();
  }
}

/** Starts the server, detached: it outlives us until its last lease ends. Returns its process id. */
export async function launchServer(
  cluster: Cluster,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<number> {
  const log = await open(cluster.logFile, 'a');
  try {
    const server = spawn(
      path.join(cluster.binaries, 'bin', 'postgres'),
      [
        '-D',
        cluster.folder,
        '-p',
        String(port),
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      {
        ...cluster.user,
        cwd: cluster.folder,
        env: SERVER_ENVIRONMENT,
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
      },
    );
    await once(server, 'spawn');
    server.unref();
    if (server.pid === undefined) throw new OperatorError('Postgres did not start.');
    return server.pid;
  } finally {
    await log.close();
  }
}

/** The last complaint in the server's log, without its time and process id. */
export async function lastComplaint(cluster: Cluster): Promise<string> {
  const log = await readFile(cluster.logFile, 'utf8').catch(() => '');
  const complaints = log.split('\n').filter((line) => /(FATAL|PANIC|postgres: )/.test(line));
  return complaints.at(-1)?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? `see ${cluster.logFile}`;
}

/**
 * Waits until the server takes connections, at most half a minute.
 * @returns false when it went away instead, which a server does that was being stopped
 * @throws OperatorError when it neither answers nor ends
 */
export async function waitUntilReady(cluster: Cluster, pid: number, url: string): Promise<boolean> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    // A server that is being stopped may break off after it has let us in.
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch (error) {
      if (!isAlive(pid)) return false;
      if (errorCode(error) === '28P01') {
        throw new OperatorError(
          `The password in ${cluster.folder}/../postgres.json is not that of the data; restore the file or delete both.`,
        );
      }
      if (Date.now() > deadline) {
        throw new OperatorError(
          `Postgres (process ${pid}) does not answer after 30 s: ${await lastComplaint(cluster)}`,
        );
      }
    } finally {
      await client.end().catch(() => undefined);
    }
    await sleep(20);
  }
}

/** Stops a server: open statements are cancelled, and its data is written. Waits for its end. */
export async function stopServer(pid: number): Promise<void> {
  const signals: readonly [NodeJS.Signals, number][] = [
    ['SIGINT', 10_000],
    ['SIGQUIT', 3_000],
    ['SIGKILL', 1_000],
  ];
  for (const [signal, timeoutMs] of signals) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + timeoutMs;
    while (isAlive(pid) && Date.now() < deadline) await sleep(20);
  }
}

/** Standbys of an embedded Postgres, by streaming replication: read replicas for tests. */
import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { createTemporaryDataDir } from '@teei/local/data-dir.ts';
import type { EmbeddedPostgres } from '@teei/local/postgres.ts';
import {
  findFreePort,
  launchServer,
  lastComplaint,
  stopServer,
  waitUntilReady,
  type Cluster,
} from '@teei/local/postgres/cluster.ts';
import { createClusterFolder, findBinaries } from '@teei/local/postgres/installation.ts';
import { findServerUser } from '@teei/local/postgres/server-user.ts';
import pg from 'pg';

const run = promisify(execFile);

export interface Standby {
  /** The owner's connection string. */
  readonly url: string;
  /** Runs a statement as the superuser. */
  sql(text: string): Promise<readonly Record<string, unknown>[]>;
  /** Stops the server; `start` starts it again on the same port. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Kills all of its processes at once, as a crash of its machine would. */
  kill(): Promise<void>;
  /** Lets it hang: its connections stay open, and nothing answers until `resume`. */
  pause(): void;
  resume(): void;
  /** Stops it for good, and deletes its data. */
  remove(): Promise<void>;
}

/** Milliseconds by which a standby applies what it receives later. */
interface StandbyOptions {
  readonly applyDelay?: number;
}

/** Starts a standby from a copy of a running primary's data. */
export async function startStandby(
  primary: EmbeddedPostgres,
  { applyDelay = 0 }: StandbyOptions = {},
): Promise<Standby> {
  const dataDir = await createTemporaryDataDir('teei-standby-');
  const link = path.join(dataDir, 'postgres');
  const user = await findServerUser(link);
  const cluster: Cluster = {
    user,
    binaries: await findBinaries(user),
    folder: await createClusterFolder(user, link),
    logFile: path.join(dataDir, 'postgres.log'),
  };
  await copyData(primary, cluster);
  const port = await findFreePort();
  const upstream = new URL(primary.superuserUrl);
  const at = (url: string): string => {
    const moved = new URL(url);
    moved.port = String(port);
    return moved.href;
  };
  const superuserUrl = at(primary.superuserUrl);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    max_connections: '200',
    shared_buffers: '64MB',
    hot_standby: 'on',
    recovery_min_apply_delay: `${applyDelay}ms`,
    primary_conninfo: `host=127.0.0.1 port=${upstream.port} user=postgres password=${upstream.password}`,
  };
  let pid = 0;
  const start = async (): Promise<void> => {
    pid = await launchServer(cluster, port, settings);
    if (!(await waitUntilReady(cluster, pid, superuserUrl))) {
      throw new Error(`The standby did not start: ${await lastComplaint(cluster)}`);
    }
  };
  await start();
  const stop = (): Promise<void> => stopServer(pid);
  return {
    url: at(primary.url),
    sql: (text) => query(superuserUrl, text),
    stop,
    start,
    async kill() {
      process.kill(-pid, 'SIGKILL');
      await stop();
    },
    // The server leads a group of its processes.
    pause: () => void process.kill(-pid, 'SIGSTOP'),
    resume: () => void process.kill(-pid, 'SIGCONT'),
    async remove() {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Copies a running server's data: what changes meanwhile is in its log, which the backup label tells to replay. */
async function copyData(primary: EmbeddedPostgres, to: Cluster): Promise<void> {
  const client = new pg.Client({ connectionString: primary.superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ folder: string }>(
      `SELECT pg_backup_start('standby', true), current_setting('data_directory') AS folder`,
    );
    await run('cp', ['-a', `${rows[0]?.folder}/.`, to.folder]);
    const stopped = await client.query<{ labelfile: string }>(
      'SELECT labelfile FROM pg_backup_stop(false)',
    );
    await writeFile(path.join(to.folder, 'backup_label'), stopped.rows[0]?.labelfile ?? '');
    await writeFile(path.join(to.folder, 'standby.signal'), '');
    await rm(path.join(to.folder, 'postmaster.pid'), { force: true });
    const { uid, gid } = to.user;
    if (uid !== undefined) await run('chown', ['-R', `${uid}:${gid ?? uid}`, to.folder]);
  } finally {
    await client.end();
  }
}

async function query(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

/** The embedded Postgres: a real server under the data folder, shared by every command that needs it. */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { prepareDataDir } from './data-dir.ts';
import { withLock } from './file-lock.ts';
import { OperatorError } from './operator-error.ts';
import {
  type Cluster,
  findFreePort,
  findServerPid,
  initialiseCluster,
  lastComplaint,
  launchServer,
  stopServer,
  waitUntilReady,
} from './postgres/cluster.ts';
import { createClusterFolder, findBinaries, findClusterFolder } from './postgres/installation.ts';
import { clearLeases, type Holder, isLeased, takeLease, watchLeases } from './postgres/leases.ts';
import { readRecord, type ServerRecord, writeRecord } from './postgres/record.ts';
import { findServerUser } from './postgres/server-user.ts';

const OWNER = 'teei_owner';
const DATABASE = 'teei';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '200',
  shared_buffers: '256MB',
} as const;

/** Nothing that was acknowledged is lost or damaged by a crash of the server or of the machine. */
const DURABLE_SETTINGS = {
  synchronous_commit: 'on',
  fsync: 'on',
  full_page_writes: 'on',
} as const;

/** Data that is thrown away: nothing waits for the disk, and nothing is tidied for later. */
const THROWAWAY_SETTINGS = {
  synchronous_commit: 'off',
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Its log may be in memory.
  max_wal_size: '1GB',
  checkpoint_timeout: '1h',
  autovacuum: 'off',
} as const;

export interface EmbeddedPostgresOptions {
  /** The folder for everything kept locally; the data goes to `postgres/` in it. */
  dataDir: string;
  /** Hears of each step that may take a while. */
  log?: (line: string) => void;
  /**
   * The process whose life the server shares, ours by default. With 'background' it runs on until
   * stopEmbeddedPostgres.
   */
  holder?: Holder;
  /** True for data that need not survive a crash, such as a test's. */
  throwaway?: boolean;
}

export interface EmbeddedPostgres {
  /** The owner's connection string: role `teei_owner` (LOGIN CREATEROLE), database `teei`. */
  url: string;
  /** The superuser's connection string to the same database. */
  superuserUrl: string;
  /** True when another process had started the server. */
  alreadyRunning: boolean;
  /** Leaves the server. The last to leave stops it, unless it runs in the background. */
  readonly stop: () => Promise<void>;
}

function connectionUrl(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/** Creates the owner and the database unless they exist. */
async function createDatabase(record: ServerRecord): Promise<void> {
  const admin = connectionUrl('postgres', record.superuserPassword, record.port, 'postgres');
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    const roles = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [OWNER]);
    if (roles.rowCount === 0) {
      const password = client.escapeLiteral(record.ownerPassword);
      await client.query(`CREATE ROLE ${OWNER} LOGIN CREATEROLE PASSWORD ${password}`);
    }
    const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      DATABASE,
    ]);
    if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
  } finally {
    await client.end();
  }
}

/** The folder of the cluster, and its record, filled on the first start. */
async function openCluster(
  dataDir: string,
  recordFile: string,
  { isThrowaway, log }: { isThrowaway: boolean; log: (line: string) => void },
): Promise<{ cluster: Cluster; record: ServerRecord }> {
  const link = path.join(dataDir, 'postgres');
  const logFile = path.join(dataDir, 'postgres.log');
  const user = await findServerUser(link);
  const existing = await readRecord(recordFile);
  const folder = await findClusterFolder(link);
  if (existing?.complete === true && folder !== undefined) {
    return {
      cluster: { user, binaries: await findBinaries(user), folder, logFile },
      record: existing,
    };
  }
  if (existing === undefined && folder !== undefined) {
    throw new OperatorError(
      `${link} holds data but ${recordFile} is missing; restore it or delete both.`,
    );
  }
  log('Preparing Postgres');
  const record: ServerRecord = {
    port: await findFreePort(),
    superuserPassword: randomBytes(18).toString('base64url'),
    ownerPassword: randomBytes(18).toString('base64url'),
    complete: false,
  };
  await writeRecord(recordFile, record);
  const cluster = {
    user,
    binaries: await findBinaries(user),
    folder: await createClusterFolder(user, link),
    logFile,
  };
  await initialiseCluster(cluster, record.superuserPassword, { isThrowaway });
  return { cluster, record };
}

/**
 * Starts the embedded Postgres, or joins the one that already runs on this data folder.
 * @throws OperatorError with one sentence when the folder cannot be used or the server fails
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const dataDir = await prepareDataDir(options.dataDir);
  const lock = path.join(dataDir, 'postgres.lock');
  const leases = path.join(dataDir, 'postgres.leases');
  const recordFile = path.join(dataDir, 'postgres.json');
  const holder = options.holder ?? process.pid;
  const isThrowaway = options.throwaway === true;
  const settings = { ...SETTINGS, ...(isThrowaway ? THROWAWAY_SETTINGS : DURABLE_SETTINGS) };

  return withLock(lock, async () => {
    const { cluster, record } = await openCluster(dataDir, recordFile, {
      isThrowaway,
      log: options.log ?? (() => {}),
    });
    const adminUrl = (): string =>
      connectionUrl('postgres', record.superuserPassword, record.port, 'postgres');

    let lease = await takeLease(leases, holder);
    let endWatch: (() => void) | undefined;
    const runningPid = await findServerPid(cluster.folder);
    const alreadyRunning =
      runningPid !== undefined && (await waitUntilReady(cluster, runningPid, adminUrl()));
    if (!alreadyRunning) {
      // Leases left by a crash of the machine would keep the server for ever.
      await clearLeases(leases);
      lease = await takeLease(leases, holder);
      record.port = await findFreePort(record.port);
      await rm(cluster.logFile, { force: true });
      const pid = await launchServer(cluster, record.port, settings);
      endWatch = watchLeases(leases, pid);
      if (!(await waitUntilReady(cluster, pid, adminUrl()))) {
        throw new OperatorError(`Postgres did not start: ${await lastComplaint(cluster)}`);
      }
      await createDatabase(record);
      await writeRecord(recordFile, { ...record, complete: true });
    }
    return {
      url: connectionUrl(OWNER, record.ownerPassword, record.port, DATABASE),
      superuserUrl: connectionUrl('postgres', record.superuserPassword, record.port, DATABASE),
      alreadyRunning,
      stop: () =>
        withLock(lock, async () => {
          if (holder !== 'background') await rm(lease, { force: true });
          const pid = await findServerPid(cluster.folder);
          if (pid === undefined || (await isLeased(leases))) return;
          await stopServer(pid);
          endWatch?.();
        }),
    };
  });
}

/** Stops the server on a data folder, whoever uses it. Returns whether one was running. */
export async function stopEmbeddedPostgres(dataDir: string): Promise<boolean> {
  const folder = await findClusterFolder(path.resolve(dataDir, 'postgres'));
  const pid = folder === undefined ? undefined : await findServerPid(folder);
  if (pid === undefined) return false;
  await clearLeases(path.resolve(dataDir, 'postgres.leases'));
  await stopServer(pid);
  return true;
}

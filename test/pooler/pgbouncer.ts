/** PgBouncer for tests: a real transaction pooler in front of the run's Postgres. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findFreePort } from '@teei/local/postgres/cluster.ts';
import { findServerUser } from '@teei/local/postgres/server-user.ts';
import { DOMAINS } from '@teei/migrations/runner/apply-migrations.ts';
import { GATEWAY_ROLE, rolePassword, subgraphRole } from '@teei/platform/database/role-url.ts';
import { findProgram } from '../programs.ts';

/** Instruction for a machine without PgBouncer. */
export const HOW_TO_GET_PGBOUNCER =
  'No PgBouncer was found. Install one (apt-get install pgbouncer).';

/** Path of PgBouncer; undefined on a machine without it, which is an error in CI. */
export function findPgBouncer(): string | undefined {
  // Debian puts it where only root's PATH looks.
  return findProgram({
    names: ['pgbouncer'],
    folders: ['/usr/sbin'],
    remedy: HOW_TO_GET_PGBOUNCER,
  });
}

export interface Pooler {
  /** The same role and database as a connection string has, through the pooler. */
  through(url: string): string;
  stop(): Promise<void>;
}

export interface PoolerOptions {
  readonly mode: 'transaction' | 'session' | 'statement';
  /** Server connections for each role on each database. */
  readonly poolSize: number;
  /** Further lines of the section `[pgbouncer]`. */
  readonly settings?: readonly string[];
}

/** Milliseconds that it may take to listen. */
const START_TIMEOUT_MS = 10_000;

/**
 * Starts PgBouncer in front of the server that a connection string of the owner names, for all of
 * its databases, and for the owner and the services' login roles.
 */
export async function startPooler(
  executable: string,
  ownerUrl: string,
  { mode, poolSize, settings = [] }: PoolerOptions,
): Promise<Pooler> {
  const owner = new URL(ownerUrl);
  const folder = await mkdtemp(path.join(tmpdir(), 'teei-pooler-'));
  // PgBouncer does not run as root, like Postgres: its user has to reach the folder.
  const user = await findServerUser(folder);
  await chmod(folder, 0o755);
  const users = path.join(folder, 'users.txt');
  const passwords = [
    [owner.username, decodeURIComponent(owner.password)],
    ...[...DOMAINS.map(subgraphRole), GATEWAY_ROLE].map((role) => [
      role,
      rolePassword(ownerUrl, role),
    ]),
  ];
  await writeFile(users, passwords.map(([name, word]) => `"${name}" "${word}"\n`).join(''));
  const port = await findFreePort();
  const configuration = path.join(folder, 'pgbouncer.ini');
  const lines = [
    '[databases]',
    `* = host=${owner.hostname} port=${owner.port}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = scram-sha-256',
    `auth_file = ${users}`,
    `pool_mode = ${mode}`,
    `default_pool_size = ${poolSize}`,
    ...settings,
  ];
  await writeFile(configuration, `${lines.join('\n')}\n`);
  const child = spawn(executable, ['--quiet', configuration], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  const kill = (): boolean => child.kill('SIGKILL');
  // Nothing else ends it when a test's process is cut short.
  process.once('exit', kill);
  await waitUntilListening(port);
  return {
    through(url) {
      const changed = new URL(url);
      changed.port = String(port);
      return changed.href;
    },
    async stop() {
      process.off('exit', kill);
      kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function waitUntilListening(port: number): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const isListening = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isListening) return;
    if (Date.now() > deadline) throw new Error('PgBouncer did not start.');
    await pause(20);
  }
}

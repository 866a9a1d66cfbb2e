/** NATS for tests: Debian's server, with JetStream in a folder of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { on, once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findFreePort } from '@teei/local/postgres/cluster.ts';
import { findProgram } from './programs.ts';

/** Instruction for a machine without NATS. */
const HOW_TO_GET_NATS = 'No NATS was found. Install it (apt-get install nats-server).';

/** Path of the server; undefined on a machine without it, which is an error in CI. */
export function findNats(): string | undefined {
  const program = findProgram({
    names: ['nats-server'],
    folders: ['/usr/sbin'],
    remedy: HOW_TO_GET_NATS,
  });
  if (program === undefined) console.warn(`Nothing is tried with NATS. ${HOW_TO_GET_NATS}`);
  return program;
}

export interface TestNats {
  readonly url: string;
  /** Ends it as a crash does. What it stored stays, unless it is told to forget that. */
  kill(options?: { readonly forget?: boolean }): Promise<void>;
  /** Starts it again, on the same port. */
  restart(): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
}

/** Starts a server on a free port. */
export async function startNats(program: string): Promise<TestNats> {
  const port = await findFreePort();
  const folder = await mkdtemp(path.join(tmpdir(), 'teei-nats-'));
  let server = await spawnServer(program, port, folder);
  const kill: TestNats['kill'] = async ({ forget = false } = {}) => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    }
    if (forget) await rm(folder, { recursive: true, force: true });
  };
  return {
    url: `nats://127.0.0.1:${port}`,
    kill,
    restart: async () => void (server = await spawnServer(program, port, folder)),
    stop: () => kill({ forget: true }),
  };
}

async function spawnServer(program: string, port: number, folder: string): Promise<ChildProcess> {
  const server = spawn(
    program,
    ['--jetstream', '--store_dir', folder, '--addr', '127.0.0.1', '--port', String(port)],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  for await (const [text] of on(server.stderr, 'data')) {
    log += String(text);
    if (log.includes('Server is ready')) break;
  }
  server.stderr.resume();
  return server;
}

/** Redis for tests: Debian's server, in memory alone. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findFreePort } from '@teei/local/postgres/cluster.ts';
import { findProgram } from './programs.ts';

/** Instruction for a machine without Redis. */
const HOW_TO_GET_REDIS = 'No Redis was found. Install one (apt-get install redis-server).';

/** Path of the server; undefined on a machine without it, which is an error in CI. */
export function findRedis(): string | undefined {
  const program = findProgram({ names: ['redis-server'], remedy: HOW_TO_GET_REDIS });
  if (program === undefined) console.warn(`Nothing is tried with Redis. ${HOW_TO_GET_REDIS}`);
  return program;
}

export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** Stops it from answering, while its connections stay open. */
  pause(): void;
  stop(): Promise<void>;
}

/** Starts a server on a port, any free one by default. */
export async function startRedis(program: string, port?: number): Promise<TestRedis> {
  const chosen = port ?? (await findFreePort());
  const server = spawn(
    program,
    ['--port', String(chosen), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(server, 'exit');
  for await (const line of server.stdout) {
    if (String(line).includes('Ready to accept connections')) break;
  }
  server.stdout.resume();
  return {
    url: `redis://127.0.0.1:${chosen}`,
    port: chosen,
    pause: () => void server.kill('SIGSTOP'),
    async stop() {
      server.kill('SIGKILL');
      await ended;
    },
  };
}

/** Services in processes of their own, as `start:services`, tests and benchmarks run them. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { OperatorError } from './operator-error.ts';

/** Folder of Node's compile cache; it saves a third of a service's time to start. */
export const COMPILE_CACHE = path.join(tmpdir(), 'node-compile-cache');

export interface ServiceProcess {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** Resolves with the exit code when the process has ended, for whatever reason. */
  readonly ended: Promise<number | null>;
  /** Lets requests under way finish and ends the process. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts `subgraphs/<name>/src/main.ts`.
 *
 * @param environment the variables of SUBGRAPH_VARIABLES in platform/subgraph/main.ts
 * @param onLine receives each line that it writes; without it, its log is on standard error here
 */
export function startSubgraphProcess(
  name: string,
  environment: Readonly<Record<string, string>>,
  onLine?: (line: string) => unknown,
): Promise<ServiceProcess> {
  const main = new URL(`../subgraphs/${name}/src/main.ts`, import.meta.url);
  return startServiceProcess(name, main, { environment, onLine });
}

/**
 * Starts a service and resolves when it listens, which it tells with a line `… listening on <url>`.
 *
 * @throws Error when the process ends before it listens; it has said why on standard error
 */
export async function startServiceProcess(
  name: string,
  main: URL,
  options: {
    readonly environment: Readonly<Record<string, string>>;
    readonly args?: readonly string[];
    /** Options of Node itself, such as `--env-file=…`. */
    readonly nodeOptions?: readonly string[];
    readonly onLine?: ((line: string) => unknown) | undefined;
  },
): Promise<ServiceProcess> {
  // The channel makes the child notice when this process is gone, even by kill -9.
  const child = fork(fileURLToPath(main), options.args ?? [], {
    env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...options.environment },
    execArgv: [...(options.nodeOptions ?? [])],
    stdio: ['ignore', 'pipe', options.onLine ? 'pipe' : 'inherit', 'ipc'],
    // A terminal's Ctrl-C is for us alone: we end our services when they have no more to do.
    detached: true,
  });
  if (options.onLine && child.stderr) {
    createInterface({ input: child.stderr }).on('line', options.onLine);
  }
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  const url = await Promise.race([
    listeningUrl(child.stdout, options.onLine),
    ended.then((code) => {
      throw new OperatorError(`The ${name} service ended before it listened (exit code ${code}).`);
    }),
  ]);
  return {
    name,
    url,
    pid: child.pid ?? 0,
    ended,
    async stop() {
      // Whoever sends it requests is ours, and knows.
      child.kill('SIGINT');
      await ended;
    },
  };
}

async function listeningUrl(
  output: NodeJS.ReadableStream | null,
  onLine: (line: string) => unknown = () => undefined,
): Promise<string> {
  if (!output) throw new TypeError('The process has no output.');
  return new Promise((resolve) => {
    // Reading goes on to the end, so that the process never waits for a full pipe.
    createInterface({ input: output }).on('line', (line) => {
      onLine(line);
      const url = / listening on ([^\s"]+)/.exec(line)?.[1];
      if (url) resolve(url);
    });
  });
}

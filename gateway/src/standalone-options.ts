/** Options of `pnpm gateway` on the command line. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { MAX_PROCESSES } from './processes/process-group.ts';
import { readSubgraphUrls, type SubgraphUrl } from './supergraph/subgraph-urls.ts';

const USAGE = 'Usage: pnpm gateway --supergraph FILE [--port N] [--processes N] [--no-auth]';

const DEFAULT_PORT = '4000';
const MAX_PORT = 65_535;

export interface StandaloneOptions {
  readonly supergraphSdl: string;
  readonly subgraphs: readonly SubgraphUrl[];
  readonly port: number;
  /** Number of processes that share the port. */
  readonly processes: number;
  /** True when every viewer is anonymous. */
  readonly noAuth: boolean;
}

/** Error of the command line, with a message of one sentence for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads the arguments and the supergraph that they name.
 *
 * @throws UsageError
 */
export async function readStandaloneOptions(args: readonly string[]): Promise<StandaloneOptions> {
  const { supergraph, port, processes, 'no-auth': noAuth } = parse(args);
  if (supergraph === undefined) throw new UsageError(USAGE);
  if (!/^\d{1,5}$/.test(port) || Number(port) > MAX_PORT) {
    throw new UsageError(`--port: expected a port from 0 to ${MAX_PORT}; received "${port}".`);
  }
  if (!/^[1-9]\d?$/.test(processes) || Number(processes) > MAX_PROCESSES) {
    throw new UsageError(
      `--processes: expected a number from 1 to ${MAX_PROCESSES}; received "${processes}".`,
    );
  }
  const supergraphSdl = await readFile(supergraph, 'utf8').catch((error: unknown) => {
    throw new UsageError(
      `--supergraph ${supergraph}: expected a file that can be read; received ${reasonOf(error)}.`,
    );
  });
  try {
    const subgraphs = readSubgraphUrls(supergraphSdl);
    return {
      supergraphSdl,
      subgraphs,
      port: Number(port),
      processes: Number(processes),
      noAuth,
    };
  } catch (error) {
    throw new UsageError(`--supergraph ${supergraph}: ${reasonOf(error)}`);
  }
}

/** Error that says in one sentence why the gateway did not start. */
export function startFailure(error: unknown, port: number): UsageError {
  const isPortTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return new UsageError(
    isPortTaken
      ? `--port: expected a free port; ${port} is taken, choose another as in --port ${port + 1}.`
      : `--supergraph: expected a supergraph that can be served; received one with an error: ${reasonOf(error)}`,
  );
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        supergraph: { type: 'string' },
        port: { type: 'string', default: DEFAULT_PORT },
        processes: { type: 'string', default: '1' },
        'no-auth': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(`${reasonOf(error).split('. ', 1)[0]}. ${USAGE}`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

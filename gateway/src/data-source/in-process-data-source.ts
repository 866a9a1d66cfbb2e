/** Asks a subgraph that runs in this process: a function call, no HTTP and no second parse. */
import type { RunningSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import {
  createDataSource,
  unavailable,
  type DataSource,
  type DataSourceOptions,
} from './answer.ts';

/** A data source of the gateway over a subgraph in the same process. */
export function createInProcessDataSource(
  subgraph: RunningSubgraph,
  options: DataSourceOptions,
): DataSource {
  const ask: Parameters<typeof createDataSource>[2] = async (request) => {
    const timeout = timeoutAfter(options.timeout, request.signal);
    const { expired, signal } = timeout;
    try {
      return await Promise.race([subgraph.execute({ ...request, signal }), expired]);
    } finally {
      timeout.clear();
    }
  };
  return createDataSource(subgraph.name, options, ask, (query) => subgraph.prepare(query));
}

interface Timeout {
  /** Rejects when the time is over, or nobody waits any longer. */
  readonly expired: Promise<never>;
  /** Aborted at the same time. */
  readonly signal: AbortSignal;
  clear(): void;
}

function timeoutAfter(milliseconds: number, gone: AbortSignal | undefined): Timeout {
  const over = new AbortController();
  const { promise: expired, reject } = Promise.withResolvers<never>();
  const end = (): void => {
    over.abort();
    reject(unavailable());
  };
  const timer = setTimeout(end, milliseconds);
  if (gone?.aborted) end();
  else gone?.addEventListener('abort', end, { once: true });
  return {
    expired,
    signal: over.signal,
    clear: () => {
      clearTimeout(timer);
      gone?.removeEventListener('abort', end);
    },
  };
}

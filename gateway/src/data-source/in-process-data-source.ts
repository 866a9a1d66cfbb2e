/** Data source over a subgraph in this process: a function call, without HTTP. */
import type { RunningSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import type { CancelSignal } from '../in-flight/cancellation.ts';
import {
  createDataSource,
  unavailable,
  type DataSource,
  type DataSourceOptions,
} from './data-source.ts';

/** Creates a data source over a subgraph in this process. */
export function createInProcessDataSource(
  subgraph: RunningSubgraph,
  options: DataSourceOptions,
): DataSource {
  const send: Parameters<typeof createDataSource>[2] = async ({
    timeout: milliseconds = options.timeout,
    ...request
  }) => {
    const timeout = timeoutAfter(milliseconds, request.signal);
    const { expired, signal } = timeout;
    try {
      return await Promise.race([subgraph.execute({ ...request, signal }), expired]);
    } finally {
      timeout.clear();
    }
  };
  return createDataSource(subgraph.name, options, send, (query) => subgraph.prepare(query));
}

interface Timeout {
  /** Rejects when the time is over, or the caller waits no longer. */
  readonly expired: Promise<never>;
  /** Aborted at the same time. */
  readonly signal: AbortSignal;
  clear(): void;
}

function timeoutAfter(milliseconds: number, signal: CancelSignal | undefined): Timeout {
  const timeout = new AbortController();
  const { promise: expired, reject } = Promise.withResolvers<never>();
  const end = (): void => {
    timeout.abort();
    reject(unavailable());
  };
  const timer = setTimeout(end, milliseconds);
  if (signal?.aborted) end();
  else signal?.addEventListener('abort', end, { once: true });
  return {
    expired,
    signal: timeout.signal,
    clear: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
    },
  };
}

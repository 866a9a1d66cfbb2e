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
  return createDataSource(subgraph.name, options, async (request) => {
    const timeout = timeoutAfter(options.timeout);
    try {
      return await Promise.race([subgraph.execute(request), timeout.expired]);
    } finally {
      timeout.clear();
    }
  });
}

function timeoutAfter(milliseconds: number): { expired: Promise<never>; clear: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(unavailable()), milliseconds);
  });
  return { expired, clear: () => clearTimeout(timer) };
}

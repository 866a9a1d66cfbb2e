/** Observation of a subgraph's requests: a span and metrics for each. */
import { startTimer, type ServiceMetrics } from '../serving/service-metrics.ts';
import { inSpan } from '../telemetry/tracing.ts';
import type { Executor } from './executor.ts';

/** Returns the executor of a subgraph that records what it executes. */
export function observeExecutor(
  subgraph: string,
  metrics: ServiceMetrics | undefined,
  executor: Executor,
): Executor {
  return {
    prepare: (query) => executor.prepare(query),
    execute(request) {
      const seconds = startTimer();
      return inSpan(
        () => ({
          name: `subgraph ${subgraph}`,
          attributes: {
            'graphql.subgraph.name': subgraph,
            'graphql.operation.name': request.operationName,
          },
        }),
        async (span) => {
          const response = await executor.execute(request);
          const { errors = [], extensions } = response;
          metrics?.countRequest(subgraph, errors.length > 0, seconds(), extensions.statements);
          const code = errors[0]?.extensions?.['code'];
          if (span && typeof code === 'string') span.fail(code);
          return response;
        },
      );
    },
  };
}

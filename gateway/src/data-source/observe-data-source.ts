/** Observation of requests to subgraphs: a span and a duration for each. */
import { DurationHistogram } from '@teei/platform/telemetry/duration-histogram.ts';
import { ANSWER_BUCKETS, startTimer } from '@teei/platform/serving/service-metrics.ts';
import { inSpan } from '@teei/platform/telemetry/tracing.ts';
import type { Registry } from 'prom-client';
import type { DataSource } from './data-source.ts';

/** Creates the function that lets data sources record what they fetch. */
export function observeDataSources(
  registry: Registry,
): <Source extends DataSource>(subgraph: string, source: Source) => Source {
  const duration = new DurationHistogram({
    name: 'graphql_subgraph_request_seconds',
    help: 'Seconds from sending a request to a subgraph to its response.',
    labelNames: ['subgraph', 'outcome'],
    buckets: ANSWER_BUCKETS,
    registers: [registry],
  });
  return (subgraph, source) => {
    const succeeded = duration.series(subgraph, 'ok');
    const failed = duration.series(subgraph, 'errors');
    const describe = (operationName: string | undefined) => ({
      name: `fetch ${subgraph}`,
      kind: 'client' as const,
      attributes: { 'graphql.subgraph.name': subgraph, 'graphql.operation.name': operationName },
    });
    return {
      ...source,
      fetch: (request, work) =>
        inSpan(
          () => describe(request.operationName),
          async (span) => {
            const seconds = startTimer();
            const response = await source.fetch(request, work);
            const code = response.errors?.[0]?.extensions?.['code'];
            (response.errors ? failed : succeeded)(seconds());
            if (span && typeof code === 'string') span.fail(code);
            return response;
          },
        ),
    };
  };
}

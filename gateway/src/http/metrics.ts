/** What operators watch, in the Prometheus text format. */
import type { ApolloServerPlugin } from '@apollo/server';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { GatewayContext } from '../context.ts';

export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
  /** Counts and times operations. */
  readonly plugin: ApolloServerPlugin<GatewayContext>;
}

/** The metrics of one server, with those of its process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'graphql_operation_seconds',
    help: 'Time from receiving an operation to sending its answer.',
    labelNames: ['outcome'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  const subgraphRequests = new Counter({
    name: 'graphql_subgraph_requests_total',
    help: 'Requests sent to subgraphs.',
    registers: [registry],
  });
  const statements = new Counter({
    name: 'graphql_statements_total',
    help: 'SQL and ClickHouse statements run.',
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    plugin: {
      async requestDidStart() {
        const stop = duration.startTimer();
        return {
          async willSendResponse({ contextValue, errors }) {
            stop({ outcome: errors && errors.length > 0 ? 'errors' : 'ok' });
            subgraphRequests.inc(contextValue.work.subgraphRequests);
            statements.inc(contextValue.work.statements);
          },
        };
      },
    },
  };
}

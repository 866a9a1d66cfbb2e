/** Metrics of the gateway, in the Prometheus text format. */
import type { ApolloServerPlugin } from '@apollo/server';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { GatewayContext } from '../context.ts';
import type { Queue } from '../events/queues.sql.ts';

export interface Metrics {
  readonly contentType: string;
  /** Registry that other parts of the gateway add their metrics to. */
  readonly registry: Registry;
  text(): Promise<string>;
  /** Counts a value of a subgraph that the schema forbids, by the coordinate of its field, `Type.field`. */
  countInvalidField(field: string): void;
  /** Counts a request to a subgraph without a response, or with a malformed one. */
  countFailure(subgraph: string): void;
  /** Counts a request that shared the response of another, with the seconds that it took. */
  countShared(seconds: number): void;
  /** Counts a request that was rejected because of overload. */
  countRejected(): void;
  /** Adds a gauge, read at each scrape. */
  watch(name: string, help: string, read: () => number): void;
  /** Counts and times operations. */
  readonly plugin: ApolloServerPlugin<GatewayContext>;
}

/**
 * The metrics of one server, with those of its process.
 *
 * @param listQueues reads the queues of events at each scrape; their gauges have no values without it,
 *   and while it fails
 */
export function createMetrics(listQueues?: () => Promise<readonly Queue[]>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'graphql_operation_seconds',
    help: 'Seconds from receiving an operation to sending its response.',
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
  const invalidAnswers = new Counter({
    name: 'graphql_invalid_answers_total',
    help: 'Values in responses of subgraphs that the schema forbids, by field.',
    labelNames: ['field'],
    registers: [registry],
  });
  const failures = new Counter({
    name: 'graphql_subgraph_failures_total',
    help: 'Requests to subgraphs without a response, or with a malformed one.',
    labelNames: ['subgraph'],
    registers: [registry],
  });
  const rejected = new Counter({
    name: 'graphql_overloaded_total',
    help: 'Requests rejected because of overload.',
    registers: [registry],
  });
  const updateQueues = listQueues && watchQueues(registry, listQueues);
  return {
    contentType: registry.contentType,
    registry,
    async text() {
      await updateQueues?.();
      return registry.metrics();
    },
    countShared: (seconds) => duration.observe({ outcome: 'shared' }, seconds),
    countRejected: () => rejected.inc(),
    countFailure: (subgraph) => failures.inc({ subgraph }),
    watch(name, help, read) {
      const gauge: Gauge = new Gauge({
        name,
        help,
        registers: [registry],
        collect: () => gauge.set(read()),
      });
    },
    countInvalidField: (field) => invalidAnswers.inc({ field }),
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

/** Adds the gauges of the queues of events. Returns a function that updates them. */
function watchQueues(
  registry: Registry,
  listQueues: () => Promise<readonly Queue[]>,
): () => Promise<void> {
  const gauge = (name: string, help: string): Gauge =>
    new Gauge({ name, help, labelNames: ['consumer'], registers: [registry] });
  const waiting = gauge('events_waiting', 'Events that wait for a consumer.');
  const failed = gauge('events_failed', 'Events that wait and have failed at least once.');
  const parked = gauge('events_parked', 'Events that their consumer rejected.');
  const oldest = gauge('events_oldest_seconds', 'Seconds that the oldest event has waited.');
  const update = async (): Promise<void> => {
    // Without Postgres the gauges have no values: old ones would mislead, and /readyz and the log say why.
    const queues = await listQueues().catch(() => []);
    for (const each of [waiting, failed, parked, oldest]) each.reset();
    for (const { consumer, ...queue } of queues) {
      waiting.set({ consumer }, queue.waiting);
      failed.set({ consumer }, queue.failed);
      parked.set({ consumer }, queue.parked);
      oldest.set({ consumer }, queue.oldestSeconds);
    }
  };
  let updating: Promise<void> | undefined;
  // Scrapes at the same time share one statement.
  return () =>
    (updating ??= update().finally(() => {
      updating = undefined;
    }));
}

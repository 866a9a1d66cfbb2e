/** Metrics of the gateway, in the Prometheus text format. */
import type { ApolloServerPlugin } from '@apollo/server';
import { DurationHistogram } from '@teei/platform/telemetry/duration-histogram.ts';
import { ANSWER_BUCKETS, startTimer } from '@teei/platform/serving/service-metrics.ts';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { GatewayContext } from '../context/gateway-context.ts';
import type { Queue } from '../events/queues.sql.ts';
import { Refresh } from '../health/refresh.ts';
import type { JobFigures } from '../jobs/figures.sql.ts';

export interface Metrics {
  readonly contentType: string;
  /** Registry that other parts of the gateway add their metrics to. */
  readonly registry: Registry;
  text(): Promise<string>;
  /** Counts a value of a subgraph that the schema forbids, by the coordinate of its field, `Type.field`. */
  countInvalidField(field: string): void;
  /** Counts a request to a subgraph without a response, or with a malformed one. */
  countFailure(subgraph: string): void;
  /** Counts a subgraph's refusal of frames, after which it is asked by HTTP for a while. */
  countRefusedFrames(subgraph: string): void;
  /** Counts a request that shared the response of another, with the seconds that it took. */
  countShared(seconds: number): void;
  /** Counts a request that was rejected because of overload. */
  countRejected(): void;
  /** Counts a request that was refused because of a rate limit, by its policy. */
  countRateLimited(policy: string): void;
  /** Adds a gauge, read at each scrape. */
  watch(name: string, help: string, read: () => number): void;
  /** Counts and times operations. */
  readonly plugin: ApolloServerPlugin<GatewayContext>;
}

/** Time that a scrape waits for Postgres. */
const BACKLOG_WAIT_MS = 1_000;

/** Figures that are read from the database at each scrape. */
export interface Backlog {
  readonly listQueues: () => Promise<readonly Queue[]>;
  readonly listJobs: () => Promise<readonly JobFigures[]>;
}

/**
 * The metrics of one server, with those of its process.
 *
 * @param registry registry of the process
 * @param backlog reads the queues of events and jobs; their gauges have no values without it, and while
 *   it fails
 */
export function createMetrics(registry: Registry, backlog?: Backlog): Metrics {
  const duration = new DurationHistogram({
    name: 'graphql_operation_seconds',
    help: 'Seconds from receiving an operation to sending its response.',
    labelNames: ['outcome'],
    buckets: ANSWER_BUCKETS,
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
  const refusedFrames = new Counter({
    name: 'graphql_subgraph_frames_refused_total',
    help: 'Connections on which a subgraph took no frames; it is asked by HTTP for half a minute.',
    labelNames: ['subgraph'],
    registers: [registry],
  });
  const rejected = new Counter({
    name: 'graphql_overloaded_total',
    help: 'Requests rejected because of overload.',
    registers: [registry],
  });
  const rateLimited = new Counter({
    name: 'graphql_rate_limited_total',
    help: 'Requests refused because of a rate limit, by its policy.',
    labelNames: ['policy'],
    registers: [registry],
  });
  const [succeeded, failed] = [duration.series('ok'), duration.series('errors')];
  const updateBacklog = backlog && watchBacklog(registry, backlog);
  return {
    contentType: registry.contentType,
    registry,
    async text() {
      await updateBacklog?.();
      return registry.metrics();
    },
    countShared: duration.series('shared'),
    countRejected: () => rejected.inc(),
    countRateLimited: (policy) => rateLimited.inc({ policy }),
    countFailure: (subgraph) => failures.inc({ subgraph }),
    watch(name, help, read) {
      const gauge: Gauge = new Gauge({
        name,
        help,
        registers: [registry],
        collect: () => gauge.set(read()),
      });
    },
    countRefusedFrames: (subgraph) => refusedFrames.inc({ subgraph }),
    countInvalidField: (field) => invalidAnswers.inc({ field }),
    plugin: {
      async requestDidStart() {
        const seconds = startTimer();
        return {
          async willSendResponse({ contextValue, errors }) {
            (errors && errors.length > 0 ? failed : succeeded)(seconds());
            subgraphRequests.inc(contextValue.work.subgraphRequests);
            statements.inc(contextValue.work.statements);
          },
        };
      },
    },
  };
}

/** Adds the gauges of the queues of events and jobs. Returns a function that updates them. */
function watchBacklog(registry: Registry, { listQueues, listJobs }: Backlog): () => Promise<void> {
  const updates = [
    watchRows(
      registry,
      listQueues,
      ['consumer'],
      new Map([
        ['waiting', ['events_waiting', 'Events that wait for a consumer.']],
        ['failed', ['events_failed', 'Events that wait and have failed at least once.']],
        ['parked', ['events_parked', 'Events that their consumer rejected.']],
        ['oldestSeconds', ['events_oldest_seconds', 'Seconds that the oldest event has waited.']],
      ]),
    ),
    watchRows(
      registry,
      listJobs,
      ['domain', 'name'],
      new Map([
        ['waiting', ['jobs_waiting', 'Jobs that wait for their moment, or run.']],
        ['retrying', ['jobs_retrying', 'Jobs that wait and have failed at least once.']],
        ['failed', ['jobs_failed', 'Jobs that have failed at their last attempt.']],
        ['overdueSeconds', ['jobs_overdue_seconds', 'Seconds by which the oldest job is overdue.']],
      ]),
    ),
  ];
  // Scrapes at the same time share their statements.
  const refresh = new Refresh(async () => {
    await Promise.all(updates.map((update) => update()));
  });
  return () => refresh.run(BACKLOG_WAIT_MS);
}

/**
 * Adds gauges over rows: by the member that holds the value, name and help. Returns a function that
 * updates them.
 */
function watchRows<Row extends object>(
  registry: Registry,
  list: () => Promise<readonly Row[]>,
  labelNames: readonly (keyof Row & string)[],
  described: ReadonlyMap<keyof Row & string, readonly [name: string, help: string]>,
): () => Promise<void> {
  const gauges = [...described].map(([member, [name, help]]) => ({
    member,
    gauge: new Gauge({ name, help, labelNames, registers: [registry] }),
  }));
  return async () => {
    // Without Postgres the gauges have no values: old ones would mislead, and /readyz and the log say why.
    const listed = list();
    const rows = await listed.catch(() => []);
    for (const { member, gauge } of gauges) {
      gauge.reset();
      for (const row of rows) {
        const labels = labelNames.map((label) => String(row[label]));
        gauge.labels(...labels).set(Number(row[member]));
      }
    }
    await listed;
  };
}

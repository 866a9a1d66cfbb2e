/** Metrics of a service in the Prometheus text format: its process, subgraphs, pools, reactions and jobs. */
import type pg from 'pg';
import type { Replicas } from '../database/replicas.ts';
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import { DurationHistogram } from '../telemetry/duration-histogram.ts';

/** Outcome of work, as a label. */
export type Outcome = 'ok' | 'failed';

export interface ServiceMetrics {
  /** Registry that other parts of the service add their metrics to. */
  readonly registry: Registry;
  /** Counts an executed request of a subgraph, with its seconds and its statements. */
  countRequest(subgraph: string, hasErrors: boolean, seconds: number, statements: number): void;
  /** Counts an event that a consumer handled, with its seconds. */
  countEvent(consumer: string, type: string, outcome: Outcome, seconds: number): void;
  /** Counts a run of a job, with its seconds. */
  countJob(domain: string, name: string, outcome: Outcome, seconds: number): void;
  /** Adds gauges of a connection pool, read at each scrape. */
  watchPool(name: string, pool: pg.Pool): void;
  /** Adds a gauge of the read replicas in use, read at each scrape. */
  watchReplicas(pool: string, replicas: Replicas): void;
}

/** Upper bounds in seconds of what answers clients, and of what works by itself. */
export const ANSWER_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const WORK_BUCKETS = [0.01, 0.05, 0.25, 1, 5, 30];

/**
 * Interval in milliseconds at which the lag of the event loop is measured, which is the least that is shown. An idle process
 * takes 6.5 ms of CPU a second at the library's 10 ms, and in proportion less.
 */
const EVENT_LOOP_INTERVAL_MS = 50;

/** Creates the metrics of a process, which all of its subgraphs share. */
export function createServiceMetrics(): ServiceMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({
    register: registry,
    eventLoopMonitoringPrecision: EVENT_LOOP_INTERVAL_MS,
  });
  const requests = new DurationHistogram({
    name: 'graphql_subgraph_execution_seconds',
    help: 'Seconds that a subgraph of this process took to execute a request.',
    labelNames: ['subgraph', 'outcome'],
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const statements = new Counter({
    name: 'graphql_subgraph_statements_total',
    help: 'SQL and ClickHouse statements that requests to subgraphs of this process ran.',
    labelNames: ['subgraph'],
    registers,
  });
  const events = new DurationHistogram({
    name: 'events_handling_seconds',
    help: 'Seconds that a reaction of this process to an event took.',
    labelNames: ['consumer', 'type', 'outcome'],
    buckets: WORK_BUCKETS,
    registers,
  });
  const jobs = new DurationHistogram({
    name: 'jobs_run_seconds',
    help: 'Seconds that a run of a job in this process took.',
    labelNames: ['domain', 'name', 'outcome'],
    buckets: WORK_BUCKETS,
    registers,
  });
  return {
    registry,
    countRequest(subgraph, hasErrors, seconds, count) {
      requests.series(subgraph, hasErrors ? 'errors' : 'ok')(seconds);
      statements.labels(subgraph).inc(count);
    },
    countEvent: (consumer, type, outcome, seconds) =>
      events.series(consumer, type, outcome)(seconds),
    countJob: (domain, name, outcome, seconds) => jobs.series(domain, name, outcome)(seconds),
    watchPool: watchPools(registry),
    watchReplicas: watchReplicas(registry),
  };
}

/** Adds the gauge of replicas. */
function watchReplicas(registry: Registry): ServiceMetrics['watchReplicas'] {
  const watched = new Map<string, Replicas>();
  const used: Gauge = new Gauge({
    name: 'postgres_replicas_used',
    help: 'Read replicas that queries of a pool are sent to; fewer than are configured when some lag or do not answer.',
    labelNames: ['pool'],
    registers: [registry],
    collect() {
      for (const [pool, replicas] of watched) used.labels(pool).set(replicas.used);
    },
  });
  return (pool, replicas) => void watched.set(pool, replicas);
}

/** Adds the gauges of pools; names as in OpenTelemetry's conventions for database clients. */
function watchPools(registry: Registry): ServiceMetrics['watchPool'] {
  const pools = new Map<string, pg.Pool>();
  const registers = [registry];
  const pool = 'db_client_connection_pool_name';
  const state = 'db_client_connection_state';
  const count: Gauge = new Gauge({
    name: 'db_client_connection_count',
    help: 'Connections to Postgres, by pool and state: used or idle.',
    labelNames: [pool, state],
    registers,
    collect() {
      for (const [name, { totalCount, idleCount }] of pools) {
        count.labels(name, 'used').set(totalCount - idleCount);
        count.labels(name, 'idle').set(idleCount);
      }
    },
  });
  const max: Gauge = new Gauge({
    name: 'db_client_connection_max',
    help: 'Maximum number of connections of a pool.',
    labelNames: [pool],
    registers,
    collect() {
      for (const [name, { options }] of pools) max.labels(name).set(options.max);
    },
  });
  const pending: Gauge = new Gauge({
    name: 'db_client_connection_pending_requests',
    help: 'Transactions that wait for a connection of a pool.',
    labelNames: [pool],
    registers,
    collect() {
      for (const [name, { waitingCount }] of pools) pending.labels(name).set(waitingCount);
    },
  });
  return (name, watched) => void pools.set(name, watched);
}

/** Stop watch: returns a function that gives the seconds since. */
export function startTimer(): () => number {
  const since = performance.now();
  return () => (performance.now() - since) / 1_000;
}

/** Analytics as a subgraph: always in the gateway's process, over ClickHouse. */
import type { ClickHouseClient } from '@clickhouse/client';
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { createExecutor } from '@teei/platform/subgraph/executor.ts';
import { observeExecutor } from '@teei/platform/subgraph/observe-executor.ts';
import { createSubgraphSchema } from '@teei/platform/subgraph/schema.ts';
import type { RunningSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import { readTypeDefinitions } from '@teei/platform/subgraph/type-definitions.ts';
import type { ServiceMetrics } from '@teei/platform/serving/service-metrics.ts';
import { participationOfCompany, retentionOfCompany } from './activity.resolvers.ts';
import {
  benchmarkOfCompany,
  benchmarkResult,
  benchmarkSeriesOfCompany,
} from './benchmark.resolvers.ts';
import type { AnalyticsContext } from './context.ts';
import { resolveCompany, resolveEntity, resolveUser } from './entities.resolvers.ts';
import { explanations } from './explain.rules.ts';
import { footprintOfUser } from './footprint.resolvers.ts';
import type { Resolvers } from './generated/graphql.ts';
import { lateEventsOfCompany } from './late-events.resolvers.ts';
import { metricsOf } from './metrics.resolvers.ts';
import { cefrOfInstance, cefrResult, outcomeDeltaOf, outcomeOf } from './outcomes.resolvers.ts';
import { createAnalyticsStore } from './store.ts';
import { queueOwner } from './tenancy.rules.ts';
import { visOfUser } from './vis.resolvers.ts';

const NAME = 'analytics';

const resolvers: Resolvers = {
  ...explanations,
  Company: {
    __resolveReference: resolveCompany,
    metrics: metricsOf('company'),
    outcome: outcomeOf('company'),
    outcomeDelta: outcomeDeltaOf('company'),
    participation: participationOfCompany,
    retention: retentionOfCompany,
    benchmark: benchmarkOfCompany,
    benchmarkSeries: benchmarkSeriesOfCompany,
    lateEvents: lateEventsOfCompany,
  },
  Campaign: {
    __resolveReference: resolveEntity,
    metrics: metricsOf('campaign'),
    outcome: outcomeOf('campaign'),
    outcomeDelta: outcomeDeltaOf('campaign'),
  },
  ProgramInstance: {
    __resolveReference: resolveEntity,
    metrics: metricsOf('instance'),
    outcome: outcomeOf('instance'),
    outcomeDelta: outcomeDeltaOf('instance'),
    cefr: cefrOfInstance,
  },
  User: {
    __resolveReference: resolveUser,
    vis: visOfUser,
    analyticsFootprint: footprintOfUser,
  },
  BenchmarkResult: benchmarkResult,
  CefrResult: cefrResult,
};

const schema = createSubgraphSchema({
  typeDefs: readTypeDefinitions(NAME),
  resolvers,
  collections: [],
});

export interface AnalyticsOptions {
  /** Whoever made it closes it. */
  readonly client: ClickHouseClient;
  readonly now: () => Date;
  readonly report: ReportUnexpected;
  /** Metrics of the process. */
  readonly metrics?: ServiceMetrics | undefined;
  /** Milliseconds that a statement may take. */
  readonly deadline?: number;
}

/** Puts the analytics subgraph on a ClickHouse. */
export function runAnalytics({
  client,
  now,
  report,
  metrics,
  deadline,
}: AnalyticsOptions): RunningSubgraph {
  const storeFor = createAnalyticsStore(client, deadline);
  return {
    name: NAME,
    ...observeExecutor(
      NAME,
      metrics,
      createExecutor(schema, report, ({ viewer, signal }) => {
        const store = storeFor(queueOwner(viewer), signal);
        const context: AnalyticsContext = { viewer, store, now: now() };
        return {
          context,
          work: () => ({ statements: store.statements }),
          end: () => Promise.resolve(),
        };
      }),
    ),
    async check() {
      await storeFor('check').select('SELECT 1 FROM teei.metrics_daily LIMIT 0', {});
    },
    async close() {},
  };
}

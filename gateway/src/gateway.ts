/** Assembly of the gateway: executor, planning, document cache and operations that are compiled ahead. */
import type { ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import type { DataSource } from './data-source/data-source.ts';
import { createInvalidFieldReporter } from './response/invalid-responses.ts';
import { DocumentStore } from './operations/document-store.ts';
import { withCheckedVariables, withOwnExecutor } from './operations/own-gateway.ts';
import type { Gateway } from './supergraph/apollo-gateway.ts';
import { PreparedOperations } from './operations/prepared-operations.ts';
import type { Metrics } from './http/metrics.ts';
import type { Limits } from './limits/limits.ts';
import type { OperationNotPlannedError } from './plan/not-planned-error.ts';
import { isTemporary, type PlanError } from './plan/plan.ts';
import { observePlanning } from './plan/plan-metrics.ts';
import { startPlanning, type Planning, type PlanningSetup } from './plan/planning.ts';
import { readPublished } from './partners/check-operations.ts';
import { acceptContexts } from './supergraph/accept-contexts.ts';
import { createSupergraphLoader } from './supergraph/supergraph-loader.ts';
import { useScalars, type Scalars } from './supergraph/use-scalars.ts';

export interface GatewayOptions {
  readonly supergraphSdl: string;
  /** Throws for a subgraph that nobody serves. */
  readonly sourceOf: (name: string) => DataSource;
  readonly executor: 'own' | 'apollo';
  readonly scalars: Scalars;
  readonly limits: Limits;
  readonly planning: PlanningSetup;
  readonly metrics: Metrics;
  readonly report: ReportUnexpected;
}

export interface OpenGateway {
  readonly gateway: Gateway;
  readonly documents: DocumentStore;
  readonly prepared: PreparedOperations;
  /** Reason that no operation can be planned; undefined when the planner is ready. */
  planningFailure(): string | undefined;
  /** Ends the planning processes. */
  close(): Promise<void>;
}

/** Bytes of memory for documents and their compiled operations; published ones are not counted. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

/** Opens a gateway over a composed supergraph, which the server loads. Planning starts at once. */
export async function openGateway(options: GatewayOptions): Promise<OpenGateway> {
  const { executor, sourceOf, limits, metrics, report } = options;
  const isOwn = executor === 'own';
  const supergraphSdl = isOwn ? acceptContexts(options.supergraphSdl) : options.supergraphSdl;
  const planning = isOwn ? followSupergraph({ ...options, supergraphSdl }) : undefined;
  const documents = new DocumentStore({
    limit: MAX_DOCUMENT_BYTES,
    prepared: (hash) => prepared.find(hash),
  });
  const own =
    planning &&
    withOwnExecutor(
      createSupergraphLoader(supergraphSdl, options.scalars, sourceOf),
      {
        fetchOf: (subgraph) => sourceOf(subgraph).fetch,
        prepareFetch: (subgraph, query) => sourceOf(subgraph).prepare(query),
        charge: (document, bytes) => documents.charge(document, bytes),
        reportInvalidField: createInvalidFieldReporter({
          report,
          count: (field) => metrics.countInvalidField(field),
        }),
        onNotPlanned: reportNotPlanned(report),
      },
      (sdl) => planning.over(sdl).plan,
    );
  const gateway =
    own ?? withCheckedVariables(await openApolloGateway({ ...options, supergraphSdl }));
  const prepared = new PreparedOperations({
    read: (schema, text) => readPublished(schema, text, limits),
    async *compile(document) {
      if (own) yield* own.compile(document);
    },
    report,
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => prepared.useSchema(apiSchema));
  metrics.watch(
    'graphql_documents_bytes',
    'Bytes of memory of cached documents and their compiled operations.',
    () => documents.bytes,
  );
  metrics.watch(
    'graphql_prepared_documents',
    'Number of documents compiled ahead of the first request.',
    () => prepared.size,
  );
  return {
    gateway,
    documents,
    prepared,
    planningFailure: () => planning?.now().failure,
    async close() {
      await planning?.now().close();
    },
  };
}

/** Apollo's gateway, whose modules are loaded where it is asked for alone. */
async function openApolloGateway(options: GatewayOptions): Promise<Gateway> {
  const { createApolloGateway } = await import('./supergraph/apollo-gateway.ts');
  const gateway = createApolloGateway(options.supergraphSdl, options.sourceOf);
  // Before all others that are told of a schema.
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => useScalars(apiSchema, options.scalars));
  return gateway;
}

/** Starts planning over the supergraph, and anew when another is loaded. */
function followSupergraph(options: GatewayOptions) {
  const { metrics } = options;
  const observer = observePlanning(metrics.registry);
  const start = (supergraphSdl: string): Planning =>
    startPlanning({ ...options.planning, supergraphSdl, observer });
  let supergraphSdl = options.supergraphSdl;
  let planning = start(supergraphSdl);
  metrics.watch(
    'graphql_plan_queue_length',
    'Number of operations that wait for a planning process.',
    () => planning.queueLength,
  );
  metrics.watch(
    'graphql_planner_processes',
    'Number of planning processes that are ready.',
    () => planning.openProcesses,
  );
  return {
    now: () => planning,
    over(sdl: string): Planning {
      if (sdl !== supergraphSdl) {
        void planning.close();
        supergraphSdl = sdl;
        planning = start(sdl);
      }
      return planning;
    },
  };
}

/** Makes a function that reports an operation without a plan once, not each time that it is sent. */
function reportNotPlanned(report: ReportUnexpected): (error: OperationNotPlannedError) => void {
  const reported = new WeakSet<PlanError>();
  return ({ planError, operationId }) => {
    if (isTemporary(planError) || reported.has(planError)) return;
    reported.add(planError);
    const { reason, path, message } = planError;
    const place = path.length > 0 ? ` at ${path.join('.')}` : '';
    report(new Error(`An operation has no plan: ${reason}${place}: ${message}`), operationId);
  };
}

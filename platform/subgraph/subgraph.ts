/** Subgraphs: their declaration, and the execution of their requests in both topologies. */
import type { GraphQLSchema } from 'graphql';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import { RecordedReads } from '../access/recorded-reads.ts';
import { recordingStatement, SensitiveReads } from '../access/sensitive-reads.ts';
import type { CollectionContext, DeclaredCollection } from '../collections/collection.ts';
import { Replicas } from '../database/replicas.ts';
import { ViewerTransaction } from '../database/viewer-transaction.ts';
import type { ReportUnexpected } from '../errors/client-error.ts';
import type { Consumer } from '../events/consumer.ts';
import { startReactions } from '../events/reactions.ts';
import type { Jobs } from '../jobs/job.ts';
import { startJobs, type WorkerOptions } from '../jobs/worker.ts';
import { createIdempotencyKeys, type IdempotencyKeys } from '../mutations/idempotency.ts';
import { createCursorCodec, type CursorCodec } from '../pagination/cursor.ts';
import type { MutationContext } from '../mutations/mutation.ts';
import type { ServiceMetrics } from '../serving/service-metrics.ts';
import { lastingSecret, type GraphSecret } from '../secrets/graph-secret.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { createExecutor } from './executor.ts';
import { mergeNouns, type Noun } from './noun.ts';
import { observeExecutor } from './observe-executor.ts';
import type { SubgraphRequest, SubgraphResponse } from './protocol.ts';
import { createSubgraphSchema } from './schema.ts';
import { readTypeDefinitions } from './type-definitions.ts';

/** Subgraph of a domain, without a database. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** All collections of the schema. */
  readonly collections: readonly DeclaredCollection[];
  /** Creates the context of a request. */
  createContext(parts: ContextParts): object;
  /** Starts what the domain does by itself, each as a consumer: its reactions, and its jobs. */
  readonly consumers: readonly ((options: WorkerOptions) => Consumer)[];
  /** Types of the events that it reacts to. */
  readonly reactsTo: readonly string[];
}

/** Parts of every request's context. */
export interface ContextParts {
  readonly viewer: Viewer;
  readonly db: Kysely<unknown>;
  readonly cursors: CursorCodec;
  readonly idempotencyKeys: IdempotencyKeys;
  readonly now: Date;
  /** Sensitive values that the request has read. */
  readonly sensitiveReads: SensitiveReads;
  /** Runs work in a read-write transaction as the viewer; see ViewerTransaction. */
  readonly write: ViewerTransaction<unknown>['write'];
  /** Sets what policies can read in later reads of the request; see ViewerTransaction. */
  readonly set: ViewerTransaction<unknown>['set'];
  /** Aborted when nobody waits for the response any more. */
  readonly signal?: AbortSignal | undefined;
}

/** Context of the resolvers of a subgraph with the tables `DB`. */
export interface SubgraphContext<DB> extends CollectionContext, MutationContext<DB> {
  readonly db: Kysely<DB>;
  /** Sets what policies can read in later reads of the request. */
  readonly set: ContextParts['set'];
  /** Aborted when nobody waits for the response any more. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Declares a subgraph whose SDL is `schema/<name>.graphql`.
 *
 * @throws TypeError when two nouns clash
 */
export function defineSubgraph<DB>(declaration: {
  readonly name: string;
  readonly nouns: readonly Noun<DB>[];
}): Subgraph {
  const { name, nouns } = declaration;
  const { collections, resolvers, reactions, jobs } = mergeNouns(nouns);
  const reactsTo = Object.keys(reactions);
  const subgraph: Subgraph = {
    name,
    schema: createSubgraphSchema({ typeDefs: readTypeDefinitions(name), resolvers, collections }),
    collections,
    createContext: (parts) => ({ ...parts }),
    consumers: reactsTo.length > 0 ? [(options) => startReactions(name, reactions, options)] : [],
    reactsTo,
  };
  return withJobs(subgraph, jobs);
}

/** Returns a subgraph whose contexts have further members: services of the process. */
export function withServices(subgraph: Subgraph, services: object): Subgraph {
  return {
    ...subgraph,
    createContext: (parts) => ({ ...subgraph.createContext(parts), ...services }),
  };
}

/** Returns a subgraph with further jobs: those that use services of the process, such as a mailer. */
export function withJobs<DB>(subgraph: Subgraph, jobs: Jobs<DB>): Subgraph {
  if (Object.keys(jobs).length === 0) return subgraph;
  return {
    ...subgraph,
    consumers: [...subgraph.consumers, (options) => startJobs(subgraph.name, jobs, options)],
  };
}

/** A subgraph with its database, ready to execute. */
export interface RunningSubgraph {
  readonly name: string;
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Parses and validates a document before the first request with it. */
  prepare(query: string): void;
  /** Rejects when the database does not answer. */
  check(): Promise<void>;
  /**
   * Starts the reactions to events and the jobs, if the subgraph has any. Called once the process listens:
   * while it loads modules, opening a connection could time out.
   */
  react?(): void;
  close(): Promise<void>;
}

export interface RunOptions {
  readonly pool: pg.Pool;
  /** Pools of read replicas, of the same role. */
  readonly replicaPools?: readonly pg.Pool[];
  /** Secret of the graph, which signs cursors and hashes idempotency keys. */
  readonly secret: GraphSecret;
  readonly now: () => Date;
  readonly report: ReportUnexpected;
  /** Metrics of the process. */
  readonly metrics?: ServiceMetrics | undefined;
}

/** Runs a subgraph on its database: each request is a transaction as its viewer. */
export function runSubgraph(subgraph: Subgraph, options: RunOptions): RunningSubgraph {
  const { pool, replicaPools = [], secret, now, report, metrics } = options;
  metrics?.watchPool(subgraph.name, pool);
  const replicas =
    replicaPools.length > 0
      ? new Replicas({ primary: pool, pools: replicaPools, report })
      : undefined;
  if (replicas) metrics?.watchReplicas(subgraph.name, replicas);
  const cursors = createCursorCodec(secret);
  const idempotencyKeys = createIdempotencyKeys(lastingSecret(secret));
  const recordedReads = new RecordedReads();
  let consumers: readonly Consumer[] | undefined;
  return {
    name: subgraph.name,
    ...observeExecutor(
      subgraph.name,
      metrics,
      createExecutor(subgraph.schema, report, ({ viewer, origin, written, signal }) => {
        const transaction = new ViewerTransaction<unknown>({
          pool,
          replicas,
          written,
          // Queries have no origin, since equal ones share one request.
          isMutation: origin !== undefined,
          domain: subgraph.name,
          viewer,
          origin,
          signal,
        });
        const sensitiveReads = new SensitiveReads();
        return {
          context: subgraph.createContext({
            viewer,
            db: transaction.db,
            cursors,
            idempotencyKeys,
            now: now(),
            sensitiveReads,
            write: (settings, work) => transaction.write(settings, work),
            set: (name, value) => transaction.set(name, value),
            signal,
          }),
          recordReads() {
            if (sensitiveReads.isEmpty) return undefined;
            const reads = sensitiveReads.list();
            return recordedReads.record(viewer, reads, () =>
              transaction.log(recordingStatement(reads, transaction.db)),
            );
          },
          work: () => ({
            statements: transaction.statements,
            roundTrips: transaction.roundTrips,
            ...(transaction.written !== undefined && { written: transaction.written }),
          }),
          end: () => transaction.end(),
        };
      }),
    ),
    async check() {
      await pool.query('SELECT 1');
    },
    react() {
      consumers ??= subgraph.consumers.map((start) => start({ pool, report, now, metrics }));
    },
    async close() {
      await Promise.all((consumers ?? []).map((consumer) => consumer.stop()));
      await replicas?.close();
      await pool.end();
    },
  };
}

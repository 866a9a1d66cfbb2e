/** A subgraph: what it is, and how one of its requests runs. Both topologies use this. */
import type { GraphQLSchema } from 'graphql';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { CollectionContext, DeclaredCollection } from '../collections/collection.ts';
import { ViewerTransaction } from '../database/viewer-transaction.ts';
import type { ReportUnexpected } from '../errors/client-error.ts';
import type { Consumer } from '../events/consumer.ts';
import { startReactions, type ReactionOptions, type Reactions } from '../events/reactions.ts';
import { createIdempotencyKeys, type IdempotencyKeys } from '../mutations/idempotency.ts';
import { createCursorCodec, type CursorCodec } from '../pagination/cursor.ts';
import type { MutationContext } from '../mutations/mutation.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { createExecutor } from './executor.ts';
import type { SubgraphRequest, SubgraphResponse } from './protocol.ts';
import { createSubgraphSchema } from './schema.ts';
import { readTypeDefinitions } from './type-definitions.ts';

/** What a subgraph package exports: its name, its schema and how a request's context is made. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Every collection that the schema serves. */
  readonly collections: readonly DeclaredCollection[];
  /** The context of one request, around one transaction as the viewer. */
  createContext(parts: ContextParts): object;
  /** Reacts to events until stopped; undefined for a domain that has no reactions. */
  readonly startReactions: ((options: ReactionOptions) => Consumer) | undefined;
  /** The types of events that it reacts to. */
  readonly reactsTo: readonly string[];
}

/** What every request's context is made of. */
export interface ContextParts {
  readonly viewer: Viewer;
  readonly db: Kysely<unknown>;
  readonly cursors: CursorCodec;
  readonly idempotencyKeys: IdempotencyKeys;
  readonly now: Date;
  /** Runs work in a write transaction as the viewer; see ViewerTransaction. */
  readonly write: ViewerTransaction<unknown>['write'];
}

/** The context of a subgraph whose tables are `DB`. */
export interface SubgraphContext<DB> extends CollectionContext, MutationContext<DB> {
  readonly db: Kysely<DB>;
}

/** Declares a subgraph whose SDL is `schema/<name>.graphql`. */
export function defineSubgraph<DB>(declaration: {
  readonly name: string;
  readonly resolvers: object;
  readonly collections: readonly DeclaredCollection[];
  readonly reactions?: Reactions<DB>;
}): Subgraph {
  const { name, resolvers, collections, reactions } = declaration;
  return {
    name,
    schema: createSubgraphSchema({ typeDefs: readTypeDefinitions(name), resolvers, collections }),
    collections,
    createContext: (parts) => ({ ...parts }),
    startReactions: reactions && ((options) => startReactions(name, reactions, options)),
    reactsTo: Object.keys(reactions ?? {}),
  };
}

/** The same subgraph, whose requests receive more in their context: what a process runs with. */
export function withServices(subgraph: Subgraph, services: object): Subgraph {
  return {
    ...subgraph,
    createContext: (parts) => ({ ...subgraph.createContext(parts), ...services }),
  };
}

/** A subgraph with its database, ready to execute. */
export interface RunningSubgraph {
  readonly name: string;
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Reads a document ahead of the first request with it. */
  prepare(query: string): void;
  /** Rejects when the database does not answer. */
  check(): Promise<void>;
  /**
   * Begins to react to events, where the subgraph hears of any. Called once the process is open: while
   * it loads, it has no time for a connection, which would count as one that the database refuses.
   */
  react?(): void;
  close(): Promise<void>;
}

export interface RunOptions {
  readonly pool: pg.Pool;
  /** The graph's secret: signs cursors and names idempotent requests. */
  readonly secret: string;
  readonly now: () => Date;
  readonly report: ReportUnexpected;
}

/** Puts a subgraph on its database: each request is one transaction as its viewer. */
export function runSubgraph(subgraph: Subgraph, options: RunOptions): RunningSubgraph {
  const { pool, secret, now, report } = options;
  const cursors = createCursorCodec(secret);
  const idempotencyKeys = createIdempotencyKeys(secret);
  let reacting: Consumer | undefined;
  return {
    name: subgraph.name,
    ...createExecutor(subgraph.schema, report, (viewer, signal) => {
      const transaction = new ViewerTransaction<unknown>({
        pool,
        domain: subgraph.name,
        viewer,
        signal,
      });
      return {
        context: subgraph.createContext({
          viewer,
          db: transaction.db,
          cursors,
          idempotencyKeys,
          now: now(),
          write: (settings, work) => transaction.write(settings, work),
        }),
        statements: () => transaction.statements,
        end: () => transaction.end(),
      };
    }),
    async check() {
      await pool.query('SELECT 1');
    },
    react() {
      reacting ??= subgraph.startReactions?.({ pool, report });
    },
    async close() {
      await reacting?.stop();
      await pool.end();
    },
  };
}

/** A subgraph: what it is, and how one of its requests runs. Both topologies use this. */
import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { CollectionContext } from '../collections/collection.ts';
import { ViewerTransaction } from '../database/viewer-transaction.ts';
import { toClientError, type ReportUnexpected } from '../errors/client-error.ts';
import type { CursorCodec } from '../pagination/cursor.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { createSubgraphSchema } from './schema.ts';
import { readTypeDefinitions } from './type-definitions.ts';

/** What a subgraph package exports: its name, its schema and how a request's context is made. */
export interface Subgraph {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** The context of one request, around one transaction as the viewer. */
  createContext(parts: ContextParts): object;
}

/** What every request's context is made of. */
export interface ContextParts {
  readonly viewer: Viewer;
  readonly db: Kysely<unknown>;
  readonly cursors: CursorCodec;
  readonly now: Date;
}

/** The context of a subgraph whose tables are `DB`. */
export interface SubgraphContext<DB> extends CollectionContext {
  readonly db: Kysely<DB>;
}

/** Declares a subgraph whose SDL is `schema/<name>.graphql`. */
export function defineSubgraph(declaration: {
  readonly name: string;
  readonly resolvers: object;
  readonly collections: readonly { readonly type: string }[];
}): Subgraph {
  const { name, resolvers, collections } = declaration;
  return {
    name,
    schema: createSubgraphSchema({ typeDefs: readTypeDefinitions(name), resolvers, collections }),
    createContext: (parts) => ({ ...parts }),
  };
}

/** One operation sent to a subgraph. */
export interface SubgraphRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly viewer: Viewer;
}

/** Its answer, with how many SQL statements it took. */
export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions: { readonly statements: number };
}

/** A subgraph with its database, ready to execute. */
export interface RunningSubgraph {
  readonly name: string;
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Rejects when the database does not answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}

export interface RunOptions {
  readonly pool: pg.Pool;
  readonly cursors: CursorCodec;
  readonly now: () => Date;
  readonly report: ReportUnexpected;
}

/** The gateway sends few different documents, each many times. */
const MOST_DOCUMENTS = 2_000;

/** Puts a subgraph on its database. */
export function runSubgraph(subgraph: Subgraph, options: RunOptions): RunningSubgraph {
  const documents = new Map<string, DocumentNode | readonly GraphQLError[]>();

  const readDocument = (query: string): DocumentNode | readonly GraphQLError[] => {
    let known = documents.get(query);
    if (!known) {
      known = parseAndValidate(subgraph.schema, query);
      if (documents.size >= MOST_DOCUMENTS) documents.clear();
      documents.set(query, known);
    }
    return known;
  };

  return {
    name: subgraph.name,
    async execute({ query, operationName, variables, viewer }) {
      const document = readDocument(query);
      if (!('kind' in document)) {
        const errors = document.map((error) => toClientError(error, options.report));
        return { errors, extensions: { statements: 0 } };
      }
      const operation = getOperationAST(document, operationName)?.operation;
      const transaction = new ViewerTransaction<unknown>({
        pool: options.pool,
        domain: subgraph.name,
        viewer,
        readOnly: operation !== 'mutation',
      });
      const result = await execute({
        schema: subgraph.schema,
        document,
        contextValue: subgraph.createContext({
          viewer,
          db: transaction.db,
          cursors: options.cursors,
          now: options.now(),
        }),
        ...(operationName !== undefined && { operationName }),
        ...(variables && { variableValues: variables }),
      });
      const ended = transaction.end({ failed: false });
      // A read has nothing left to lose, so its answer does not wait for the transaction's end.
      if (operation === 'mutation') await ended;
      else ended.catch((error: unknown) => options.report(error, 'end of a read'));
      return {
        ...(result.data !== undefined && { data: result.data }),
        ...(result.errors && {
          errors: result.errors.map((error) => toClientError(error, options.report)),
        }),
        extensions: { statements: transaction.statements },
      };
    },
    async check() {
      await options.pool.query('SELECT 1');
    },
    async close() {
      await options.pool.end();
    },
  };
}

function parseAndValidate(
  schema: GraphQLSchema,
  query: string,
): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query, { noLocation: true });
    const errors = validate(schema, document);
    return errors.length > 0 ? errors : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

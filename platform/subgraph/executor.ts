/** Executes operations on a subgraph's schema: each document is parsed and validated once. */
import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { BoundedCache } from '../cache/bounded-cache.ts';
import { toClientError, type ReportUnexpected } from '../errors/client-error.ts';
import { explainVariables, MAX_VARIABLE_ERRORS } from '../variables/variables.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { SubgraphRequest, SubgraphResponse } from './protocol.ts';

/** What one request runs in. */
export interface RequestScope {
  readonly context: object;
  /** How many statements it has run so far. */
  statements(): number;
  /** Ends what it began. */
  end(): Promise<void>;
}

/** Characters of all kept documents together; a document takes about 20 bytes a character. */
const MAX_CHARACTERS = 500_000;

export interface Executor {
  /** Answers one request. */
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Reads a document ahead of the first request with it. */
  prepare(query: string): void;
}

/** How errors of a document are told, which the gateway wrote: without names that clients may not know. */
const VALIDATION = { maxErrors: MAX_VARIABLE_ERRORS, hideSuggestions: true };

/** @param openScope makes the scope of one request */
export function createExecutor(
  schema: GraphQLSchema,
  report: ReportUnexpected,
  openScope: (viewer: Viewer, signal: AbortSignal | undefined) => RequestScope,
): Executor {
  // The gateway sends few different documents, each many times.
  const documents = new BoundedCache<DocumentNode | readonly GraphQLError[]>(
    MAX_CHARACTERS,
    (query) => query.length,
  );

  const readDocument = (query: string): DocumentNode | readonly GraphQLError[] => {
    let known = documents.get(query);
    if (!known) {
      known = parseAndValidate(schema, query);
      documents.set(query, known);
    }
    return known;
  };

  const answer: Executor['execute'] = async ({
    query,
    operationName,
    variables,
    viewer,
    signal,
  }) => {
    const document = readDocument(query);
    if (!('kind' in document)) {
      return {
        errors: document.map((error) => toClientError(error, report)),
        extensions: { statements: 0 },
      };
    }
    const scope = openScope(viewer, signal);
    const result = await execute({
      schema,
      document,
      contextValue: scope.context,
      options: { maxCoercionErrors: 1 },
      hideSuggestions: true,
      ...(operationName !== undefined && { operationName }),
      ...(variables && { variableValues: variables }),
    });
    const errors =
      result.data === undefined && variables
        ? (variableErrors(schema, document, operationName, variables) ?? result.errors)
        : result.errors;
    // What was written is kept already, and what was read has nothing left to lose.
    scope.end().catch((error: unknown) => report(error, 'end of a read'));
    return {
      ...(result.data !== undefined && { data: result.data }),
      ...(errors && { errors: errors.map((error) => toClientError(error, report)) }),
      extensions: { statements: scope.statements() },
    };
  };

  return { execute: answer, prepare: (query) => void readDocument(query) };
}

/** Errors of the variables of a request that did not run; undefined when they are not why. */
function variableErrors(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variables: Readonly<Record<string, unknown>>,
): readonly GraphQLError[] | undefined {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const errors = explainVariables(schema, definitions, variables);
  return errors.length > 0 ? errors : undefined;
}

function parseAndValidate(
  schema: GraphQLSchema,
  query: string,
): DocumentNode | readonly GraphQLError[] {
  try {
    const document = parse(query, { noLocation: true });
    const errors = validate(schema, document, undefined, VALIDATION);
    return errors.length > 0 ? errors : document;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

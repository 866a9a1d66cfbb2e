/** Executor of operations on a subgraph's schema, which parses and validates each document once. */
import {
  execute,
  FieldsOnCorrectTypeRule,
  getOperationAST,
  GraphQLError,
  KnownArgumentNamesRule,
  KnownTypeNamesRule,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { BoundedCache } from '../cache/bounded-cache.ts';
import { toClientError, type ReportUnexpected } from '../errors/client-error.ts';
import { UnavailableError } from '../errors/errors.ts';
import { explainVariables, MAX_VARIABLE_ERRORS } from '../variables/variables.ts';
import type { SubgraphRequest, SubgraphResponse } from './protocol.ts';

/** Context and transaction of one request. */
export interface RequestScope {
  readonly context: object;
  /**
   * Records the sensitive values that were read, which the answer waits for; undefined when none were, and for a
   * subgraph that holds no person.
   */
  recordReads?(): Promise<void> | undefined;
  /** Work so far. */
  work(): SubgraphResponse['extensions'];
  /** Ends the transaction. */
  end(): Promise<void>;
}

/** Maximum length of all cached documents together; a parsed document takes about 20 bytes a character. */
const MAX_DOCUMENT_CHARACTERS = 500_000;

export interface Executor {
  /** Executes a request. */
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Parses and validates a document before the first request with it. */
  prepare(query: string): void;
}

/** Options of validation. No suggestions, which could name fields that clients may not know. */
const VALIDATION = { maxErrors: MAX_VARIABLE_ERRORS, hideSuggestions: true };

/** Rules that an operation breaks only when it was planned for the schema of another version. */
const VERSION_RULES = [FieldsOnCorrectTypeRule, KnownArgumentNamesRule, KnownTypeNamesRule];

/** @param openScope creates the scope of a request */
export function createExecutor(
  schema: GraphQLSchema,
  report: ReportUnexpected,
  openScope: (request: SubgraphRequest) => RequestScope,
): Executor {
  // The gateway sends few different documents, each many times.
  const documents = new BoundedCache<DocumentNode | readonly GraphQLError[]>(
    MAX_DOCUMENT_CHARACTERS,
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

  const executeRequest: Executor['execute'] = async (request) => {
    const { query, operationName, variables } = request;
    const document = readDocument(query);
    if (!('kind' in document)) {
      return {
        errors: document.map((error) => toClientError(error, report)),
        extensions: { statements: 0 },
      };
    }
    const scope = openScope(request);
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
    const recording = scope.recordReads?.();
    if (recording !== undefined) {
      try {
        await recording;
      } catch (cause) {
        const isMutation = getOperationAST(document, operationName)?.operation === 'mutation';
        return {
          errors: [toClientError(toUnrecordedError(isMutation, cause), report)],
          extensions: scope.work(),
        };
      }
    }
    // Not awaited: writes are committed already, and only a read transaction is ended.
    scope.end().catch((error: unknown) => report(error, 'end of a read'));
    return {
      ...(result.data !== undefined && { data: result.data }),
      ...(errors && { errors: errors.map((error) => toClientError(error, report)) }),
      extensions: scope.work(),
    };
  };

  return { execute: executeRequest, prepare: (query) => void readDocument(query) };
}

/** Error of an answer that is withheld, since nothing would say who has read it. */
function toUnrecordedError(isMutation: boolean, cause: unknown): GraphQLError {
  const message = isMutation
    ? 'The answer is withheld, and changes that were made stay: reads of sensitive data could not be recorded. Read the row again.'
    : 'The answer is withheld: reads of sensitive data could not be recorded. Send the request again.';
  return new GraphQLError(message, {
    originalError: new UnavailableError('DATABASE', message, { cause }),
  });
}

/** Errors of the variables of a request that was not executed; undefined when they are valid. */
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
    if (errors.length === 0) return document;
    const [missing] = validate(schema, document, VERSION_RULES, VALIDATION);
    return missing ? [toVersionError(missing)] : errors;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

/**
 * Error of an operation that asks for what this schema lacks. The gateway has validated it, so the client is not to
 * blame: the gateway is of a newer version, and the subgraph follows.
 */
function toVersionError(missing: GraphQLError): GraphQLError {
  const message =
    'This part of the graph is of an older version than the request. Send it again in a minute.';
  return new GraphQLError(message, {
    originalError: new UnavailableError('SUBGRAPH', message, { cause: missing }),
  });
}

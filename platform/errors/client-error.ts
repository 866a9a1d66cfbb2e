/** Errors in responses: those of the vocabulary as they are, all others masked. */
import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { withCode } from './error-codes.ts';
import { GraphError } from './errors.ts';
import { boundMessage, withoutValues } from './request-errors.ts';

/** Called with every masked error, and the id that the client receives. */
export type ReportUnexpected = (error: unknown, id: string) => void;

/**
 * Error of graphql-js about an argument, which it finds while it executes: a variable that may be null
 * where the argument may not, but has a default (GraphQL, section 5.8.5), and was null.
 */
function findArgumentError(cause: Error | undefined): GraphQLError | undefined {
  return cause instanceof GraphQLError && cause.message.startsWith('Argument "')
    ? cause
    : undefined;
}

/**
 * Converts an error for the client. Errors of the vocabulary keep message, code and details; request
 * errors (GraphQL, section 7.1.2: without a path) keep their message without the values in it; all others
 * are reported with an id, and the client receives only the id.
 */
export function toClientError(
  error: GraphQLError,
  report: ReportUnexpected,
): GraphQLFormattedError {
  const cause = error.originalError;
  const position = {
    ...(error.locations && { locations: error.locations }),
    ...(error.path && { path: error.path }),
  };
  if (cause instanceof GraphError) {
    if (cause.cause !== undefined) report(cause.cause, cause.code);
    const message = boundMessage(cause.message);
    return { message, ...position, extensions: withCode(cause.code, cause.details) };
  }
  const request = error.path === undefined ? error : findArgumentError(cause);
  if (request) {
    return {
      message: withoutValues(request.message),
      ...position,
      extensions: { ...withCode('BAD_USER_INPUT'), ...error.extensions },
    };
  }
  const id = randomUUID();
  report(cause ?? error, id);
  return {
    message: `Something went wrong on our side. Tell us this id: ${id}`,
    ...position,
    extensions: withCode('INTERNAL_SERVER_ERROR', { id }),
  };
}

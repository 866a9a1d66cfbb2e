/** Errors as clients get them: the vocabulary as it is, everything else masked. */
import { randomUUID } from 'node:crypto';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { withCode } from './error-codes.ts';
import { GraphError } from './errors.ts';
import { boundMessage, withoutValues } from './request-errors.ts';

/** Told of every masked error, with the id that the client was given. */
export type ReportUnexpected = (error: unknown, id: string) => void;

/**
 * An error as a client may see it. Errors of the vocabulary keep message, code and details;
 * faults in the request itself (they have no path) keep their message but for the values in it;
 * anything else is reported with an id and answered with that id alone.
 */
export function toClientError(
  error: GraphQLError,
  report: ReportUnexpected,
): GraphQLFormattedError {
  const cause = error.originalError;
  const place = {
    ...(error.locations && { locations: error.locations }),
    ...(error.path && { path: error.path }),
  };
  if (cause instanceof GraphError) {
    if (cause.cause !== undefined) report(cause.cause, cause.code);
    const message = boundMessage(cause.message);
    return { message, ...place, extensions: withCode(cause.code, cause.details) };
  }
  if (!error.path) {
    return {
      message: withoutValues(error.message),
      ...place,
      extensions: { ...withCode('BAD_USER_INPUT'), ...error.extensions },
    };
  }
  const id = randomUUID();
  report(cause ?? error, id);
  return {
    message: `Something went wrong on our side. Tell us this id: ${id}`,
    ...place,
    extensions: withCode('INTERNAL_SERVER_ERROR', { id }),
  };
}

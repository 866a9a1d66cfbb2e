/** Errors as clients receive them: in GraphQL's form, and without internals. */
import { toClientError, type ReportUnexpected } from '@teei/platform/errors/client-error.ts';
import { withCode, type ErrorCode } from '@teei/platform/errors/error-codes.ts';
import { RetryLaterError } from '@teei/platform/errors/errors.ts';
import { boundMessage, withoutValues } from '@teei/platform/errors/request-errors.ts';
import type { FastifyError, FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { LimitName, Limits } from '../limits/limits.ts';
import { formatLimitError, withLimitCode } from '../limits/limit-errors.ts';
import { IMPORT_URL } from './graphql.ts';

/** Codes of errors in whose messages graphql-js prints values of the document. */
const CODES_WITH_VALUES: ReadonlySet<unknown> = new Set<ErrorCode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
]);

const UNEXPECTED: ErrorCode = 'INTERNAL_SERVER_ERROR';

/**
 * Masks an error, unless a subgraph has masked it already.
 *
 * @param explain adds to the message of an invalid document what helps to put it right
 */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: ReportUnexpected,
  explain: (message: string) => string = (message) => message,
): GraphQLFormattedError {
  const { code } = formatted.extensions ?? {};
  if (code !== undefined && code !== UNEXPECTED) {
    const message = CODES_WITH_VALUES.has(code)
      ? boundMessage(explain(withoutValues(formatted.message)))
      : boundMessage(formatted.message);
    return withoutInternals(withLimitCode({ ...formatted, message }));
  }
  if (typeof formatted.extensions?.['id'] === 'string') return withoutInternals(formatted);
  const unexpected = error instanceof GraphQLError ? error : new GraphQLError(formatted.message);
  const cause = unexpected.originalError ?? unexpected;
  return toClientError(
    new GraphQLError('', { path: unexpected.path ?? [], originalError: cause }),
    report,
  );
}

/**
 * Removes the name of the subgraph and the stack, which Apollo Server calls `stacktrace` and called
 * `exception` before version 4.
 */
function withoutInternals({
  message,
  locations,
  path,
  extensions,
}: GraphQLFormattedError): GraphQLFormattedError {
  const {
    serviceName: _service,
    stacktrace: _stack,
    exception: _exception,
    ...shown
  } = extensions ?? {};
  return { message, ...(locations && { locations }), ...(path && { path }), extensions: shown };
}

/** Sends errors in GraphQL's form for requests that reach no operation: too large, not JSON, too many. */
export function sendErrors(app: FastifyInstance, report: ReportUnexpected, limits: Limits): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const limit = request.routeOptions.url === IMPORT_URL ? 'importBytes' : 'bodyBytes';
    const maxBytes = request.routeOptions.bodyLimit ?? limits[limit];
    const { status, shown } = describe(error, report, limit, maxBytes);
    if (error instanceof RetryLaterError) reply.header('retry-after', error.retryAfter);
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .type(mediaTypeFor(request.headers.accept))
      .send(JSON.stringify({ errors: [shown] }));
  });
}

const GRAPHQL_RESPONSE = 'application/graphql-response+json';

/** Media type of a response without data: GraphQL's own where it is accepted (GraphQL over HTTP, section 6). */
function mediaTypeFor(accept = ''): string {
  const name = accept.includes(GRAPHQL_RESPONSE) ? GRAPHQL_RESPONSE : 'application/json';
  return `${name}; charset=utf-8`;
}

function describe(
  error: FastifyError,
  report: ReportUnexpected,
  limit: LimitName,
  maxBytes: number,
): { status: number; shown: GraphQLFormattedError } {
  const { statusCode: status = 500, message } = error;
  if (error instanceof GraphQLError) {
    const { http, ...extensions } = error.extensions;
    return { status: http?.status ?? 500, shown: { message, extensions } };
  }
  if (error instanceof RetryLaterError) {
    return {
      status: error.status,
      shown: { message, extensions: withCode(error.code, error.details) },
    };
  }
  if (status >= 500) {
    const unexpected = new GraphQLError('', { path: [], originalError: error });
    return { status, shown: toClientError(unexpected, report) };
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    const expected = `a body of at most ${maxBytes} bytes`;
    return { status, shown: formatLimitError(limit, maxBytes, expected) };
  }
  return { status, shown: { message, extensions: withCode('BAD_REQUEST') } };
}

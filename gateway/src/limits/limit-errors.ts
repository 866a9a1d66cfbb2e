/** Errors of requests that are over a limit, or whose input no store can hold. */
import { withCode } from '@teei/platform/errors/error-codes.ts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { LimitName } from './limits.ts';

/**
 * Rejects an input.
 *
 * @param expected input that would have been accepted: "text of at most 65536 bytes"
 * @throws GraphQLError BAD_USER_INPUT, always
 */
export function rejectInput(expected: string): never {
  throw new GraphQLError(`The input is not acceptable: expected ${expected}.`, {
    extensions: withCode('BAD_USER_INPUT', { http: { status: 400 } }),
  });
}

/**
 * Error of a request over a limit.
 *
 * @param expected limit in words: "fields at most 12 deep"
 */
export function limitExceeded(limit: LimitName, allowed: number, expected: string): GraphQLError {
  return new GraphQLError(`The request is over a limit: expected ${expected}.`, {
    extensions: withCode('LIMIT_EXCEEDED', { limit, allowed, http: { status: 400 } }),
  });
}

/**
 * Restores the code LIMIT_EXCEEDED of an error: validation replaces it by its own, and the parser has no
 * codes.
 */
export function withLimitCode(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message, extensions = {} } = formatted;
  const [, tokens] = /Document contains more \w+ (\d+) tokens/.exec(message) ?? [];
  if (extensions['code'] === 'GRAPHQL_PARSE_FAILED' && tokens !== undefined) {
    return formatLimitError('tokens', Number(tokens), `at most ${tokens} tokens`);
  }
  if (extensions['limit'] === undefined) return formatted;
  return { ...formatted, extensions: { ...extensions, ...withCode('LIMIT_EXCEEDED') } };
}

/** Formatted error of a limit, for responses that Apollo Server does not make. */
export function formatLimitError(
  limit: LimitName,
  allowed: number,
  expected: string,
): GraphQLFormattedError {
  const { message } = limitExceeded(limit, allowed, expected);
  return { message, extensions: withCode('LIMIT_EXCEEDED', { limit, allowed }) };
}

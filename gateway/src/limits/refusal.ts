/** Errors of requests that break a limit. */
import { withCode } from '@teei/platform/errors/error-codes.ts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { LimitName } from './limits.ts';

/** A request whose input nobody could take. `expected` says what would have been acceptable. */
export function refuse(expected: string): never {
  throw new GraphQLError(`The input is not acceptable: expected ${expected}.`, {
    extensions: withCode('BAD_USER_INPUT', { http: { status: 400 } }),
  });
}

/** A request over a limit. `expected` puts what is allowed in words: "fields at most 12 deep". */
export function limitExceeded(limit: LimitName, allowed: number, expected: string): GraphQLError {
  return new GraphQLError(`The request is over a limit: expected ${expected}.`, {
    extensions: withCode('LIMIT_EXCEEDED', { limit, allowed, http: { status: 400 } }),
  });
}

/**
 * An error as clients see it, with the code of a limit. Validation puts a code of its own over it,
 * and the parser knows of no codes.
 */
export function withLimitCode(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message, extensions = {} } = formatted;
  const [, tokens] = /Document contains more \w+ (\d+) tokens/.exec(message) ?? [];
  if (extensions['code'] === 'GRAPHQL_PARSE_FAILED' && tokens !== undefined) {
    return shownLimit('tokens', Number(tokens), `at most ${tokens} tokens`);
  }
  if (extensions['limit'] === undefined) return formatted;
  return { ...formatted, extensions: { ...extensions, ...withCode('LIMIT_EXCEEDED') } };
}

/** The same for those who answer without the server underneath. */
export function shownLimit(
  limit: LimitName,
  allowed: number,
  expected: string,
): GraphQLFormattedError {
  const { message } = limitExceeded(limit, allowed, expected);
  return { message, extensions: withCode('LIMIT_EXCEEDED', { limit, allowed }) };
}

/** How a request that breaks a limit is answered. */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { LIMITS } from './limits.ts';

type Limit = keyof typeof LIMITS;

/** A request whose input nobody could take. `expected` says what would have been acceptable. */
export function refuse(expected: string): never {
  throw new GraphQLError(`The input is not acceptable: expected ${expected}.`, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

/** LIMIT_EXCEEDED with the limit and what it allows, `expected` in words: "fields at most 12 deep". */
export function limitExceeded(limit: Limit, expected: string): GraphQLError {
  return new GraphQLError(`The request is over a limit: expected ${expected}.`, {
    extensions: { ...extensionsOf(limit), http: { status: 400 } },
  });
}

/**
 * An error as clients see it, with the code of a limit. Parsing and validation put codes of their
 * own over it, and the parser knows of no codes.
 */
export function withLimitCode(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message, extensions } = formatted;
  if (extensions?.['code'] === 'GRAPHQL_PARSE_FAILED' && /more \w+ \d+ tokens/.test(message)) {
    return { ...formatted, extensions: extensionsOf('tokens') };
  }
  if (extensions?.['limit'] === undefined) return formatted;
  return { ...formatted, extensions: { ...extensions, code: 'LIMIT_EXCEEDED' } };
}

function extensionsOf(limit: Limit): { code: string; limit: Limit; allowed: number } {
  return { code: 'LIMIT_EXCEEDED', limit, allowed: LIMITS[limit] };
}

/** Errors of subgraphs, told to the client at the client's own paths. */
import { withCode } from '@teei/platform/errors/error-codes.ts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { clientName } from './aliases.ts';
import type { Place } from './paths.ts';

/**
 * An error as the client sees it: its message and its facts stay, its path becomes the client's.
 *
 * @param path where it happened in what subgraphs answered; undefined for the request as a whole
 */
export function clientError(
  { message, extensions }: GraphQLFormattedError,
  path: Place | undefined,
): GraphQLError {
  return new GraphQLError(message || 'A part of the graph could not answer.', {
    ...(path && { path: path.map(clientPart) }),
    extensions: { ...withCode('DOWNSTREAM_SERVICE_ERROR'), ...extensions },
  });
}

function clientPart(part: string | number): string | number {
  return typeof part === 'string' ? clientName(part) : part;
}

/** The subgraph broke its word: what it answered is not what was asked. */
export function strangeAnswer(path: Place | undefined): GraphQLError {
  const message = 'A part of the graph did not answer what it was asked.';
  return clientError({ message, extensions: withCode('SUBGRAPH_UNAVAILABLE') }, path);
}

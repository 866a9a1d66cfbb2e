/** Errors of subgraphs, with the paths of the client's response. */
import { withCode } from '@teei/platform/errors/error-codes.ts';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { clientName } from '../document/planned-names.ts';
import type { ResponsePath } from './response-path.ts';

/**
 * Error for the client: message and extensions of the subgraph's error, with planned names in its path
 * turned into the client's.
 *
 * @param path path in the merged data; undefined for an error about the request as a whole
 */
export function clientError(
  { message, extensions }: GraphQLFormattedError,
  path: ResponsePath | undefined,
): GraphQLError {
  return new GraphQLError(message || 'A part of the graph could not answer.', {
    ...(path && { path: path.map(clientPart) }),
    extensions: { ...withCode('DOWNSTREAM_SERVICE_ERROR'), ...extensions },
  });
}

function clientPart(part: string | number): string | number {
  return typeof part === 'string' ? clientName(part) : part;
}

/** Error for the fields of a request whose response has another form than its operation. */
export function malformedResponse(path: ResponsePath | undefined): GraphQLError {
  const message = 'A part of the graph did not answer what it was asked.';
  return clientError({ message, extensions: withCode('SUBGRAPH_UNAVAILABLE') }, path);
}

/** Persisted operations: partners run those that were published for them, by id, and no others. */
import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import { withCode, type ErrorCode } from '@teei/platform/errors/error-codes.ts';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import type { GatewayContext } from '../context/gateway-context.ts';
import type { Partner, PartnerDirectory } from './directory.ts';

/** Apollo's wire format, in `extensions` of a POST or a GET. */
const persistedQuery = z.object({
  persistedQuery: z.object({ version: z.literal(1), sha256Hash: z.string() }),
});

/**
 * Puts the published text in the place of whatever a partner sent, before the server looks at it:
 * the server has read the request by then, so POST, GET and all else come together here, and has
 * parsed no GraphQL. Other viewers' requests stay as they are.
 */
export function persistedOperations(
  directory: PartnerDirectory | undefined,
): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ request, contextValue: { viewer } }) {
      if (viewer.kind !== 'partner') return;
      const found = findOperation(request, viewer, directory);
      request.extensions = {};
      if (typeof found === 'string') {
        request.query = found;
        return;
      }
      // Without a text the server runs nothing; all that is left is to say why.
      request.query = '';
      return {
        async willSendResponse({ response }) {
          response.http.status = 400;
          response.body = { kind: 'single', singleResult: { errors: [found.toJSON()] } };
        },
      };
    },
  };
}

function findOperation(
  { query, extensions }: GraphQLRequest,
  partner: Partner,
  directory: PartnerDirectory | undefined,
): string | GraphQLError {
  const sent = persistedQuery.safeParse(extensions);
  // A text beside the id would have to be compared, and the id says it all.
  if (!sent.success || query) {
    return createError(
      'PERSISTED_QUERY_ID_REQUIRED',
      'Partners run published operations: expected an id as documentId, or as extensions.persistedQuery with version 1 and sha256Hash, and no query.',
    );
  }
  return (
    directory?.findOperation(partner, sent.data.persistedQuery.sha256Hash) ??
    createError(
      'PERSISTED_QUERY_NOT_IN_LIST',
      'The operation is not among those that are published for this client.',
    )
  );
}

function createError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: withCode(code) });
}

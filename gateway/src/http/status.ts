/** HTTP status of responses, where Apollo Server would set another. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { ErrorCode } from '@teei/platform/errors/error-codes.ts';
import type { GatewayContext } from '../context/gateway-context.ts';

/** Codes of errors about the operation of a well-formed request. */
const OPERATION_ERRORS: ReadonlySet<unknown> = new Set<ErrorCode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_NOT_PLANNED',
]);

/** Code of an operation that Apollo's executor refuses. */
const INVALID_GRAPHQL: ErrorCode = 'INVALID_GRAPHQL';
const PLANNING_UNAVAILABLE: ErrorCode = 'PLANNING_UNAVAILABLE';

/**
 * Sets the status of responses whose operation did not run, and `Retry-After`.
 *
 * A client that accepts application/json alone gets 200 with the errors, also when the operation did not
 * run (GraphQL over HTTP, section 6.4.1). Other clients get 400, and so does every request that is not
 * well formed, or over a limit.
 */
export const status: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (response.body.kind !== 'single') return;
        const { errors = [] } = response.body.singleResult;
        if (errors.length === 0) return;
        const codes = errors.map(({ extensions }) => extensions?.['code']);
        const isFault = codes.every((code) => OPERATION_ERRORS.has(code));
        const acceptsJsonAlone = request.http?.headers.get('accept')?.trim() === 'application/json';
        if (isFault && acceptsJsonAlone) response.http.status = 200;
        if (codes.every((code) => code === INVALID_GRAPHQL)) response.http.status = 400;
        if (codes.includes(PLANNING_UNAVAILABLE)) response.http.headers.set('retry-after', '5');
      },
    };
  },
};

/** Reads pages and reports through the graph, as the viewers that they are shown to. */
import type { ApolloServer } from '@apollo/server';
import { ANONYMOUS, type Viewer } from '@teei/platform/viewer/viewer.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayContext } from '../context.ts';
import { abortOnClose } from '../http/graphql-request.ts';
import { writeResponse } from '../http/response-body.ts';
import type { StartQueue } from '../http/start-queue.ts';
import type { RateLimiter } from '../rate-limits/rate-limiter.ts';
import type { ReadReport } from '../reports/report-route.ts';
import { readReport, REPORT_QUERY } from '../reports/report.ts';
import { PUBLICATION_QUERY, readPublication } from './publication.ts';
import type { PublicationRouteOptions } from './publication-route.ts';

export interface ReaderOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  /** Queue of operations that wait for their start. */
  readonly queue: StartQueue;
  /** Limits of each client's requests; without it there are none. */
  readonly rateLimiter: RateLimiter | undefined;
}

/** Runs an operation for a viewer; its response as JSON. */
type RunOperation = (
  operation: { readonly query: string; readonly variables: Record<string, unknown> },
  viewer: Viewer,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<string>;

/** Runner of operations. Each waits in the queue of all operations, and counts as a request of its viewer. */
function createRunner({ apollo, queue, rateLimiter }: ReaderOptions): RunOperation {
  return async (operation, viewer, { ip }, reply) => {
    const refused = queue.admit();
    if (refused) throw refused;
    const allowance = await rateLimiter?.admit(viewer, ip);
    if (allowance?.refusal) throw allowance.refusal;
    const signal = abortOnClose(reply.raw);
    const { body } = await queue.run(
      ({ waitFor }) =>
        apollo.executeOperation(operation, {
          contextValue: {
            viewer,
            work: { subgraphRequests: 0, statements: 0 },
            allowance,
            address: ip,
            signal,
            waitFor,
          },
        }),
      signal,
    );
    if (body.kind !== 'single') throw new TypeError('Expected a response in one piece.');
    return writeResponse(body.singleResult);
  };
}

/** Reader of published pages, as nobody in particular. */
export function createPageReader(options: ReaderOptions): PublicationRouteOptions['readPage'] {
  const run = createRunner(options);
  return async (address, request, reply) => {
    const operation = { query: PUBLICATION_QUERY, variables: { ...address } };
    return readPublication(await run(operation, ANONYMOUS, request, reply));
  };
}

/** Reader of reports, as the viewer of the request. @param readViewer rejects for a header that is no credential */
export function createReportReader(
  options: ReaderOptions,
  readViewer: (authorization: string | undefined) => Promise<Viewer>,
): ReadReport {
  const run = createRunner(options);
  return async (reportId, request, reply) => {
    const viewer = await readViewer(request.headers.authorization);
    const operation = { query: REPORT_QUERY, variables: { reportId } };
    return readReport(await run(operation, viewer, request, reply));
  };
}

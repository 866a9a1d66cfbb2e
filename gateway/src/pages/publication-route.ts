/** Published pages at `/p/<slug>`, for browsers: HTML that the graph's own answers are rendered to. */
import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Publication } from './publication.ts';
import { sendDocument } from './render-document.ts';
import { renderMissing, renderPublication } from './render-publication.ts';
import { hashVisitor, isPerson } from './visitors.ts';
import type { RecordView } from './views.sql.ts';

/** Address of a page, and the token that opens it. */
export interface PageAddress {
  readonly slug: string;
  readonly token: string | null;
}

export interface PublicationRouteOptions {
  /**
   * Reads a page as its reader may see it; 404 when there is none for them, 503 when the graph cannot say now.
   */
  readonly readPage: (
    address: PageAddress,
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<Publication | 404 | 503>;
  /** Records visits; without it, none are counted. */
  readonly recordView: RecordView | undefined;
  /** Counts a visit as a request of its address; false when there have been too many. */
  readonly admitVisit: (address: string) => Promise<boolean>;
  /** Secret of the graph, from which the salts of visitors follow; one of the process without it. */
  readonly secret: string | undefined;
}

interface PageRequest {
  readonly Params: { readonly slug: string };
  readonly Querystring: { readonly token?: unknown };
}

/** Form of the addresses that pages can have. */
const SLUG = /^[a-z0-9-]{1,200}$/;

/** The smallest image there is: a transparent GIF of one pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/**
 * Serves pages, and the image in them that counts a visit: it sets no cookie, and is not counted for robots,
 * nor beyond the limit of requests.
 * Nothing is cached, so that a withdrawal is seen at once.
 */
export function servePublications(
  app: FastifyInstance,
  {
    readPage,
    recordView,
    admitVisit,
    secret = randomBytes(32).toString('hex'),
  }: PublicationRouteOptions,
): void {
  app.get<PageRequest>('/p/:slug', async (request, reply) => {
    const address = addressOf(request);
    const page = await readPage(address, request, reply);
    return typeof page === 'number'
      ? sendDocument(reply.code(page), renderMissing(page))
      : sendDocument(reply, renderPublication(page, beaconOf(address)));
  });

  app.get<PageRequest>('/p/:slug/view', async (request, reply) => {
    const visitor = { address: request.ip, userAgent: request.headers['user-agent'] ?? '' };
    const address = addressOf(request);
    const isVisit = SLUG.test(address.slug) && isPerson(visitor);
    if (recordView && isVisit && (await admitVisit(request.ip))) {
      await recordView({
        ...address,
        visitor: hashVisitor(visitor, secret, new Date()),
      });
    }
    return reply.headers({ 'content-type': 'image/gif', 'cache-control': 'no-store' }).send(PIXEL);
  });
}

function addressOf({
  params: { slug },
  query: { token },
}: Pick<FastifyRequest<PageRequest>, 'params' | 'query'>): PageAddress {
  return { slug, token: typeof token === 'string' ? token : null };
}

function beaconOf({ slug, token }: PageAddress): string {
  const query = token === null ? '' : `?token=${encodeURIComponent(token)}`;
  return `/p/${encodeURIComponent(slug)}/view${query}`;
}

/** Route `/schema.graphql`: the part of the schema that the partner with the sent key may ask for. */
import { UnauthenticatedError } from '@teei/platform/errors/errors.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import type { FastifyInstance } from 'fastify';
import type { Gateway } from '../supergraph/apollo-gateway.ts';
import { PartnerSchema } from './partner-schema.ts';

export interface SchemaRouteOptions {
  /** The gateway, which must not have been loaded yet. */
  readonly gateway: Gateway;
  /** Rejects when the header is no valid credential, or cannot be looked up. */
  readonly readViewer: (authorization: string | undefined) => Promise<Viewer>;
}

/** Adds the route. What a client may ask for is found out at its first request. */
export function serveSchema(
  app: FastifyInstance,
  { gateway, readViewer }: SchemaRouteOptions,
): void {
  let makeSchema: (() => PartnerSchema) | undefined;
  /** Texts by the scopes of a client, of which there are few. */
  const texts = new Map<string, string>();
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    texts.clear();
    makeSchema = () => new PartnerSchema(apiSchema, coreSupergraphSdl);
  });
  app.get('/schema.graphql', async (request, reply) => {
    const viewer = await readViewer(request.headers.authorization).catch((error: unknown) => {
      if (error instanceof UnauthenticatedError) return undefined;
      throw error;
    });
    if (viewer?.kind !== 'partner') {
      return reply
        .code(401)
        .headers({ 'www-authenticate': 'Bearer realm="teei-graph"' })
        .type('text/plain; charset=utf-8')
        .send("Expected a partner's key or token, as authorization: Bearer …");
    }
    const key = viewer.scopes.toSorted().join(' ');
    const text = texts.get(key) ?? makeSchema?.().print(viewer.scopes) ?? '';
    texts.set(key, text);
    return reply
      .headers({ 'content-type': 'application/graphql; charset=utf-8', 'cache-control': 'private' })
      .send(text);
  });
}

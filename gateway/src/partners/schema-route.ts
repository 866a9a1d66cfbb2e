/** Route `/schema.graphql`: the part of the schema that the partner with the sent key may ask for. */
import { UnauthenticatedError } from '@teei/platform/errors/errors.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import type { FastifyInstance } from 'fastify';
import { readApiSchema } from '../supergraph/api-schema.ts';
import { PartnerSchema } from './partner-schema.ts';

export interface SchemaRouteOptions {
  readonly supergraphSdl: string;
  /** Rejects when the header is no valid credential, or cannot be looked up. */
  readonly readViewer: (authorization: string | undefined) => Promise<Viewer>;
}

/** Adds the route. The schema is read at the first request, which takes some tenths of a second. */
export function serveSchema(
  app: FastifyInstance,
  { supergraphSdl, readViewer }: SchemaRouteOptions,
): void {
  let schema: Promise<PartnerSchema> | undefined;
  /** Texts by the scopes of a client, of which there are few. */
  const texts = new Map<string, string>();
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
    schema ??= readApiSchema(supergraphSdl).then((api) => new PartnerSchema(api, supergraphSdl));
    const text = texts.get(key) ?? (await schema).print(viewer.scopes);
    texts.set(key, text);
    return reply
      .headers({ 'content-type': 'application/graphql; charset=utf-8', 'cache-control': 'private' })
      .send(text);
  });
}

/** Images of companies' themes, served under the hash of their content. */
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';

export interface Image {
  readonly mimeType: string;
  readonly content: Buffer;
}

/** Finds the image of a hash: SHA-256 in hex. */
export type FindImage = (hash: string) => Promise<Image | undefined>;

/** Finds images in the database, as the gateway's own role. */
export function findImageIn(pool: pg.Pool): FindImage {
  return async (hash) => {
    const { rows } = await pool.query<Image>({
      text: 'select mime_type as "mimeType", content from files.image_of($1)',
      values: [hash],
      // Bytes as bytes: the pool's parsers leave them text.
      types: { getTypeParser: (oid: number) => (oid === BYTEA ? fromHex : String) },
    });
    return rows[0];
  };
}

const BYTEA = 17;

function fromHex(text: string): Buffer {
  return Buffer.from(text.slice(2), 'hex');
}

/**
 * Serves images at `/images/<hash>`, to be kept for good: another content has another hash. An SVG that is
 * opened by itself runs no script and loads nothing.
 */
export function serveImages(app: FastifyInstance, find: FindImage): void {
  app.get<{ readonly Params: { readonly hash: string } }>(
    '/images/:hash',
    async ({ params: { hash } }, reply) => {
      const image = /^[0-9a-f]{64}$/.test(hash) ? await find(hash) : undefined;
      if (!image) return reply.code(404).type('text/plain; charset=utf-8').send('No such image.\n');
      return reply
        .headers({
          'content-type': image.mimeType,
          'cache-control': 'public, max-age=31536000, immutable',
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
          'cross-origin-resource-policy': 'cross-origin',
          'x-content-type-options': 'nosniff',
        })
        .send(image.content);
    },
  );
}

/** Sealed archives of what is held on people, each served once to whoever has its link. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';

/** Uses a link up; the parts of its archive, undefined for a link that opens nothing. */
export type OpenExport = (token: string) => Promise<AsyncIterable<Buffer> | undefined>;

/** Opens archives in the database, as the gateway's own role. */
export function openExportIn(pool: pg.Pool): OpenExport {
  return async (token) => {
    const hash = createHash('sha256').update(token).digest('hex');
    const { rows } = await pool.query<{ id: string | null }>(
      'select personal_data.use_export_link($1) as id',
      [hash],
    );
    const id = rows[0]?.id;
    return id ? readChunks(pool, id) : undefined;
  };
}

async function* readChunks(pool: pg.Pool, id: string): AsyncGenerator<Buffer> {
  for (let number = 0; ; number += 1) {
    const { rows } = await pool.query<{ content: string | null }>(
      `select encode(personal_data.chunk_of($1, $2), 'base64') as content`,
      [id, number],
    );
    const content = rows[0]?.content;
    if (!content) return;
    yield Buffer.from(content, 'base64');
  }
}

/** Serves archives at `/exports/<token>`. Unknown, used and expired links have one answer. */
export function serveExports(app: FastifyInstance, open: OpenExport): void {
  app.get<{ readonly Params: { readonly token: string } }>(
    '/exports/:token',
    // A HEAD, as of a scanner of mail, must not use the link up.
    { exposeHeadRoute: false },
    async ({ params: { token } }, reply) => {
      const parts = /^[\w-]{43}$/.test(token) ? await open(token) : undefined;
      if (!parts) {
        return reply
          .code(404)
          .type('text/plain; charset=utf-8')
          .send('No such export. A link works once, for seven days at most: ask for another.\n');
      }
      return reply
        .headers({
          'content-type': 'application/octet-stream',
          'content-disposition': 'attachment; filename="personal-data.zip.age"',
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
        })
        .send(Readable.from(parts));
    },
  );
}

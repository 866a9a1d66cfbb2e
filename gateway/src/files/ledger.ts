/** Published heads of the audit logs, signed by the privacy domain. */
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';

/** Reads the published document as JSON text; undefined before the first head. */
export type ReadLedger = () => Promise<string | undefined>;

/** Reads the document in the database, as the gateway's own role. */
export function readLedgerIn(pool: pg.Pool): ReadLedger {
  return async () => {
    const { rows } = await pool.query<{ text: string | null }>(
      'select proof.published()::text as text',
    );
    return rows[0]?.text ?? undefined;
  };
}

/** Serves the document at `/.well-known/teei-ledger`, to whoever asks. */
export function serveLedger(app: FastifyInstance, read: ReadLedger): void {
  app.get('/.well-known/teei-ledger', async (_request, reply) => {
    const text = await read();
    if (text === undefined) {
      return reply.code(404).type('text/plain; charset=utf-8').send('No head was published yet.\n');
    }
    return reply
      .headers({
        'content-type': 'application/json',
        'cache-control': 'public, max-age=300',
        'access-control-allow-origin': '*',
        'x-content-type-options': 'nosniff',
      })
      .send(text);
  });
}

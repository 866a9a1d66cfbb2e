/** SQL of the gateway: visits of pages. */
import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Records a visit of a page that its visitor may see. */
export type RecordView = (page: {
  readonly slug: string;
  readonly token: string | null;
  /** Hash of the visitor. */
  readonly visitor: string;
}) => Promise<void>;

/** Records visits in the database, as the gateway's own role; a page that is not there has none. */
export function recordViewIn(pool: pg.Pool): RecordView {
  return async ({ slug, token, visitor }) => {
    const tokenHash = token === null ? null : createHash('sha256').update(token).digest('hex');
    await pool.query('select reporting.record_view($1, $2, $3)', [slug, tokenHash, visitor]);
  };
}

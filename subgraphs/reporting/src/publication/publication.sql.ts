/** SQL that passes the token of a publication to row-level security. */
import { createHash } from 'node:crypto';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import { sql, type RawBuilder } from 'kysely';
import type { ReportingContext } from '../context.ts';

/** Hashes of the tokens that requests have presented. */
const presented = new WeakMap<ReportingContext, string>();

/**
 * Sets a publication's token for the rest of the request: row policies compare its SHA-256 with the hashes
 * of tokens that have not expired.
 *
 * @throws InvalidInputError when the request has set another token before
 */
export function presentToken(context: ReportingContext, token: string): void {
  const hash = createHash('sha256').update(token).digest('hex');
  if ((presented.get(context) ?? hash) !== hash) {
    throw new InvalidInputError('token', 'the same token in all fields of an operation', 'several');
  }
  presented.set(context, hash);
  context.set('viewer.publication_token_hash', hash);
}

/** Expression for the number of tokens of the page `t` that work. */
export function liveTokens(now: Date): RawBuilder<number> {
  return sql<number>`(
    select count(*)::int from reporting.publication_tokens as k
    where k.publication_id = t.id and k.expires_at > ${now.toISOString()})`;
}

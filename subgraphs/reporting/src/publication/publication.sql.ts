/** SQL that passes the token of a publication to row-level security. */
import { createHash } from 'node:crypto';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import { sql, type RawBuilder } from 'kysely';
import type { ReportingContext } from '../context.ts';

interface PresentedToken {
  readonly hash: string;
  readonly done: Promise<unknown>;
}

const presented = new WeakMap<ReportingContext, PresentedToken>();

/**
 * Sets a publication's token for the rest of the request: row policies compare its SHA-256 with the hashes
 * of tokens that have not expired.
 *
 * @throws InvalidInputError when the request has set another token before
 */
export async function presentToken(context: ReportingContext, token: string): Promise<void> {
  const hash = createHash('sha256').update(token).digest('hex');
  const earlier = presented.get(context);
  if (earlier && earlier.hash !== hash) {
    throw new InvalidInputError('token', 'the same token in all fields of an operation', 'several');
  }
  const done =
    earlier?.done ??
    sql`select set_config('viewer.publication_token_hash', ${hash}, true)`.execute(context.db);
  presented.set(context, { hash, done });
  await done;
}

/** Expression for the number of tokens of the page `t` that work. */
export function liveTokens(now: Date): RawBuilder<number> {
  return sql<number>`(
    select count(*)::int from reporting.publication_tokens as k
    where k.publication_id = t.id and k.expires_at > ${now.toISOString()})`;
}

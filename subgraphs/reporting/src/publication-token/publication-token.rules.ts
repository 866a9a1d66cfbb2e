/** Rules of tokens of pages: how long they work, and how many. */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { isInForce } from '../expiry/expiry.rules.ts';

/** Tokens of a page that work at a time. */
export const MAX_TOKENS = 20;

const HOUR_MS = 3_600_000;
const MIN_LIFETIME_MS = HOUR_MS;
const MAX_LIFETIME_MS = 366 * 24 * HOUR_MS;

/** Errors of a new token's end, RFC 3339, and of its page. */
export function checkIssue(
  expiresAt: string,
  { live_tokens: live }: { readonly live_tokens: number },
  now: Date,
): readonly UserError[] {
  const lifetime = Date.parse(expiresAt) - now.getTime();
  return errorsAmong(
    (lifetime < MIN_LIFETIME_MS || lifetime > MAX_LIFETIME_MS) &&
      badInput('expiresAt', 'a moment that is an hour to a year from now'),
    live >= MAX_TOKENS &&
      conflict(
        'publicationId',
        `expected a page with fewer than ${MAX_TOKENS} tokens that work; revoke one first.`,
      ),
  );
}

/** CONFLICT for a token that has ended already. */
export function checkRevocation(
  { expires_at: expiresAt }: { readonly expires_at: string },
  now: Date,
): readonly UserError[] {
  return errorsAmong(
    !isInForce(expiresAt, now) &&
      conflict('id', `expected a token that works, received one that ended at ${expiresAt}.`),
  );
}

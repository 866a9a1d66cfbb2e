/** Rules of links to saved views: how long they work. */
import { DAY_MS } from '@teei/platform/calendar/period.ts';
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { isInForce } from '../expiry/expiry.rules.ts';

const MIN_LIFETIME_MS = DAY_MS;
const MAX_LIFETIME_MS = 90 * DAY_MS;

/** Errors of the end of a new link, RFC 3339. */
export function checkExpiry(expiresAt: string, now: Date): readonly UserError[] {
  const lifetime = Date.parse(expiresAt) - now.getTime();
  return errorsAmong(
    (lifetime < MIN_LIFETIME_MS || lifetime > MAX_LIFETIME_MS) &&
      badInput('expiresAt', 'a moment that is 1 to 90 days from now'),
  );
}

/** CONFLICT for a link that has ended already. */
export function checkRevocation(
  { expires_at: expiresAt }: { readonly expires_at: string },
  now: Date,
): readonly UserError[] {
  return errorsAmong(
    !isInForce(expiresAt, now) &&
      conflict('id', `expected a link that works, received one that ended at ${expiresAt}.`),
  );
}

/** Person of a privacy request, their sign-in, the days of grace before an erasure, and what follows a failure. */
import { DAY_MS } from '@teei/platform/calendar/period.ts';
import {
  conflict,
  forbidden,
  reject,
  userError,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { viewerUserId, type Viewer } from '@teei/platform/viewer/viewer.ts';
import type { ErasureBlock } from '../generated/graphql.ts';

/** Days in which a deletion that was ordered can be cancelled; `personal_data.queue_request` has them too. */
const GRACE_DAYS = 30;

/** Moment at which a deletion begins, RFC 3339; null for an export. */
export function beginsAt(request: {
  readonly request_type: string;
  readonly requested_at: string;
}): string | null {
  if (request.request_type !== 'delete') return null;
  return new Date(Date.parse(request.requested_at) + GRACE_DAYS * DAY_MS).toISOString();
}

const MINUTE_MS = 60_000;

/** Milliseconds after which an erasure that cannot go on is looked at again: 1, 2, 4 … minutes, a day at most. */
export function pauseAfterFailure(attempts: number): number {
  return Math.min(2 ** (attempts - 1) * MINUTE_MS, DAY_MS);
}

/** Attempts that staff are told of: the first, and each that comes a day after the one before. */
export function isToldOf(attempts: number): boolean {
  return attempts === 1 || pauseAfterFailure(attempts - 1) === DAY_MS;
}

/** Id of the person whom a request is about, in lower case. @throws UserErrors for a machine that names nobody */
export function personOf(viewer: Viewer, userId: string | null | undefined): string {
  const id =
    userId ?? viewerUserId(viewer) ?? reject(forbidden([], 'Only people make privacy requests.'));
  return id.toLowerCase();
}

/** Error of a request about a person whom something keeps from it. */
export function checkBlocks(blocks: readonly ErasureBlock[]): UserError | false {
  return blocks.length > 0 && conflict([], `expected a person without ${blocks.join(', ')}.`);
}

/**
 * Error of a viewer whose sign-in is too long ago for what they order.
 *
 * @param isRecent value of `hasSignedInRecently`
 */
export function checkSignIn(isRecent: boolean): UserError | false {
  if (isRecent) return false;
  return userError(
    'RECENT_SIGN_IN_REQUIRED',
    [],
    'Expected a sign-in of the last 15 minutes; sign in again, and send the request with the new token.',
  );
}

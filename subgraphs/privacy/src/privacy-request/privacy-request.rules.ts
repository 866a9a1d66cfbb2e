/** Person of a privacy request, and the days of grace before an erasure. */
import { forbidden, reject } from '@teei/platform/errors/user-error.ts';
import { viewerUserId, type Viewer } from '@teei/platform/viewer/viewer.ts';

/** Days in which a deletion that was ordered can be cancelled; `personal_data.queue_request` has them too. */
const GRACE_DAYS = 30;

const DAY_MS = 86_400_000;

/** Moment at which a deletion begins, RFC 3339; null for an export. */
export function beginsAt(request: {
  readonly request_type: string;
  readonly requested_at: string;
}): string | null {
  if (request.request_type !== 'delete') return null;
  return new Date(Date.parse(request.requested_at) + GRACE_DAYS * DAY_MS).toISOString();
}

/** Id of the person whom a request is about. @throws UserErrors for a machine that names nobody */
export function personOf(viewer: Viewer, userId: string | null | undefined): string {
  return userId ?? viewerUserId(viewer) ?? reject(forbidden('Only people make privacy requests.'));
}

/** Rules of grants: who gives what to whom. */
import { isSameId } from '@teei/platform/collections/uuid.ts';
import {
  badInput,
  conflict,
  errorsAmong,
  forbidden,
  notFound,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import {
  OFFICER_SCOPE,
  viewerClass,
  viewerUserId,
  type Viewer,
} from '@teei/platform/viewer/viewer.ts';

/** Person whom something is granted to, as the database knows them. */
export interface GranteeFacts {
  /** Role of their tokens at the moment; null for a person who does not exist or is erased. */
  readonly tokenRole: string | null;
  readonly isMember: boolean;
  /** True when the same role or scope is granted at the moment. */
  readonly isGranted: boolean;
}

export interface RequestedGrant {
  readonly userId: string;
  readonly role?: string | null | undefined;
  readonly scope?: string | null | undefined;
  /** RFC 3339. */
  readonly endsAt?: Date | string | null | undefined;
}

/** Errors of a grant that the viewer wants to give. */
export function checkGrant(
  { userId, role, scope, endsAt }: RequestedGrant,
  { tokenRole, isMember, isGranted }: GranteeFacts,
  viewer: Viewer,
  now: Date,
): readonly UserError[] {
  const field = typeof role === 'string' ? 'role' : 'scope';
  const isOne = (typeof role === 'string') !== (typeof scope === 'string');
  if (!isOne) return [badInput('scope', 'either a role or a scope')];
  if (tokenRole === null) return [notFound('User', userId, 'userId')];
  return errorsAmong(
    ...checkGiver(scope, viewer),
    isSameId(userId, viewerUserId(viewer)) &&
      forbidden('userId', 'nobody grants to themselves; ask a colleague.'),
    endsAt !== null &&
      endsAt !== undefined &&
      new Date(endsAt) <= now &&
      badInput('endsAt', 'a moment in the future, or none'),
    role === 'company_user' &&
      !isMember &&
      conflict('role', 'COMPANY_USER needs a membership; add the person to the company first.'),
    scope === OFFICER_SCOPE &&
      tokenRole !== 'admin' &&
      conflict('scope', 'only staff can be privacy officers; this person is none.'),
    isGranted && conflict(field, 'this is granted already; revoke that grant to give another end.'),
  );
}

/**
 * Separation of duties: privacy officers alone make privacy officers, and grant nothing else, so that staff
 * cannot give themselves or each other the log that they are held to.
 */
export function checkGiver(
  scope: string | null | undefined,
  viewer: Viewer,
): readonly (UserError | false)[] {
  const isOfficer = viewerClass(viewer) === 'officer';
  return [
    scope === OFFICER_SCOPE &&
      !isOfficer &&
      forbidden('scope', 'only a privacy officer grants or revokes PRIVACY_OFFICER.'),
    scope !== OFFICER_SCOPE &&
      isOfficer &&
      forbidden(
        [],
        'A privacy officer grants and revokes PRIVACY_OFFICER alone; sign in as staff.',
      ),
  ];
}

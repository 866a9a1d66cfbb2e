/** Rules of invitations: who invites whom, and where an invitation stands. */
import { isSameId } from '@teei/platform/collections/uuid.ts';
import {
  badInput,
  conflict,
  errorsAmong,
  forbidden,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { viewerClass, viewerCompanyId, type Viewer } from '@teei/platform/viewer/viewer.ts';

export interface RequestedInvitation {
  readonly role: string;
  readonly companyId?: string | null | undefined;
}

/** Roles that a company gives to people whom it invites. */
const COMPANY_ROLES = ['company_user', 'volunteer'];

/**
 * Errors of an invitation that the viewer wants to send. Whether the address has an account is none of
 * them: the inviter must not learn it.
 *
 * @param isPending true when the same address was invited to the same company and has not answered
 */
export function checkInvitation(
  { role, companyId }: RequestedInvitation,
  isPending: boolean,
  viewer: Viewer,
): readonly UserError[] {
  const isCompany = viewerClass(viewer) === 'company';
  const isForCompany = COMPANY_ROLES.includes(role);
  return errorsAmong(
    isCompany &&
      !isForCompany &&
      forbidden('role', 'a company invites VOLUNTEER and COMPANY_USER; ask TEEI for others.'),
    isCompany &&
      typeof companyId === 'string' &&
      !isSameId(companyId, viewerCompanyId(viewer)) &&
      badInput('companyId', 'the own company, or none'),
    !isCompany &&
      role === 'company_user' &&
      typeof companyId !== 'string' &&
      badInput('companyId', 'the company of the company user'),
    !isCompany &&
      !isForCompany &&
      typeof companyId === 'string' &&
      badInput('companyId', 'none, as only VOLUNTEER and COMPANY_USER belong to companies'),
    isPending &&
      conflict('email', 'this address was invited before; revoke that invitation to send another.'),
  );
}

/** Columns of an invitation that its state follows from. */
export interface InvitationMoments {
  readonly accepted_at: string | null;
  readonly revoked_at: string | null;
  readonly expires_at: string;
}

export type InvitationState = 'PENDING' | 'ACCEPTED' | 'REVOKED' | 'LAPSED';

export function invitationState(
  { accepted_at, revoked_at, expires_at }: InvitationMoments,
  now: Date,
): InvitationState {
  if (accepted_at !== null) return 'ACCEPTED';
  if (revoked_at !== null) return 'REVOKED';
  return new Date(expires_at) > now ? 'PENDING' : 'LAPSED';
}

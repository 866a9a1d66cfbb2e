/** Viewers for tests, one for each class. */
import type { UserRole, Viewer } from '@teei/platform/viewer/viewer.ts';

/** Moment of the sign-in of all these viewers: just before what they ask (`signedInNow`). */
const authTime = 0;

const NOBODY = '00000000-0000-4000-8000-000000000000';

export const anonymous: Viewer = { kind: 'anonymous' };

export const admin: Viewer = {
  kind: 'user',
  userId: NOBODY,
  role: 'admin',
  companyId: null,
  scopes: [],
  authTime,
};

export const officer: Viewer = { ...admin, scopes: ['privacy:officer'] };

/** A company's impact manager. */
export function companyUser(companyId: string, userId = NOBODY, scopes: string[] = []): Viewer {
  return { kind: 'user', userId, role: 'company_user', companyId, scopes, authTime };
}

/** A volunteer or participant. */
export function person(
  userId: string,
  role: Extract<UserRole, 'volunteer' | 'participant'>,
  companyId: string | null = null,
): Viewer {
  return { kind: 'user', userId, role, companyId, scopes: [], authTime };
}

/** A partner's machine client. */
export function partner(companyId: string): Viewer {
  return { kind: 'partner', clientId: 'test', companyId, scopes: [] };
}

/** A viewer of this file as of a request that is sent now; others as they are. */
export function signedInNow(viewer: Viewer): Viewer {
  return viewer.kind === 'user' && viewer.authTime === authTime
    ? { ...viewer, authTime: Math.floor(Date.now() / 1_000) }
    : viewer;
}

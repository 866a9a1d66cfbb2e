/** Who is asking: the verified identity that every layer decides by. */

/** A user's role, as stored in users.users.role. */
export type UserRole = 'admin' | 'company_user' | 'participant' | 'volunteer';

/** Nobody has signed in. */
export interface AnonymousViewer {
  readonly kind: 'anonymous';
}

/** A signed-in person. */
export interface UserViewer {
  readonly kind: 'user';
  /** users.users.id */
  readonly userId: string;
  readonly role: UserRole;
  /** The tenant (users.companies.id) the token speaks for; null for staff and TEEI's own people. */
  readonly companyId: string | null;
  readonly scopes: readonly string[];
}

/** A machine client of one tenant. */
export interface PartnerViewer {
  readonly kind: 'partner';
  readonly clientId: string;
  readonly companyId: string;
  readonly scopes: readonly string[];
}

export type Viewer = AnonymousViewer | UserViewer | PartnerViewer;

/** The classes that access rules and row-level security policies are written for. */
export type ViewerClass = 'admin' | 'officer' | 'company' | 'partner' | 'person' | 'anonymous';

export const ANONYMOUS: AnonymousViewer = { kind: 'anonymous' };

/** The token scope that makes an admin a privacy officer (catalogue, section 0). */
export const OFFICER_SCOPE = 'privacy:officer';

/** The class of a viewer: one database role and one word in `@access`. */
export function viewerClass(viewer: Viewer): ViewerClass {
  switch (viewer.kind) {
    case 'anonymous':
      return 'anonymous';
    case 'partner':
      return 'partner';
    case 'user':
      switch (viewer.role) {
        case 'admin':
          return viewer.scopes.includes(OFFICER_SCOPE) ? 'officer' : 'admin';
        case 'company_user':
          return 'company';
        case 'participant':
        case 'volunteer':
          return 'person';
      }
  }
}

/** The tenant a viewer is bound to, or null when it has none. */
export function viewerCompanyId(viewer: Viewer): string | null {
  return viewer.kind === 'anonymous' ? null : viewer.companyId;
}

/** The person behind a viewer, or null for machines and strangers. */
export function viewerUserId(viewer: Viewer): string | null {
  return viewer.kind === 'user' ? viewer.userId : null;
}

/** A text that differs between viewers who may see different rows; cursors and caches bind to it. */
export function viewerScopeKey(viewer: Viewer): string {
  return [viewerClass(viewer), viewerCompanyId(viewer) ?? '', viewerUserId(viewer) ?? ''].join(':');
}

/** Viewer of a request: the verified identity that access rules and row policies use. */

import { z } from 'zod';

/** Roles of users, as stored in users.users.role. */
export const USER_ROLES = ['admin', 'company_user', 'participant', 'volunteer'] as const;
export type UserRole = (typeof USER_ROLES)[number];

/** Schema of a viewer that is received from another process. */
export const viewerSchema = z.discriminatedUnion('kind', [
  /** A request without credentials. */
  z.object({ kind: z.literal('anonymous') }).readonly(),
  /** A signed-in person. */
  z
    .object({
      kind: z.literal('user'),
      /** users.users.id */
      userId: z.string(),
      role: z.enum(USER_ROLES),
      /** Tenant (users.companies.id) of the token; null for TEEI's own people. */
      companyId: z.string().nullable(),
      scopes: z.array(z.string()).readonly(),
      /** Session of a sign-in that the token belongs to; undefined for a token of another kind. */
      sessionId: z.string().optional(),
      /** Seconds since 1970 at which the person proved who they are, where the issuer of the token says so. */
      authTime: z.number().optional(),
    })
    .readonly(),
  /** A machine client of one tenant. */
  z
    .object({
      kind: z.literal('partner'),
      clientId: z.string(),
      companyId: z.string(),
      scopes: z.array(z.string()).readonly(),
    })
    .readonly(),
]);

/** Identity of a request. */
export type Viewer = z.infer<typeof viewerSchema>;

/** Actor of a transaction: a viewer, or the graph itself when it processes events. */
export type Actor = Viewer | { readonly kind: 'system' };

/** Classes of viewers, for which access rules and row policies are written. */
export type ViewerClass = 'admin' | 'officer' | 'company' | 'partner' | 'person' | 'anonymous';

export const ANONYMOUS: Viewer = { kind: 'anonymous' };

/** Actor of reactions and jobs; no request has it. */
export const SYSTEM: Actor = { kind: 'system' };

/** Scope that makes an admin a privacy officer (catalogue, section 0). */
export const OFFICER_SCOPE = 'privacy:officer';

/** Class of a viewer, which determines its database role and its role in `@access`. */
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

/** Class that an actor's database role and policies are named after. */
export function actorClass(actor: Actor): ViewerClass | 'worker' {
  return actor.kind === 'system' ? 'worker' : viewerClass(actor);
}

/** Id of the tenant that a viewer is bound to; null when it is bound to none. */
export function viewerCompanyId(viewer: Actor): string | null {
  return 'companyId' in viewer ? viewer.companyId : null;
}

/** Id of the viewer's user; null for partners and anonymous viewers. */
export function viewerUserId(viewer: Actor): string | null {
  return viewer.kind === 'user' ? viewer.userId : null;
}

/** Id of the session that the viewer signed in with; null without one. */
export function viewerSessionId(viewer: Viewer): string | null {
  return viewer.kind === 'user' ? (viewer.sessionId ?? null) : null;
}

/** Moment of the viewer's sign-in in seconds since 1970, of a token that is of no session; null without one. */
export function viewerAuthTime(viewer: Viewer): number | null {
  return viewer.kind === 'user' ? (viewer.authTime ?? null) : null;
}

/** Scopes of a viewer's credential. */
export function viewerScopes(viewer: Viewer): readonly string[] {
  return 'scopes' in viewer ? viewer.scopes : [];
}

/** Key that differs between viewers who may see different rows, for cursors and caches. */
export function viewerScopeKey(viewer: Viewer): string {
  const clientId = viewer.kind === 'partner' ? viewer.clientId : '';
  return [
    viewerClass(viewer),
    viewerCompanyId(viewer) ?? '',
    viewerUserId(viewer) ?? clientId,
  ].join(':');
}

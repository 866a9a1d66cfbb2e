/** Who is asking: the verified identity that every layer decides by. */

import { z } from 'zod';

/** A user's role, as stored in users.users.role. */
export const USER_ROLES = ['admin', 'company_user', 'participant', 'volunteer'] as const;
export type UserRole = (typeof USER_ROLES)[number];

/** The form of a viewer, for those who receive one from another process. */
export const viewerSchema = z.discriminatedUnion('kind', [
  /** Nobody has signed in. */
  z.object({ kind: z.literal('anonymous') }).readonly(),
  /** A signed-in person. */
  z
    .object({
      kind: z.literal('user'),
      /** users.users.id */
      userId: z.string(),
      role: z.enum(USER_ROLES),
      /** The tenant (users.companies.id) the token speaks for; null for TEEI's own people. */
      companyId: z.string().nullable(),
      scopes: z.array(z.string()).readonly(),
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

/** Who is asking. */
export type Viewer = z.infer<typeof viewerSchema>;

/** Who acts on the stores: a viewer, or the graph itself, working through events. */
export type Actor = Viewer | { readonly kind: 'system' };

/** The classes that access rules and row-level security policies are written for. */
export type ViewerClass = 'admin' | 'officer' | 'company' | 'partner' | 'person' | 'anonymous';

export const ANONYMOUS: Viewer = { kind: 'anonymous' };

/** The graph at work for nobody in particular: no request can speak for it. */
export const SYSTEM: Actor = { kind: 'system' };

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

/** The class that an actor's database role and policies are named after. */
export function actorClass(actor: Actor): ViewerClass | 'worker' {
  return actor.kind === 'system' ? 'worker' : viewerClass(actor);
}

/** The tenant a viewer is bound to, or null when it has none. */
export function viewerCompanyId(viewer: Actor): string | null {
  return 'companyId' in viewer ? viewer.companyId : null;
}

/** The person behind a viewer, or null for machines and strangers. */
export function viewerUserId(viewer: Actor): string | null {
  return viewer.kind === 'user' ? viewer.userId : null;
}

/** The scopes that a viewer's credential carries. */
export function viewerScopes(viewer: Viewer): readonly string[] {
  return 'scopes' in viewer ? viewer.scopes : [];
}

/** A text that differs between viewers who may see different rows; cursors and caches bind to it. */
export function viewerScopeKey(viewer: Viewer): string {
  const clientId = viewer.kind === 'partner' ? viewer.clientId : '';
  return [
    viewerClass(viewer),
    viewerCompanyId(viewer) ?? '',
    viewerUserId(viewer) ?? clientId,
  ].join(':');
}

import { conflict, errorsAmong } from '@teei/platform/errors/user-error.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { sql } from 'kysely';
import { changes, creates } from '../mutations.ts';
import { accessGrants } from './access-grant.collection.ts';
import { checkGiver, checkGrant, type GranteeFacts } from './access-grant.rules.ts';

export const grantAccess = creates(accessGrants, 'grantAccess', {
  facts: ({ input: { userId, role, scope } }) => ({
    tokenRole: sql<GranteeFacts['tokenRole']>`(
      select coalesce((select g.role from identity.grants as g
        where g.user_id = u.id and g.role is not null and g.revoked_at is null
          and (g.ends_at is null or g.ends_at > now()) order by g.created_at desc limit 1), u.role)
      from users.users as u where u.id = ${userId} and u.email not like 'erased+%@invalid')`,
    isMember: sql<boolean>`exists (select from users.company_users as m where m.user_id = ${userId})`,
    isGranted: sql<boolean>`identity.is_granted(${userId}, ${role ?? null}, ${scope ?? null})`,
  }),
  check: ({ input, facts, viewer, now }) => checkGrant(input, facts, viewer, now),
  values: ({ input: { userId, role, scope, reason, endsAt }, viewer }) => ({
    user_id: userId,
    role: role ?? null,
    scope: scope ?? null,
    reason,
    ends_at: endsAt ?? null,
    granted_by: viewerUserId(viewer),
  }),
  returning: ['user_id', 'role', 'scope', 'ends_at'],
  event: ({ input: { reason }, stored: { user_id, role, scope, ends_at } }) => ({
    type: 'access_grant.given',
    payload: { role, scope, reason, endsAt: ends_at },
    subjectId: user_id,
  }),
});

export const revokeGrant = changes(accessGrants, 'revokeGrant', {
  lock: ['user_id', 'role', 'scope', 'revoked_at'],
  check: ({ row, viewer }) =>
    errorsAmong(
      ...checkGiver(row.scope, viewer),
      row.revoked_at !== null && conflict('id', 'the grant has been revoked already.'),
    ),
  set: ({ now, viewer }) => ({ revoked_at: now.toISOString(), revoked_by: viewerUserId(viewer) }),
  event: ({ input: { reason }, row: { user_id, role, scope } }) => ({
    type: 'access_grant.revoked',
    payload: { role, scope, reason },
    subjectId: user_id,
  }),
});

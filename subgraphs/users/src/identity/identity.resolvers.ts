import { connection, connectionBy } from '@teei/platform/collections/connection.ts';
import { listBy } from '@teei/platform/collections/lists.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import { sql } from 'kysely';
import type {
  ExternalIdentityResolvers,
  IdentityLinkAuditResolvers,
  LegacyExternalIdResolvers,
  QueryResolvers,
  UserExternalIdentitiesArgs,
  UserResolvers,
} from '../generated/graphql.ts';
import { users } from '../user/user.collection.ts';
import { externalIdentities } from './external-identity.collection.ts';
import { identityLinkAudits } from './identity-link-audit.collection.ts';
import { legacyExternalIds } from './legacy-external-id.collection.ts';

export const identityQueries: QueryResolvers = {
  identityAudit: connection(identityLinkAudits),
};

export const externalIdentityFields: ExternalIdentityResolvers = {
  __resolveReference: resolveReference(externalIdentities),
  user: belongsTo(externalIdentities, 'profile_id', users),
};

export const legacyExternalIdFields: LegacyExternalIdResolvers = {
  __resolveReference: resolveReference(legacyExternalIds),
  user: belongsTo(legacyExternalIds, 'user_id', users),
};

export const identityLinkAuditFields: IdentityLinkAuditResolvers = {
  __resolveReference: resolveReference(identityLinkAudits),
  user: belongsTo(identityLinkAudits, 'profile_id', users),
  performedBy: belongsTo(identityLinkAudits, 'performed_by', users),
};

export const identitiesOfUser: UserResolvers = {
  externalIdentities: listBy(externalIdentities, 'profile_id', {
    where: ({ provider }: Partial<UserExternalIdentitiesArgs>) =>
      typeof provider === 'string' ? sql`t.provider = ${provider}` : sql`true`,
  }),
  legacyExternalIds: listBy(legacyExternalIds, 'user_id'),
  identityAudit: connectionBy(identityLinkAudits, 'profile_id'),
};

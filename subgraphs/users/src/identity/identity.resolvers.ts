import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import { listOfParent } from '@teei/platform/collections/lists.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import { sql } from 'kysely';
import type { Resolvers, UserExternalIdentitiesArgs } from '../generated/graphql.ts';
import { users } from '../user/user.collection.ts';
import { externalIdentities } from './external-identity.collection.ts';
import { identityLinkAudits } from './identity-link-audit.collection.ts';
import { legacyExternalIds } from './legacy-external-id.collection.ts';

export const identityResolvers: Resolvers = {
  Query: {
    identityAudit: rootConnection(identityLinkAudits),
  },
  ExternalIdentity: {
    __resolveReference: resolveReference(externalIdentities),
    user: belongsTo(externalIdentities, 'profile_id', users),
  },
  LegacyExternalId: {
    __resolveReference: resolveReference(legacyExternalIds),
    user: belongsTo(legacyExternalIds, 'user_id', users),
  },
  IdentityLinkAudit: {
    __resolveReference: resolveReference(identityLinkAudits),
    user: belongsTo(identityLinkAudits, 'profile_id', users),
    performedBy: belongsTo(identityLinkAudits, 'performed_by', users),
  },
  User: {
    externalIdentities: listOfParent(externalIdentities, 'profile_id', {
      where: ({ provider }: Partial<UserExternalIdentitiesArgs>) =>
        typeof provider === 'string' ? sql`t.provider = ${provider}` : sql`true`,
    }),
    legacyExternalIds: listOfParent(legacyExternalIds, 'user_id'),
    identityAudit: connectionOfParent(identityLinkAudits, 'profile_id'),
  },
};

/** Identities of people at external providers, and their audit. */
import type { UsersNoun } from '../noun.ts';
import { externalIdentities } from './external-identity.collection.ts';
import { legacyExternalIds } from './legacy-external-id.collection.ts';
import { identityLinkAudits } from './identity-link-audit.collection.ts';
import {
  linkExternalIdentity,
  migrateLegacyExternalIds,
  unlinkExternalIdentity,
} from './identity.mutations.ts';
import { identityResolvers } from './identity.resolvers.ts';

export const identity: UsersNoun = {
  collections: [externalIdentities, legacyExternalIds, identityLinkAudits],
  resolvers: identityResolvers,
  mutations: { linkExternalIdentity, unlinkExternalIdentity, migrateLegacyExternalIds },
};

/** Links that share a saved view with people who have no account. */
import type { ReportingNoun } from '../noun.ts';
import { shareLinks } from './share-link.collection.ts';
import { createShareLink, revokeShareLink } from './share-link.mutations.ts';
import { shareLinkReactions } from './share-link.reactions.ts';
import { shareLinkResolvers } from './share-link.resolvers.ts';

export const shareLink: ReportingNoun = {
  collections: [shareLinks],
  resolvers: shareLinkResolvers,
  mutations: { createShareLink, revokeShareLink },
  reactions: shareLinkReactions,
};

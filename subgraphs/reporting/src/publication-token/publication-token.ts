/** Tokens that give access to a publication that is not public. */
import type { ReportingNoun } from '../noun.ts';
import { publicationTokens } from './publication-token.collection.ts';
import { issuePublicationToken, revokePublicationToken } from './publication-token.mutations.ts';
import { publicationTokenResolvers } from './publication-token.resolvers.ts';

export const publicationToken: ReportingNoun = {
  collections: [publicationTokens],
  resolvers: publicationTokenResolvers,
  mutations: { issuePublicationToken, revokePublicationToken },
};

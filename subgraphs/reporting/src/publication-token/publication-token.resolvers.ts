import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import { textMember } from '@teei/platform/json/member.ts';
import { isInForce } from '../expiry/expiry.rules.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { publications } from '../publication/publication.collection.ts';
import { publicationTokens } from './publication-token.collection.ts';

export const publicationTokenResolvers: Resolvers = {
  PublicationToken: {
    __resolveReference: resolveReference(publicationTokens),
    publication: belongsTo(publicationTokens, 'publication_id', publications),
    isActive: publicationTokens.from(['expires_at'], (row, _args, { now }) =>
      isInForce(row.expires_at, now),
    ),
  },
  IssuePublicationTokenPayload: {
    token: (outcome) => textMember(outcome, 'secret'),
  },
  Publication: {
    tokens: connectionOfParent(publicationTokens, 'publication_id'),
  },
};

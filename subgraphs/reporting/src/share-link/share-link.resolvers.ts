import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import { textMember } from '@teei/platform/json/member.ts';
import { isInForce } from '../expiry/expiry.rules.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { savedViews } from '../saved-view/saved-view.collection.ts';
import { shareLinks } from './share-link.collection.ts';
import { findSharedView } from './share-link.sql.ts';

export const shareLinkResolvers: Resolvers = {
  Query: {
    resolveShareLink: (_parent, { token }, { db }) => findSharedView(db, token),
  },
  CreateShareLinkPayload: {
    token: (outcome) => textMember(outcome, 'secret'),
  },
  ShareLink: {
    __resolveReference: resolveReference(shareLinks),
    view: belongsTo(shareLinks, 'view_id', savedViews),
    isActive: shareLinks.from(['expires_at'], (row, _args, { now }) =>
      isInForce(row.expires_at, now),
    ),
  },
  SavedView: {
    shareLinks: connectionOfParent(shareLinks, 'view_id'),
  },
};

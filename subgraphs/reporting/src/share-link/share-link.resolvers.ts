import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import { isInForce } from '../expiry/expiry.rules.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { savedViews } from '../saved-view/saved-view.collection.ts';
import { shareLinks } from './share-link.collection.ts';

export const shareLinkResolvers: Resolvers = {
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

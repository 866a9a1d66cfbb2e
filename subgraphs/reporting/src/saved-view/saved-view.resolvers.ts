import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { savedViews } from './saved-view.collection.ts';

export const savedViewResolvers: Resolvers = {
  SavedView: {
    __resolveReference: resolveReference(savedViews),
    company: savedViews.reference('Company', 'company_id'),
    user: savedViews.reference('User', 'user_id'),
  },
  Company: {
    savedViews: connectionOfParent(savedViews, 'company_id'),
  },
  User: {
    savedViews: connectionOfParent(savedViews, 'user_id'),
  },
};

import { connectionBy } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import type { CompanyResolvers, SavedViewResolvers, UserResolvers } from '../generated/graphql.ts';
import { savedViews } from './saved-view.collection.ts';

export const savedViewFields: SavedViewResolvers = {
  __resolveReference: resolveReference(savedViews),
  company: savedViews.reference('Company', 'company_id'),
  user: savedViews.reference('User', 'user_id'),
};

export const savedViewsOfCompany: CompanyResolvers = {
  savedViews: connectionBy(savedViews, 'company_id'),
};

export const savedViewsOfUser: UserResolvers = {
  savedViews: connectionBy(savedViews, 'user_id'),
};

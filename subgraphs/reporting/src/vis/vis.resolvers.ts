import { connectionBy } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import type { UserResolvers, VisCalculationResolvers } from '../generated/graphql.ts';
import { visCalculations } from './vis.collection.ts';

export const visFields: VisCalculationResolvers = {
  __resolveReference: resolveReference(visCalculations),
  user: visCalculations.reference('User', 'user_id'),
};

export const visOfUser: UserResolvers = {
  visHistory: connectionBy(visCalculations, 'user_id'),
};

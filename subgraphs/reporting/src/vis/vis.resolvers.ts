import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { getById, resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { visCalculations } from './vis.collection.ts';
import { visRuns } from './vis-run.collection.ts';

export const visResolvers: Resolvers = {
  Query: { visRun: getById(visRuns) },
  VisRun: { __resolveReference: resolveReference(visRuns) },
  VisCalculation: {
    __resolveReference: resolveReference(visCalculations),
    user: visCalculations.reference('User', 'user_id'),
  },
  User: {
    visHistory: connectionOfParent(visCalculations, 'user_id'),
  },
};

import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { instances } from '../instance/instance.collection.ts';
import { learningProgress } from './learning.collection.ts';

export const learningResolvers: Resolvers = {
  Query: {
    learningProgress: rootConnection(learningProgress),
  },
  LearningProgress: {
    __resolveReference: resolveReference(learningProgress),
    user: learningProgress.reference('User', 'user_id'),
    programInstance: belongsTo(learningProgress, 'program_instance_id', instances),
  },
  ProgramInstance: {
    learning: connectionOfParent(learningProgress, 'program_instance_id'),
  },
  User: {
    learning: connectionOfParent(learningProgress, 'user_id'),
  },
};

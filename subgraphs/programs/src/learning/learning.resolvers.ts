import { connection, connectionBy } from '@teei/platform/collections/connection.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import type {
  LearningProgressResolvers,
  ProgramInstanceResolvers,
  QueryResolvers,
  UserResolvers,
} from '../generated/graphql.ts';
import { instances } from '../instance/instance.collection.ts';
import { learning } from './learning.collection.ts';

export const learningQueries: QueryResolvers = {
  learningProgress: connection(learning),
};

export const learningFields: LearningProgressResolvers = {
  __resolveReference: resolveReference(learning),
  user: learning.reference('User', 'user_id'),
  programInstance: belongsTo(learning, 'program_instance_id', instances),
};

export const learningOfInstance: ProgramInstanceResolvers = {
  learning: connectionBy(learning, 'program_instance_id'),
};

export const learningOfUser: UserResolvers = {
  learning: connectionBy(learning, 'user_id'),
};

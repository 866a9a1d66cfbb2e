import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { LearningProgress } from '../generated/database.ts';
import type { LearningProgressFilter, LearningProgressOrder } from '../generated/graphql.ts';

export const learningProgress = new Collection<
  Selectable<LearningProgress>,
  LearningProgressFilter,
  LearningProgressOrder
>({
  type: 'LearningProgress',
  table: 'programs.learning_progress',
  filters: (by) => ({
    userId: by.id('user_id'),
    provider: by.oneOf('provider'),
    status: by.oneOf('status'),
    courseId: by.equals('course_id'),
    instanceId: by.id('program_instance_id'),
    completedAt: by.within('completed_at'),
  }),
  orders: {
    CREATED_DESC: [desc('created_at')],
    CREATED_ASC: [asc('created_at')],
  },
  defaultOrder: 'CREATED_DESC',
});

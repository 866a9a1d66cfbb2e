import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import { belongsTo, getByKey, resolveReference } from '@teei/platform/collections/entity.ts';
import { valueOfParent } from '@teei/platform/collections/loaders.ts';
import { explainRows } from '@teei/platform/figures/formulas.ts';
import type { ProgramsContext } from '../context.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { instances } from '../instance/instance.collection.ts';
import { COURSE_FORMULAS } from './course-summary.formulas.ts';
import { largeCourses, type CourseSummary } from './course-summary.rules.ts';
import { sumCourses } from './course-summary.sql.ts';
import { learningProgress } from './learning.collection.ts';

export const learningResolvers: Resolvers = {
  Query: {
    courseProgress: getByKey(learningProgress, {
      userId: { uuid: 'user_id' },
      provider: 'provider',
      courseId: 'course_id',
    }),
    learningProgress: rootConnection(learningProgress),
  },
  LearningProgress: {
    __resolveReference: resolveReference(learningProgress),
    user: learningProgress.reference('User', 'user_id'),
    programInstance: belongsTo(learningProgress, 'program_instance_id', instances),
  },
  CourseSummary: { explain: explainRows(COURSE_FORMULAS) },
  ProgramInstance: {
    learning: connectionOfParent(learningProgress, 'program_instance_id'),
    courseSummaries: valueOfParent<readonly CourseSummary[], unknown, ProgramsContext>(
      async (ids, _args, { db }) => {
        const courses = await sumCourses(db, ids);
        return new Map([...courses].map(([id, sums]) => [id, largeCourses(sums)]));
      },
      () => [],
    ),
  },
  User: {
    learning: connectionOfParent(learningProgress, 'user_id'),
  },
};

/** SQL of courses: sums over the people of many instances, course by course. */
import { sql } from 'kysely';
import type { ProgramsContext } from '../context.ts';
import { MIN_GROUP_SIZE } from '../instance/summary.rules.ts';
import type { CourseSummary, InstanceCourses } from './course-summary.rules.ts';

interface CourseRow extends CourseSummary {
  readonly instance_id: string;
  readonly small_learners: number;
}

/** Sums over the learners of each course, by instance; no entry for one without courses. */
export async function sumCourses(
  db: ProgramsContext['db'],
  instanceIds: readonly string[],
): Promise<ReadonlyMap<string, InstanceCourses>> {
  const { rows } = await sql<CourseRow>`
    with taken as (
      select program_instance_id as instance_id, provider, course_id, course_name, user_id, status, progress_percent
      from programs.learning_progress where program_instance_id = any(${instanceIds})
    ), courses as (
      select instance_id, provider, course_id, max(course_name) as course_name,
        count(distinct user_id)::int as learners,
        (count(*) filter (where status = 'completed'))::int as completed,
        round(avg(progress_percent), 1)::float8 as mean_percent
      from taken group by instance_id, provider, course_id
    ), small as (
      select t.instance_id, count(distinct t.user_id)::int as learners
      from taken as t join courses as c using (instance_id, provider, course_id)
      where c.learners < ${MIN_GROUP_SIZE} group by t.instance_id
    )
    select instance_id, provider, course_id as "courseId", course_name as "courseName", c.learners, completed,
      mean_percent as "meanProgressPercent", coalesce(small.learners, 0) as small_learners
    from courses as c left join small using (instance_id)
    order by provider, course_id`.execute(db);
  const byInstance = Map.groupBy(rows, ({ instance_id: instanceId }) => instanceId);
  return new Map(
    [...byInstance].map(([instanceId, courses]) => [
      instanceId,
      { courses, smallCourseLearners: courses[0]?.small_learners ?? 0 },
    ]),
  );
}

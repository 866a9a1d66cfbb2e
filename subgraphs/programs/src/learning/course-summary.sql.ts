/** SQL of courses: sums over the people of many instances, course by course. */
import { sql } from 'kysely';
import type { ProgramsContext } from '../context.ts';
import type { CourseSummary } from './course-summary.rules.ts';

/** Sums over the learners of each course of each instance. */
export async function sumCourses(
  db: ProgramsContext['db'],
  instanceIds: readonly string[],
): Promise<readonly (CourseSummary & { readonly instance_id: string })[]> {
  const { rows } = await sql<CourseSummary & { readonly instance_id: string }>`
    select program_instance_id as instance_id, provider, course_id as "courseId",
      max(course_name) as "courseName", count(distinct user_id)::int as learners,
      (count(*) filter (where status = 'completed'))::int as completed,
      round(avg(progress_percent), 1)::float8 as "meanProgressPercent"
    from programs.learning_progress
    where program_instance_id = any(${instanceIds})
    group by program_instance_id, provider, course_id
    order by provider, course_id`.execute(db);
  return rows;
}

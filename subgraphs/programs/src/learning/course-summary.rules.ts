/** Summaries of courses, suppressed for small groups (decision 16). */
import { MIN_GROUP_SIZE } from '../instance/summary.rules.ts';

/** CourseSummary of the SDL. */
export interface CourseSummary {
  readonly provider: string;
  readonly courseId: string;
  readonly courseName: string;
  readonly learners: number;
  readonly completed: number;
  readonly meanProgressPercent: number;
}

export interface InstanceCourses {
  readonly courses: readonly CourseSummary[];
  /** People, each counted once, who take courses with fewer than MIN_GROUP_SIZE learners. */
  readonly smallCourseLearners: number;
}

/**
 * Courses with at least MIN_GROUP_SIZE learners, largest first. While fewer people than that take those left out, their
 * figures could be computed from the summary of all courses, so that the smallest of the others is left out too
 * (complementary suppression). People are counted and not their courses: one who takes five of them is one.
 */
export function largeCourses({
  courses,
  smallCourseLearners,
}: InstanceCourses): readonly CourseSummary[] {
  const shown = courses
    .filter(({ learners }) => learners >= MIN_GROUP_SIZE)
    .toSorted((one, other) => other.learners - one.learners);
  return smallCourseLearners > 0 && smallCourseLearners < MIN_GROUP_SIZE
    ? shown.slice(0, -1)
    : shown;
}

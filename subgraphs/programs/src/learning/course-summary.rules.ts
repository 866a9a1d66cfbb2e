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

/**
 * Courses with at least MIN_GROUP_SIZE learners, largest first. While those left out are fewer learners
 * than that, their figures could be computed from the summary of all courses, so that the smallest of the
 * others is left out too (complementary suppression).
 */
export function largeCourses(courses: readonly CourseSummary[]): readonly CourseSummary[] {
  const shown = courses
    .filter(({ learners }) => learners >= MIN_GROUP_SIZE)
    .toSorted((one, other) => other.learners - one.learners);
  const isShown = new Set(shown);
  const withheld = courses
    .filter((course) => !isShown.has(course))
    .reduce((sum, { learners }) => sum + learners, 0);
  return withheld > 0 && withheld < MIN_GROUP_SIZE ? shown.slice(0, -1) : shown;
}

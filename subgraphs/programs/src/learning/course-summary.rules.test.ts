import { describe, expect, it } from 'vitest';
import { largeCourses } from './course-summary.rules.ts';

/** Courses with so many learners. */
function courses(...learners: readonly number[]) {
  return learners.map((count, n) => ({
    provider: 'ecornell',
    courseId: `course-${n}`,
    courseName: `Course ${n}`,
    learners: count,
    completed: 0,
    meanProgressPercent: 50,
  }));
}

describe('the courses of an instance', () => {
  it.each([
    [[7, 5, 9], 0, [9, 7, 5]],
    [[4], 4, []],
    [[4, 6], 4, []],
    [[4, 6, 9], 4, [9]],
    [[2, 2, 6, 9], 4, [9]],
    [[2, 3, 6, 9], 5, [9, 6]],
    // Three learners take both of the small ones.
    [[3, 3, 6, 9], 3, [9]],
    [[], 0, []],
  ])('with %j learners, %i of them in small ones, are shown with %j', (learners, small, shown) => {
    const all = { courses: courses(...learners), smallCourseLearners: small };
    expect(largeCourses(all).map((course) => course.learners)).toEqual(shown);
  });
});

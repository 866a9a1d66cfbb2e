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
    [
      [7, 5, 9],
      [9, 7, 5],
    ],
    [[4], []],
    [[4, 6], []],
    [[4, 6, 9], [9]],
    [[2, 2, 6, 9], [9]],
    [
      [2, 3, 6, 9],
      [9, 6],
    ],
    [[], []],
  ])('with %j learners are shown with %j', (learners, shown) => {
    expect(largeCourses(courses(...learners)).map((course) => course.learners)).toEqual(shown);
  });
});

import { askSubgraph, codesOf, read } from '@teei/test/ask.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/changing.ts';

const ask = askSubgraph(() => rows.startProgrammes());

/** Seven people who are nothing but learners. */
const LEARNERS = Array.from({ length: 7 }, (_, n) => `0c000000-0000-4000-8000-00000000000${n}`);

/** Courses of the own instance, each with the learners that take it. */
async function putCourses(courses: Readonly<Record<string, readonly number[]>>): Promise<void> {
  await ask.sql('delete from programs.learning_progress');
  await ask.sql(
    `insert into users.users (id, email, role)
     select id, id || '@example.org', 'participant' from unnest($1::uuid[]) as id on conflict do nothing`,
    [LEARNERS],
  );
  for (const [course, learners] of Object.entries(courses)) {
    await ask.sql(
      `insert into programs.learning_progress
         (user_id, provider, course_id, course_name, status, progress_percent, program_instance_id)
       select id, 'ecornell', $2, 'A course', 'in_progress', 50, $3 from unnest($1::uuid[]) as id`,
      [learners.map((n) => LEARNERS[n]), course, rows.INSTANCE],
    );
  }
}

const SUMMARY = `{ programInstance(id: "${rows.INSTANCE}") {
  learningSummary { learners courses } courseSummaries { courseId learners } } }`;

describe('a coordinator', () => {
  it('reads courses of five learners or more, and the sum of all', async () => {
    await putCourses({ large: [0, 1, 2, 3, 4, 5], medium: [0, 1, 2, 3, 4], small: [5] });
    expect(await ask.data(rows.coordinator, SUMMARY)).toEqual({
      programInstance: {
        learningSummary: { learners: 6, courses: 12 },
        // That of one learner is the sum without the others, so that one of them is left out too.
        courseSummaries: [{ courseId: 'large', learners: 6 }],
      },
    });
  });

  it('cannot subtract the courses of one learner from the sum, however many they take', async () => {
    await putCourses({
      large: [0, 1, 2, 3, 4, 5],
      medium: [0, 1, 2, 3, 4],
      ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`small-${n}`, [6]])),
    });
    expect(await ask.data(rows.coordinator, SUMMARY)).toEqual({
      programInstance: {
        learningSummary: { learners: 7, courses: 16 },
        courseSummaries: [{ courseId: 'large', learners: 6 }],
      },
    });
  });

  it('reads the courses of no learner, by no list and no key', async () => {
    await putCourses({ large: [0, 1, 2, 3, 4, 5] });
    const [one = ''] = LEARNERS;
    for (const query of [
      '{ learningProgress { totalCount } }',
      `{ courseProgress(userId: "${one}", provider: ECORNELL, courseId: "large") { id } }`,
      `{ programInstance(id: "${rows.INSTANCE}") { learning { totalCount } } }`,
      `{ _entities(representations: [{ __typename: "User", id: "${one}" }]) { ... on User { learning { totalCount } } } }`,
    ]) {
      expect(codesOf(await ask.execute(rows.coordinator, query))).toEqual(['FORBIDDEN']);
    }
  });

  it('reads nothing of the courses of another company', async () => {
    const foreign = SUMMARY.replace(rows.INSTANCE, rows.FOREIGN_INSTANCE);
    const answer = await ask.execute(rows.coordinator, foreign);
    expect(read(answer, 'data', 'programInstance')).toBeNull();
  });
});

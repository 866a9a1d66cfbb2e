import type { SubgraphResponse } from '@teei/platform/subgraph/protocol.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { askSubgraph, read } from '@teei/test/ask.ts';
import { admin, companyUser } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startPrograms);

/** The answer about the own buddy instance. */
function askInstance(viewer: Viewer, selection: string): Promise<SubgraphResponse> {
  return ask.execute(viewer, `{ programInstance(id: "${rows.instance.buddy}") { ${selection} } }`);
}

function askUser(viewer: Viewer, id: string, selection: string): Promise<SubgraphResponse> {
  return ask.about(viewer, [{ __typename: 'User', id }], `... on User { ${selection} }`);
}

const explain = (figure: string): string =>
  `explain(figure: "${figure}") { formula inputs source }`;

describe('the coordinated instances of a user', () => {
  const count = 'coordinatedInstances { totalCount }';

  it('are those of the company for a company user, and all for staff', async () => {
    expect(await askUser(rows.coordinator, rows.person.coordinator, count)).toMatchObject({
      data: { _entities: [{ coordinatedInstances: { totalCount: rows.SERIES + 2 } }] },
    });
    expect(await askUser(rows.staff, rows.person.staff, count)).toMatchObject({
      data: { _entities: [{ coordinatedInstances: { totalCount: rows.SERIES + 4 } }] },
    });
  });

  it('are none for participants and volunteers', async () => {
    expect(await askUser(rows.participant, rows.person.participant(1), count)).toMatchObject({
      data: { _entities: [{ coordinatedInstances: { totalCount: 0 } }] },
    });
  });

  it('are not shown to other viewers', async () => {
    for (const viewer of [admin, rows.participant, companyUser(rows.company.other)]) {
      expect(await askUser(viewer, rows.person.coordinator, count)).toMatchObject({
        data: { _entities: [{ coordinatedInstances: null }] },
        errors: [{ extensions: { code: 'FORBIDDEN' } }],
      });
    }
  });
});

const moods = 'moodDistribution { suppressed pairs moods { mood pairs } }';

async function selectMoods(): Promise<unknown> {
  return read((await askInstance(rows.manager, moods)).data, 'programInstance');
}

describe('the summaries of an instance', () => {
  it('count the newest mood of each match, for moods of at least five', async () => {
    expect(await selectMoods()).toEqual({
      moodDistribution: { suppressed: false, pairs: 5, moods: [] },
    });
    await ask.sql(
      `insert into programs.buddy_checkins (match_id, checkin_date, mood)
       select distinct match_id, date '2025-11-14', 'okay' from programs.buddy_checkins`,
    );
    expect(await selectMoods()).toEqual({
      moodDistribution: { suppressed: false, pairs: 5, moods: [{ mood: 'OKAY', pairs: 5 }] },
    });
  });

  it('include feedback and learning', async () => {
    expect(
      (await askInstance(rows.manager, 'feedbackSummary { suppressed pairs ratings meanRating }'))
        .data,
    ).toEqual({
      programInstance: {
        feedbackSummary: { suppressed: false, pairs: 5, ratings: 10, meanRating: 0.65 },
      },
    });
    const learning =
      'learningSummary { suppressed learners courses completed meanProgressPercent }';
    expect(
      (
        await ask.execute(
          rows.manager,
          `{ programInstance(id: "${rows.instance.language}") { ${learning} } }`,
        )
      ).data,
    ).toEqual({
      programInstance: {
        learningSummary: {
          suppressed: false,
          learners: 5,
          courses: 5,
          completed: 1,
          meanProgressPercent: 60,
        },
      },
    });
    const courses = 'courseSummaries { provider courseId courseName learners completed }';
    const query = `{ programInstance(id: "${rows.instance.language}") { ${courses} } }`;
    expect(await ask.data(rows.manager, query)).toEqual({
      programInstance: {
        courseSummaries: [
          {
            provider: 'ECORNELL',
            courseId: 'course-1',
            courseName: 'A course',
            learners: 5,
            completed: 1,
          },
        ],
      },
    });
  });

  it('are explained by their formulas, with what they show', async () => {
    const { data } = await askInstance(
      rows.manager,
      `moodDistribution { ${explain('moods')} } feedbackSummary { ${explain('meanRating')} none: explain(figure: "x") { formula } }`,
    );
    expect(data).toMatchObject({
      programInstance: {
        moodDistribution: { explain: { inputs: { pairs: 5 }, source: 'ROWS' } },
        feedbackSummary: {
          explain: { formula: 'Σ ratings ÷ number of ratings', inputs: { ratings: 10 } },
          none: null,
        },
      },
    });
    const learning = `learningSummary { ${explain('meanProgressPercent')} } courseSummaries { ${explain('completed')} }`;
    const query = `{ programInstance(id: "${rows.instance.language}") { ${learning} } }`;
    expect(await ask.data(rows.manager, query)).toMatchObject({
      programInstance: {
        learningSummary: { explain: { inputs: { courses: 5 } } },
        courseSummaries: [{ explain: { inputs: {} } }],
      },
    });
  });

  it('are suppressed for fewer than five people, also for staff', async () => {
    const { data } = await ask.execute(
      admin,
      `{ programInstance(id: "${rows.instance.foreign}") { ${moods}
         feedbackSummary { suppressed pairs ratings meanRating }
         learningSummary { suppressed learners courses completed meanProgressPercent } } }`,
    );
    expect(data).toEqual({
      programInstance: {
        moodDistribution: { suppressed: true, pairs: null, moods: null },
        feedbackSummary: { suppressed: true, pairs: null, ratings: null, meanRating: null },
        learningSummary: {
          suppressed: true,
          learners: null,
          courses: null,
          completed: null,
          meanProgressPercent: null,
        },
      },
    });
  });

  it('are not shown to participants and volunteers', async () => {
    expect((await askInstance(rows.participant, moods)).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

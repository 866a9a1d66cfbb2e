import { askSubgraph } from '@teei/test/ask.ts';
import { admin } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startEvidence);

describe('outcome scores', () => {
  it('of the viewer are shown to the viewer, with a reference to themself', async () => {
    const query = '{ outcomeScores(orderBy: CREATED_ASC) { totalCount nodes { user { id } } } }';
    expect(await ask.data(rows.author, query)).toEqual({
      outcomeScores: {
        totalCount: 7,
        nodes: Array.from({ length: 7 }, () => ({ user: { id: rows.AUTHOR } })),
      },
    });
    expect(await ask.data(rows.stranger, query)).toMatchObject({
      outcomeScores: { totalCount: 1 },
    });
  });

  it('of a person are refused to companies and to other people', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on User { outcomeScores { totalCount } } } }`;
    const of = [{ __typename: 'User', id: rows.AUTHOR }];
    for (const viewer of [rows.manager, rows.stranger, rows.machine]) {
      expect(await ask.codes(viewer, query, { of })).toEqual(['FORBIDDEN']);
    }
    expect(await ask.data(rows.author, query, { of })).toEqual({
      _entities: [{ outcomeScores: { totalCount: 7 } }],
    });
  });

  it('show a person the content of evidence only where it is published', async () => {
    const found = await ask.data(
      rows.author,
      '{ outcomeScores(first: 3, orderBy: CREATED_ASC) { nodes { evidence { content } } } }',
    );
    const published = { evidence: { content: 'I felt ready.' } };
    expect(found).toEqual({ outcomeScores: { nodes: [published, published, { evidence: null }] } });
  });

  it.each([
    [`{ userId: "${rows.STRANGER}" }`, 1],
    ['{ type: [BELONGING, WELL_BEING] }', 3],
    ['{ modelVersion: ["human"] }', 0],
    ['{ score: { gte: 0.9 } }', 3],
    ['{ confidence: { lt: 0.5 } }', 2],
    [`{ instanceId: "${rows.INSTANCE}" }`, 4],
    ['{ createdAt: { from: "2025-10-08", to: "2025-10-09" } }', 2],
  ])('with %s are %i', async (filter, count) => {
    const query = `{ outcomeScores(filter: ${filter}) { totalCount } }`;
    expect(await ask.data(admin, query)).toEqual({ outcomeScores: { totalCount: count } });
  });

  it('are followed over time, one for each text, that of a person where one corrected it', async () => {
    await ask.sql(
      `insert into evidence.outcome_scores
         (user_id, evidence_snippet_id, outcome_type, score, confidence, model_version, created_at)
       select user_id, evidence_snippet_id, outcome_type, corrected.score, 1, corrected.version, now()
       from evidence.outcome_scores
         cross join (values (0.8, 'q2q-2'), (0.65, 'human')) as corrected (score, version)
       where outcome_type = 'belonging' and created_at = '2025-10-07T01:00:00Z'`,
    );
    const way = 'outcomeTrajectory(type: BELONGING) { at score change isAchieved }';
    const of = [{ __typename: 'User', id: rows.AUTHOR }];
    const points = [
      { at: '2025-10-07T01:00:00Z', score: 0.65, change: 0.15, isAchieved: true },
      { at: '2025-10-06T01:00:00Z', score: 0.5, change: 0, isAchieved: false },
    ];
    for (const viewer of [rows.author, admin]) {
      expect(await ask.entities(viewer, of, `... on User { ${way} }`)).toMatchObject([
        { outcomeTrajectory: points },
      ]);
    }
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { ${way} } } }`;
    expect(await ask.codes(rows.manager, query, { of })).toEqual(['FORBIDDEN']);
    const recorded = `select user_id, purpose from privacy.data_processing_records
      where metadata -> 'fields' = '["User.outcomeTrajectory"]'`;
    expect(await ask.sql(recorded)).toEqual([
      { user_id: rows.AUTHOR, purpose: 'Measuring what programmes achieve' },
    ]);
  });
});

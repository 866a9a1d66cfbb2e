import { askSubgraph } from '@teei/test/ask.ts';
import { done, newestEvent, refused } from '@teei/test/changes.ts';
import { admin } from '@teei/test/viewers.ts';
import { expect, it } from 'vitest';
import { OWN, startEvidence } from '../../test/fixtures.ts';
import { ageScores, setSpeaker, valueOutcomes } from '../../test/outcomes.ts';
import { putScore, putSnippet } from '../../test/sources.ts';

const ask = askSubgraph(startEvidence);

const RECORD = 'recordOutcomeScores { evidenceSnippet { id } }';

/** Scores well-being of a new piece of the author, and returns what its event tells. */
async function record(
  score: number,
  { confidence = 0.9, speaker = 'participant' } = {},
): Promise<unknown> {
  const id = await putSnippet(ask);
  await ageScores(ask);
  await setSpeaker(ask, id, speaker);
  const before = await newestEvent(ask);
  await done(ask, admin, RECORD, {
    id,
    modelVersion: 'q2q-2',
    scores: [{ outcomeType: 'JOB_READINESS', score, confidence }],
  });
  const [event] = await ask.sql(
    `select payload->'valueCents' as value, payload->'isFirst' as "isFirst"
     from events.outbox where id > $1`,
    [before],
  );
  return event;
}

/** Makes all scores of an outcome one that achieves nothing. */
async function resetScores(): Promise<void> {
  await ask.sql(`alter table evidence.outcome_scores disable trigger refuse_change`);
  await ask.sql(
    `update evidence.outcome_scores set score = 0.2 where outcome_type = 'job_readiness'`,
  );
  await ask.sql(`alter table evidence.outcome_scores enable trigger refuse_change`);
}

it('the social value of an outcome is told once, when a person first achieves it', async () => {
  await valueOutcomes(ask, ['job_readiness']);
  // The fixtures' baseline is 0.9 and 1, both of confidence: nothing is above it by 0.10.
  expect(await record(1)).toEqual({ value: 0, isFirst: true });
  await resetScores();
  expect(await record(0.29)).toEqual({ value: 0, isFirst: true });
  expect(await record(0.3, { confidence: 0.5 })).toEqual({ value: 0, isFirst: true });
  expect(await record(0.3)).toEqual({ value: 100_000, isFirst: true });
  expect(await record(0.9)).toEqual({ value: 0, isFirst: true });
  expect(await achievers()).toEqual({ periods: 1, snapshots: 1 });
  // Volunteers are none of those whom programmes are for, neither live nor on record.
  await resetScores();
  expect(await record(0.9, { speaker: 'volunteer' })).toEqual({ value: 0, isFirst: true });
  expect(await achievers()).toEqual({ periods: 0, snapshots: 0 });
  // Nor when their texts are gone.
  await ask.sql('set session_replication_role = replica');
  await ask.sql(
    `select personal_data.erase_in(user_id, 'evidence') from evidence.outcome_scores group by user_id`,
  );
  expect(
    await ask.sql(
      `select from evidence.evidence_snippets join evidence.outcome_scores on evidence_snippet_id = evidence_snippets.id
       where content <> '[withdrawn]'`,
    ),
  ).toEqual([]);
  await ask.sql('set session_replication_role = default');
  expect(await achievers()).toEqual({ periods: 0, snapshots: 0 });
});

/** People on record who achieved an outcome, as calculations of periods and snapshots of campaigns count them. */
async function achievers(): Promise<unknown> {
  const [row] = await ask.sql(
    `select (select coalesce(sum(people), 0)::int
         from evidence.achieved_by_month($1, '2020-01-01', '2030-01-01')) as periods,
       (select coalesce(sum(a.people), 0)::int from campaigns.campaigns as c
         cross join evidence.achieved_outcomes(c.id) as a where c.company_id = $1) as snapshots`,
    [OWN],
  );
  return row;
}

it('another version of a model adds a score, which no figure counts', async () => {
  const id = await putSnippet(ask);
  const input = {
    id,
    modelVersion: 'q2q-2',
    scores: [{ outcomeType: 'BELONGING', confidence: 1 }],
  };
  await done(ask, admin, RECORD, input);
  const before = await newestEvent(ask);
  await done(ask, admin, RECORD, { ...input, modelVersion: 'q2q-3' });
  expect(
    await ask.sql(`select payload->'isFirst' as first from events.outbox where id > $1`, [before]),
  ).toEqual([{ first: false }]);
  expect(await refused(ask, admin, RECORD, input)).toEqual(['scores 0 outcomeType CONFLICT']);
});

it('a score is never overwritten, in the database either', async () => {
  const id = await putScore(ask);
  const changed = ask.sql('update evidence.outcome_scores set score = 1 where id = $1', [id]);
  await expect(changed).rejects.toThrow('append-only');
});

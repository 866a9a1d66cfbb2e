import { askSubgraph } from '@teei/test/ask.ts';
import { done, newestEvent, refused } from '@teei/test/changes.ts';
import { admin } from '@teei/test/viewers.ts';
import { expect, it } from 'vitest';
import { INSTANCE, startEvidence } from '../../test/fixtures.ts';
import { putScore, putSnippet } from '../../test/sources.ts';

const ask = askSubgraph(startEvidence);

const RECORD = { mutation: 'recordOutcomeScores', fields: 'evidenceSnippet { id }' };

/** Scores well-being of a new piece of the author, and returns what its event tells. */
async function record(score: number, confidence = 0.9): Promise<unknown> {
  const before = await newestEvent(ask);
  await done(ask, admin, RECORD, {
    id: await putSnippet(ask),
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

it('the social value of an outcome is told once, when a person first achieves it', async () => {
  await ask.sql(
    `update programs.program_templates set outcome_metrics = $2
     where id = (select template_id from programs.program_instances where id = $1)`,
    [
      INSTANCE,
      JSON.stringify([
        {
          outcomeType: 'job_readiness',
          proxyCents: 103_500,
          deadweight: 0,
          displacement: 0,
          attribution: 0,
          dropOff: 0,
          years: 1,
        },
      ]),
    ],
  );
  // The fixtures' baseline is 0.9 and 1, both of confidence: nothing is above it by 0.10.
  expect(await record(1)).toEqual({ value: 0, isFirst: true });
  await ask.sql(`alter table evidence.outcome_scores disable trigger refuse_change`);
  await ask.sql(
    `update evidence.outcome_scores set score = 0.2 where outcome_type = 'job_readiness'`,
  );
  await ask.sql(`alter table evidence.outcome_scores enable trigger refuse_change`);
  expect(await record(0.29)).toEqual({ value: 0, isFirst: true });
  expect(await record(0.3, 0.5)).toEqual({ value: 0, isFirst: true });
  expect(await record(0.3)).toEqual({ value: 100_000, isFirst: true });
  expect(await record(0.9)).toEqual({ value: 0, isFirst: true });
});

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
  expect(await refused(ask, admin, RECORD, input)).toEqual([
    { field: ['scores', '0', 'outcomeType'], code: 'CONFLICT' },
  ]);
});

it('a score is never overwritten, in the database either', async () => {
  const id = await putScore(ask);
  const changed = ask.sql('update evidence.outcome_scores set score = 1 where id = $1', [id]);
  await expect(changed).rejects.toThrow('append-only');
  const override = { mutation: 'overrideScore', fields: 'outcomeScore { id }' };
  const input = { scoreId: id, score: 0.1, reason: 'It is about somebody else.' };
  await done(ask, admin, override, input);
  expect(await refused(ask, admin, override, input)).toEqual([
    { field: ['scoreId'], code: 'CONFLICT' },
  ]);
});

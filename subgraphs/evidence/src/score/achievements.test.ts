import { randomUUID } from 'node:crypto';
import { askSubgraph } from '@teei/test/ask.ts';
import { done, newestEvent } from '@teei/test/changes.ts';
import { admin } from '@teei/test/viewers.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CAMPAIGN, INSTANCE, OWN, QUIET_CAMPAIGN, startEvidence } from '../../test/fixtures.ts';
import { ageScores, setSpeaker, valueOutcomes } from '../../test/outcomes.ts';
import { putSnippet } from '../../test/sources.ts';

const ask = askSubgraph(startEvidence);

const RECORD = 'recordOutcomeScores { evidenceSnippet { id } }';

/** Two instances of one campaign, and one of another. */
const PLACES = [
  [CAMPAIGN, INSTANCE],
  [CAMPAIGN, randomUUID()],
  [QUIET_CAMPAIGN, randomUUID()],
] as const;

/** Reading of one text by a model. */
const reading = fc.record({
  place: fc.constantFrom(0, 0, 1, 2),
  outcomeType: fc.constantFrom('BELONGING', 'CONFIDENCE'),
  score: fc.option(fc.integer({ min: 2, max: 6 }), { freq: 8 }),
  confidence: fc.constantFrom(0.5, 0.6, 0.8, 0.9),
  speaker: fc.constantFrom('participant', 'participant', 'participant', 'volunteer'),
  /** True where a second model reads the text first, unsurely or not. */
  isReadBefore: fc.constantFrom(true, false, false, false, false),
});

const SEEDS = [1, 3, 5];

it.each(SEEDS)(
  'outcomes on record are those that were told live, of random texts %i',
  async (seed) => {
    const [readings = []] = fc.sample(fc.array(reading, { minLength: 20, maxLength: 20 }), {
      numRuns: 1,
      seed,
    });
    await prepare();
    const before = await newestEvent(ask);
    for (const one of readings) {
      const [campaign, instance] = PLACES[one.place] ?? PLACES[0];
      const id = await putSnippet(ask);
      await ageScores(ask);
      await setSpeaker(ask, id, one.speaker);
      await ask.sql(
        `update evidence.evidence_snippets set campaign_id = $2, program_instance_id = $3 where id = $1`,
        [id, campaign, instance],
      );
      const { outcomeType, score, confidence } = one;
      const scores = [{ outcomeType, score: score === null ? null : score / 10, confidence }];
      if (one.isReadBefore) {
        const higher = [{ outcomeType, score: 0.9, confidence: 0.5 }];
        await done(ask, admin, RECORD, { id, modelVersion: 'q2q-1', scores: higher });
        await ageScores(ask);
      }
      await done(ask, admin, RECORD, { id, modelVersion: 'q2q-2', scores });
    }
    const live = await ask.sql(
      `select payload->>'programInstanceId' as instance, payload->>'outcomeType' as type, count(*)::int as people
     from events.outbox where id > $1 and event_type = 'outcome.recorded' and (payload->>'valueCents')::int > 0
     group by 1, 2 order by 1, 2`,
      [before],
    );
    const recorded = await ask.sql(
      `select program_instance_id::text as instance, outcome_type as type, sum(people)::int as people
     from evidence.achieved_by_month($1, '2020-01-01', '2030-01-01') group by 1, 2 order by 1, 2`,
      [OWN],
    );
    expect(recorded).toEqual(live);
    const snapshots = await ask.sql(
      `select coalesce(sum(a.people), 0)::int as people from campaigns.campaigns as c
     cross join evidence.achieved_outcomes(c.id) as a where c.company_id = $1`,
      [OWN],
    );
    const people = live.reduce((sum, row) => sum + Number(row['people']), 0);
    expect(snapshots).toEqual([{ people }]);
    expect(people).toBeGreaterThan(0);
  },
  60_000,
);

/** Nobody has a score, each place is there, and both outcomes are of value. */
async function prepare(): Promise<void> {
  await ask.sql('alter table evidence.outcome_scores disable trigger refuse_change');
  await ask.sql('delete from evidence.outcome_scores');
  await ask.sql(
    `insert into programs.program_instances (id, company_id, campaign_id, template_id, name, start_date, end_date)
     select p.id, i.company_id, p.campaign, i.template_id, i.name || ' ' || p.id, i.start_date, i.end_date
     from unnest($2::uuid[], $3::uuid[]) as p (campaign, id), programs.program_instances as i
     where i.id = $1 and p.id <> $1 on conflict do nothing`,
    [INSTANCE, PLACES.map(([campaign]) => campaign), PLACES.map(([, instance]) => instance)],
  );
  await valueOutcomes(ask, ['belonging', 'confidence']);
}

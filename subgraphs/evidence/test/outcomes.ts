/** Values and ages of the scores in the tests of achieved outcomes. */
import type { Ask } from '@teei/test/ask.ts';
import { INSTANCE } from './fixtures.ts';

const VALUE = {
  proxyCents: 103_500,
  deadweight: 0,
  displacement: 0,
  attribution: 0,
  dropOff: 0,
  years: 1,
};

/** Gives outcomes a value in the template of the own instance. */
export async function valueOutcomes(ask: Ask, types: readonly string[]): Promise<void> {
  const metrics = types.map((outcomeType) => ({ outcomeType, ...VALUE }));
  await ask.sql(
    `update programs.program_templates set outcome_metrics = $2
     where id = (select template_id from programs.program_instances where id = $1)`,
    [INSTANCE, JSON.stringify(metrics)],
  );
}

/** Makes all scores a day older, since the clock of the tests stands still. */
export async function ageScores(ask: Ask): Promise<void> {
  await ask.sql(`update evidence.outcome_scores set created_at = created_at - interval '1 day'`);
}

/** Says who has written a piece of evidence. */
export async function setSpeaker(ask: Ask, id: string, speaker: string): Promise<void> {
  await ask.sql(
    `update evidence.evidence_snippets
     set evidence_data = evidence_data || jsonb_build_object('speaker', $2::text) where id = $1`,
    [id, speaker],
  );
}

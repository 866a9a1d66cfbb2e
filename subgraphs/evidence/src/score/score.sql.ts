/** SQL of outcome scores: the piece of evidence that is scored, and its new scores. */
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { OutcomeScoreInput, OutcomeType } from '../generated/graphql.ts';
import { personOf } from '../snippet/snippet.sql.ts';
import { MIN_CONFIDENCE, MIN_GAIN, type ScoredSnippet, type Standing } from './score.rules.ts';

/** Locked piece of evidence, with its place. */
export interface LockedSnippet extends ScoredSnippet {
  readonly company_id: string | null;
  readonly program_instance_id: string | null;
  /** Side of the person whose text it is: participant or volunteer; null where nobody noted it. */
  readonly speaker: string | null;
}

/** Locks a piece of evidence and reads its scores; undefined when there is none. */
export async function lockScored(db: Kysely<DB>, id: string): Promise<LockedSnippet | undefined> {
  const { rows } = await sql<LockedSnippet>`
    select t.company_id, t.program_instance_id, t.content, t.metadata,
      t.evidence_data ->> 'speaker' as speaker, ${personOf()} as person_id,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'outcomeType', o.outcome_type, 'modelVersion', o.model_version)), '[]')
        from evidence.outcome_scores as o where o.evidence_snippet_id = t.id) as scores
    from evidence.evidence_snippets as t where t.id = ${id}
    for no key update of t`.execute(db);
  return rows[0];
}

/** Standing of a person for an outcome, with the social value in cents that achieving it has. */
export interface ValuedStanding extends Standing {
  readonly outcomeType: OutcomeType;
  readonly valueCents: number;
}

/**
 * Standings of the person of a piece of evidence, for some outcomes, as a participant: by first scores alone. None where
 * the piece belongs to no campaign and instance. `evidence.achievements` counts the same on record.
 */
export async function listStandings(
  db: Kysely<DB>,
  snippetId: string,
  personId: string,
  outcomes: readonly OutcomeType[],
): Promise<readonly ValuedStanding[]> {
  const { rows } = await sql<ValuedStanding>`
    select outcome as "outcomeType", own.baseline, own."isAchieved",
      round(programs.outcome_value_in(t.program_instance_id, outcome))::integer as "valueCents"
    from evidence.evidence_snippets as t
    cross join unnest(${outcomes}::text[]) as outcome
    cross join lateral (
      select max(c.baseline) filter (where c.campaign_id = t.campaign_id)::float8 as baseline,
        coalesce(bool_or(c.highest - c.baseline >= ${MIN_GAIN}), false) as "isAchieved"
      from (
        select s.campaign_id, (array_agg(o.score order by o.created_at, o.id))[1] as baseline, max(o.score) as highest
        from evidence.outcome_scores as o
        join evidence.evidence_snippets as s on s.id = o.evidence_snippet_id
        where o.user_id = ${personId} and o.outcome_type = outcome and s.company_id is not distinct from t.company_id
          and s.campaign_id is not null and s.program_instance_id is not null
          and o.score is not null and o.confidence >= ${MIN_CONFIDENCE}
          and s.evidence_data ->> 'speaker' is distinct from 'volunteer'
          and not exists (select from evidence.outcome_scores as earlier
            where (earlier.evidence_snippet_id, earlier.outcome_type) = (o.evidence_snippet_id, o.outcome_type)
              and (earlier.created_at, earlier.id) < (o.created_at, o.id))
        group by s.campaign_id
      ) as c
    ) as own
    where t.id = ${snippetId} and t.program_instance_id is not null`.execute(db);
  return rows;
}

/** Inserts the scores of a version of a model. */
export async function insertScores(
  db: Kysely<DB>,
  snippetId: string,
  {
    personId,
    modelVersion,
    scores,
    now,
  }: {
    readonly personId: string;
    readonly modelVersion: string;
    readonly scores: readonly OutcomeScoreInput[];
    readonly now: Date;
  },
): Promise<void> {
  await db
    .withSchema('evidence')
    .insertInto('outcome_scores')
    .values(
      scores.map(({ outcomeType, score, confidence }) => ({
        user_id: personId,
        evidence_snippet_id: snippetId,
        outcome_type: outcomeType,
        score: score ?? null,
        confidence,
        model_version: modelVersion,
        created_at: now.toISOString(),
      })),
    )
    .execute();
}

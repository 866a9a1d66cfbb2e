/** First and latest outcome scores of participants, summed by type without the people. */
import type { OutcomeType } from './generated/graphql.ts';
import type { Level } from './metrics.sql.ts';
import type { AnalyticsStore } from './store.ts';

/** Instance that an entity is made of: its campaign, people with a score, and those with a first and a later one. */
export type OutcomePart = readonly [campaign: string, scored: number, measured: number];

/** Scores of one outcome type in an entity. */
export interface OutcomeRow {
  readonly entity: string;
  readonly outcome_type: OutcomeType;
  /** People with a score. */
  readonly scored: number;
  /** People with a first score and a later one; the sums and bands are theirs. */
  readonly measured: number;
  /** Scores of these people, those between first and latest included. */
  readonly scores: number;
  readonly baseline_sum: number;
  readonly latest_sum: number;
  /** People by the gain from the first to the latest score: below 0.1, 0.1 to 0.3, above 0.3. */
  readonly connect: number;
  readonly improve: number;
  readonly transform: number;
  /** Instances of the entity, or itself. */
  readonly parts: readonly OutcomePart[];
  /** UTC, without the zone. */
  readonly last_ingested: string;
}

const ENTITY_COLUMNS: Readonly<Record<Level, string>> = {
  company: 'company_id',
  campaign: 'campaign_id',
  instance: 'program_instance_id',
};

/** Half of the last of six decimals: the difference of two 32-bit scores is seldom exactly 0.1. */
const EPSILON = 5e-7;

/** @param companyId the tenant that the viewer is bound to; null only for staff */
export async function listOutcomes(
  store: AnalyticsStore,
  level: Level,
  ids: readonly string[],
  companyId: string | null,
): Promise<readonly OutcomeRow[]> {
  const entity = `s.${ENTITY_COLUMNS[level]}`;
  const condition = `${entity} IN {ids: Array(UUID)}
    AND ${companyId === null ? 'true' : 's.company_id = {company: UUID}'}`;
  return store.select<OutcomeRow>(
    `WITH parts AS (
  SELECT entity, outcome_type, groupArray((campaign, scored, measured)) AS parts
  FROM (
    SELECT entity, outcome_type, toString(campaign_id) AS campaign, program_instance_id,
      count() AS scored, countIf(n > 1) AS measured
    FROM (
      SELECT ${entity} AS entity, s.outcome_type AS outcome_type, s.campaign_id AS campaign_id,
        s.program_instance_id AS program_instance_id, sum(s.scores) AS n
      FROM teei.subject_outcomes_data AS s
      WHERE ${condition}
      GROUP BY entity, outcome_type, campaign_id, program_instance_id, s.subject_key
    )
    GROUP BY entity, outcome_type, campaign_id, program_instance_id
  )
  GROUP BY entity, outcome_type
)
SELECT entity, outcome_type, any(parts.parts) AS parts, count() AS scored, countIf(n > 1) AS measured,
  sumIf(n, n > 1) AS scores, sumIf(b, n > 1) AS baseline_sum, sumIf(l, n > 1) AS latest_sum,
  countIf(n > 1 AND gain < 0.1 - ${EPSILON}) AS connect,
  countIf(n > 1 AND gain >= 0.1 - ${EPSILON} AND gain <= 0.3 + ${EPSILON}) AS improve,
  countIf(n > 1 AND gain > 0.3 + ${EPSILON}) AS transform,
  max(ingested) AS last_ingested
FROM (
  SELECT ${entity} AS entity, s.outcome_type AS outcome_type, sum(s.scores) AS n,
    toFloat64(argMinMerge(s.baseline)) AS b, toFloat64(argMaxMerge(s.latest)) AS l, l - b AS gain,
    max(s.last_ingested) AS ingested
  FROM teei.subject_outcomes_data AS s
  WHERE ${condition}
  GROUP BY entity, outcome_type, s.subject_key
) AS person
INNER JOIN parts ON parts.entity = person.entity AND parts.outcome_type = person.outcome_type
GROUP BY entity, outcome_type`,
    { ids, ...(companyId !== null && { company: companyId }) },
  );
}

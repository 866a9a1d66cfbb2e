/** First and latest outcome scores of participants, summed by type without the people. */
import { createLoader, PerFieldNodes, type Loader } from '@teei/platform/collections/loaders.ts';
import type { AnalyticsContext } from './context.ts';
import type { OutcomeType } from './generated/graphql.ts';
import type { Level } from './level.ts';
import type { AnalyticsStore } from './store.ts';
import { tenantOf } from './tenancy.rules.ts';

/** Instance in which a person has a score of the outcome: its campaign, and 1 where the person has two there. */
export type OutcomePlace = readonly [campaign: string, instance: string, hasBoth: number];

/** Number of people who have scores in exactly the same instances. */
export type OutcomePattern = readonly [places: readonly OutcomePlace[], people: number];

/** Scores of one outcome type in an entity. */
export interface OutcomeRow {
  readonly entity: string;
  readonly outcome_type: OutcomeType;
  readonly patterns: readonly OutcomePattern[];
  /** People with a score, the sum of their latest ones, and p25, p50, p75 of these. */
  readonly scored: number;
  readonly score_sum: number;
  readonly quartiles: readonly number[];
  /** All scores of these people. */
  readonly all_scores: number;
  /** People with a first score and a later one; what follows is theirs. */
  readonly measured: number;
  /** Scores of these people, those between first and latest included. */
  readonly scores: number;
  readonly baseline_sum: number;
  readonly latest_sum: number;
  /** People by the gain from the first to the latest score: below 0.1, 0.1 to 0.3, above 0.3. */
  readonly connect: number;
  readonly improve: number;
  readonly transform: number;
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

const loaders = new PerFieldNodes<Loader<readonly OutcomeRow[]>>();

/** Keys by which all fields of an operation share a loader. */
const LEVELS = { company: {}, campaign: {}, instance: {} } satisfies Record<Level, object>;

/** Outcomes of an entity by type: one statement for all entities of a level and fields of an operation. */
export function loadOutcomes(
  context: AnalyticsContext,
  level: Level,
  id: string,
): Promise<readonly OutcomeRow[]> {
  const load = async (ids: readonly string[]) => {
    const rows = await listOutcomes(context.store, level, ids, tenantOf(context.viewer));
    return Map.groupBy(rows, ({ entity }) => entity);
  };
  return loaders.at(context, LEVELS[level], () => createLoader(load, () => [])).load(id);
}

/** @param companyId the tenant that the viewer is bound to; null only for staff */
export async function listOutcomes(
  store: AnalyticsStore,
  level: Level,
  ids: readonly string[],
  companyId: string | null,
): Promise<readonly OutcomeRow[]> {
  const entity = `s.${ENTITY_COLUMNS[level]}`;
  return store.select<OutcomeRow>(
    `SELECT entity, outcome_type, groupArray((places, people)) AS patterns, sum(people) AS scored,
  sum(people_sum) AS score_sum, sum(people_scores) AS all_scores,
  arrayReduce('quantilesExactInclusive(0.25, 0.5, 0.75)', arrayFlatten(groupArray(people_latest))) AS quartiles,
  sum(pairs) AS measured, sum(pair_scores) AS scores, sum(pair_baseline) AS baseline_sum,
  sum(pair_latest) AS latest_sum, sum(gained_little) AS connect, sum(gained_some) AS improve,
  sum(gained_much) AS transform, max(newest) AS last_ingested
FROM (
  SELECT entity, outcome_type, places, count() AS people, sum(l) AS people_sum, sum(n) AS people_scores,
    groupArray(l) AS people_latest, countIf(n > 1) AS pairs, sumIf(n, n > 1) AS pair_scores,
    sumIf(b, n > 1) AS pair_baseline, sumIf(l, n > 1) AS pair_latest,
    countIf(n > 1 AND gain < 0.1 - ${EPSILON}) AS gained_little,
    countIf(n > 1 AND gain >= 0.1 - ${EPSILON} AND gain <= 0.3 + ${EPSILON}) AS gained_some,
    countIf(n > 1 AND gain > 0.3 + ${EPSILON}) AS gained_much, max(ingested) AS newest
  FROM (
    SELECT entity, outcome_type, subject_key, sum(own) AS n,
      arraySort(groupArray((campaign, instance, toUInt8(own > 1)))) AS places,
      toFloat64(argMinMerge(first_score)) AS b, toFloat64(argMaxMerge(last_score)) AS l, l - b AS gain,
      max(stored) AS ingested
    FROM (
      SELECT ${entity} AS entity, s.outcome_type AS outcome_type, s.subject_key AS subject_key,
        toString(s.campaign_id) AS campaign, toString(s.program_instance_id) AS instance, sum(s.scores) AS own,
        argMinMergeState(s.baseline) AS first_score, argMaxMergeState(s.latest) AS last_score,
        max(s.last_ingested) AS stored
      FROM teei.subject_outcomes_data AS s
      WHERE ${entity} IN {ids: Array(UUID)} AND ${companyId === null ? 'true' : 's.company_id = {company: UUID}'}
      GROUP BY entity, outcome_type, subject_key, campaign, instance
    )
    GROUP BY entity, outcome_type, subject_key
  )
  GROUP BY entity, outcome_type, places
)
GROUP BY entity, outcome_type`,
    { ids, ...(companyId !== null && { company: companyId }) },
  );
}

/** Outcome scores of people: distribution of the latest ones, and their change from the first. */
import { withCounted } from './explain.rules.ts';
import type { Freshness, OutcomeDelta, OutcomeDistribution } from './generated/graphql.ts';
import type { Level } from './level.ts';
import { toldOutcomes } from './outcome-groups.rules.ts';
import type { OutcomeRow } from './outcomes.sql.ts';
import { MIN_GROUP } from './people.sql.ts';
import { round } from './rounding.ts';
import { withholdSmall } from './small-groups.rules.ts';

/**
 * Change of one outcome type, of the people with two scores; null where it is withheld, and where nobody has two. Bands
 * are told of companies alone: a company's band less those of its campaigns would be that of the people who are left.
 */
export function toOutcomeDelta(level: Level, row: OutcomeRow): OutcomeDelta | null {
  const { measured } = row;
  if (!toldOutcomes(level, row.patterns).change) return null;
  const bands = level === 'company' ? [row.connect, row.improve, row.transform] : [];
  const [connect = null, improve = null, transform = null] = withholdSmall(bands);
  const figures: OutcomeDelta = {
    outcomeType: row.outcome_type,
    n: measured,
    baseline: round(row.baseline_sum / measured, 2),
    latest: round(row.latest_sum / measured, 2),
    delta: round((row.latest_sum - row.baseline_sum) / measured, 2),
    connect,
    improve,
    transform,
    minimumGroup: MIN_GROUP,
    freshness: freshnessOf(row),
  };
  return withCounted(figures, { rowsCounted: row.scores });
}

/** Distribution of the latest scores of one outcome type; null where it is withheld. */
export function toOutcomeDistribution(level: Level, row: OutcomeRow): OutcomeDistribution | null {
  if (!toldOutcomes(level, row.patterns).scores) return null;
  const [p25 = 0, p50 = 0, p75 = 0] = row.quartiles.map((quartile) => round(quartile, 2));
  const figures: OutcomeDistribution = {
    outcomeType: row.outcome_type,
    n: row.scored,
    mean: round(row.score_sum / row.scored, 2),
    p25,
    p50,
    p75,
    minimumGroup: MIN_GROUP,
    freshness: freshnessOf(row),
  };
  return withCounted(figures, { rowsCounted: row.all_scores });
}

function freshnessOf({ last_ingested: newest }: OutcomeRow): Freshness {
  return { asOf: `${newest.replace(' ', 'T')}Z`, source: 'SUBJECT_OUTCOMES' };
}

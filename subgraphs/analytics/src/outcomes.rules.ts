/** Change of outcome scores: the latest against the first, of the people who have both. */
import { withCounted } from './explain.rules.ts';
import type { OutcomeDelta } from './generated/graphql.ts';
import type { OutcomeRow } from './outcomes.sql.ts';
import { MIN_GROUP } from './people.sql.ts';
import { round } from './rounding.ts';
import { withholdSmall } from './small-groups.rules.ts';

/**
 * Change of one outcome type; null where it would be about fewer than five people, or leave out one to
 * four of those with a score, whose scores other figures contain.
 */
export function toOutcomeDelta(row: OutcomeRow): OutcomeDelta | null {
  const { scored, measured } = row;
  const left = scored - measured;
  if (measured < MIN_GROUP || (left > 0 && left < MIN_GROUP)) return null;
  const [connect = null, improve = null, transform = null] = withholdSmall([
    row.connect,
    row.improve,
    row.transform,
  ]);
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
    freshness: { asOf: `${row.last_ingested.replace(' ', 'T')}Z`, source: 'SUBJECT_OUTCOMES' },
  };
  return withCounted(figures, { rowsCounted: row.scores });
}

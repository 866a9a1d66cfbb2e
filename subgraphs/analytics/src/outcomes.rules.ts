/** Change of outcome scores: the latest against the first, of the people who have both. */
import { withCounted } from './explain.rules.ts';
import type { OutcomeDelta } from './generated/graphql.ts';
import type { OutcomePart, OutcomeRow } from './outcomes.sql.ts';
import { MIN_GROUP } from './people.sql.ts';
import { round } from './rounding.ts';
import { isSmallGroup, withholdSmall } from './small-groups.rules.ts';

/**
 * Change of one outcome type; null where it would be about fewer than five people, or leave out one to
 * four of those with a score, whose scores other figures contain. Nor may one to four people be left when the figures
 * of its instances and campaigns are subtracted.
 */
export function toOutcomeDelta(row: OutcomeRow): OutcomeDelta | null {
  const { scored, measured } = row;
  if (!isLarge(scored, measured) || isSmallGroup(measured - countShown(row.parts))) return null;
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

function isLarge(scored: number, measured: number): boolean {
  return measured >= MIN_GROUP && !isSmallGroup(scored - measured);
}

/** People in figures of campaigns that are shown, and of instances where their campaign's is not. */
function countShown(parts: readonly OutcomePart[]): number {
  return sum(
    [...Map.groupBy(parts, ([campaign]) => campaign).values()].map((own) => {
      const [scored, measured] = [sum(own.map((part) => part[1])), sum(own.map((part) => part[2]))];
      const shown = sum(own.map((part) => (isLarge(part[1], part[2]) ? part[2] : 0)));
      return isLarge(scored, measured) && !isSmallGroup(measured - shown) ? measured : shown;
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Recomputation of benchmarks by country: a company among its peers in a quarter that is over. */
import { sidesOf, total, within } from './metrics.ts';
import { byPerson, firstAt, interpolated, monthsBetween } from './others.ts';
import { monthOf, peopleOf, toldScores, type Span } from './people.ts';
import type { ComparedCompany, Side } from './sides.sql.ts';

const MIN_PEERS = 5;
const MIN_GROUP = 5;
const MAX_SHARE = 0.25;

interface Comparison {
  readonly id: string;
  readonly metric: string;
  readonly span: Span;
}

/** Benchmark of a company, by the names of the fields, or the reason why it is withheld. */
export function compareByHand(
  all: readonly Side[],
  companies: readonly ComparedCompany[],
  { id, metric, span }: Comparison,
): object {
  const country = companies.find((one) => one.id === id)?.country;
  const segment = companies.filter((one) => one.isOptedIn && one.country === country);
  const values = segment.flatMap((one) => {
    const value = valueOf(sidesOf(all, 'company', one.id), one, { metric, span });
    return value === null ? [] : [{ id: one.id, value }];
  });
  const own = values.find((one) => one.id === id)?.value;
  if (own === undefined) return { reason: 'NOT_A_CONTRIBUTOR' };
  const peers = values.filter((one) => one.id !== id).map(({ value }) => value);
  if (peers.length < MIN_PEERS) return { reason: 'TOO_FEW_PEERS' };
  const sum = values.reduce((subtotal, { value }) => subtotal + value, 0);
  const largest = Math.max(...values.map(({ value }) => value));
  if (metric !== 'RETENTION_THREE_MONTHS' && largest > MAX_SHARE * sum) {
    return { reason: 'DOMINATED' };
  }
  const below = peers.filter((value) => value < own).length;
  const equal = peers.filter((value) => value === own).length;
  return {
    cohortSize: peers.length,
    own,
    percentileRank: (100 * (below + equal / 2)) / peers.length,
    p10: interpolated(peers, 0.1),
    p25: interpolated(peers, 0.25),
    p50: interpolated(peers, 0.5),
    p75: interpolated(peers, 0.75),
    p90: interpolated(peers, 0.9),
  };
}

/** Value of a company that others are compared with; null for one that has none in the quarter. */
function valueOf(
  ever: readonly Side[],
  { joined }: ComparedCompany,
  { metric, span }: Omit<Comparison, 'id'>,
): number | null {
  const sides = within(ever, span);
  if (sides.length === 0) return null;
  const hours = total(sides, (side) => (side.role === 'volunteer' ? side.minutes : 0)) / 60;
  switch (metric) {
    case 'SROI_RATIO':
      return over(
        total(sides, ({ value }) => value),
        total(sides, ({ cost }) => cost),
      );
    case 'VOLUNTEER_HOURS':
      return hours > 0
        ? over(hours, joined.filter((at) => at < Date.parse(span.until)).length)
        : null;
    case 'HOURS_PER_VOLUNTEER':
      return over(hours, atLeastFive(peopleOf(sides, 'volunteer')));
    case 'OUTCOME_MEAN': {
      // Of the people whom `Metrics.outcome` of the quarter tells of, so that the two leave nobody over.
      const scores = toldScores(sides, 'company', span).told;
      return over(
        total(scores, ({ score }) => score),
        scores.length,
      );
    }
    default:
      return retentionOf(ever, span.until);
  }
}

/** Share of volunteers whose third month lies in the year before a day, who were active in it. */
function retentionOf(ever: readonly Side[], until: string): number | null {
  const end = until.slice(0, 7);
  const cohorts = byPerson(ever, 'volunteer').filter((one) => {
    const age = monthsBetween(monthOf(firstAt(one)), end) - 3;
    return age > 0 && age <= 12;
  });
  const kept = cohorts.filter((one) =>
    one.some(({ at }) => monthsBetween(monthOf(firstAt(one)), monthOf(at)) === 3),
  );
  return over(kept.length, atLeastFive(cohorts.length));
}

function over(value: number, by: number): number | null {
  return by > 0 ? value / by : null;
}

function atLeastFive(count: number): number {
  return count >= MIN_GROUP ? count : 0;
}

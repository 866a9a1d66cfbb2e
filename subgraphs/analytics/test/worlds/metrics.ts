/** Recomputation of `metrics`: each figure by its definition, from all sides of activities. */
import type { Level } from '../../src/level.ts';
import { isWholeMonths } from '../../src/tiling.ts';
import { DAY } from '../rollups.ts';
import { isScore, peopleOf, quantile, toldScores, toldSides, type Span } from './people.ts';
import type { Side } from './sides.sql.ts';

const MIN_GROUP = 5;

/** Sides of an entity. */
export function sidesOf(all: readonly Side[], level: Level, id: string): readonly Side[] {
  return all.filter((side) => side[level] === id);
}

/** Sides of a span. */
export function within<Dated extends { readonly at: number }>(
  all: readonly Dated[],
  { from, until }: Span,
): readonly Dated[] {
  const [start, end] = [Date.parse(from), Date.parse(until)];
  return all.filter(({ at }) => at >= start && at < end);
}

export const total = <Row>(rows: readonly Row[], value: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);

const fixed = (value: number, decimals: number): number => Number(value.toFixed(decimals));

const ratio = (value: number, by: number, decimals: number): number | null =>
  by > 0 ? fixed(value / by, decimals) : null;

const quartiles = (values: readonly number[]): object => ({
  p25: quantile(values, 0.25),
  p50: quantile(values, 0.5),
  p75: quantile(values, 0.75),
});

/** Score of points that halve every 90 days: 100 · (1 − 2^(−P ÷ 60)). */
export function visOf(sides: readonly Side[], moment: number): number {
  const points = total(sides, (side) => side.points * 2 ** (-(moment - side.at) / (90 * DAY)));
  return 100 * (1 - 2 ** (-points / 60));
}

/** Mean score of the volunteers of an entity at the end of a span, or now; null for fewer than five. */
function meanVis(all: readonly Side[], own: readonly Side[], moment: number): number | null {
  const volunteering = all.filter(({ role, at }) => role === 'volunteer' && at < moment);
  const isOwn = new Set(own);
  const people = Map.groupBy(volunteering, ({ company, person }) => `${company} ${person ?? ''}`);
  const scores = [...people.values()]
    .filter((sides) => sides.some((side) => isOwn.has(side)))
    .map((sides) => visOf(sides, moment));
  if (scores.length < MIN_GROUP) return null;
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Figures by the names of the fields of `Metrics`. */
export interface Metrics extends Readonly<Record<string, unknown>> {
  readonly suppressed: readonly string[];
  readonly partlySuppressed: readonly string[];
}

/** Figures of an entity in a span that lies in the past. */
export function metricsByHand(
  all: readonly Side[],
  level: Level,
  { id, span }: { readonly id: string; readonly span: Span },
): Metrics {
  const ever = sidesOf(all, level, id);
  const sides = within(ever, span);
  const byRole = (role: Side['role']) =>
    toldSides(sides, level, { span, count: (cell) => peopleOf(cell, role) });
  const [volunteers, participants] = [byRole('volunteer'), byRole('participant')];
  const outcome = toldScores(sides, level, span);
  const scores = outcome.told;
  const vis = isWholeMonths(span) ? meanVis(all, ever, Date.parse(span.until)) : null;
  const hasVolunteered = ever.some(
    ({ role, at }) => role === 'volunteer' && at < Date.parse(span.until),
  );
  const states = {
    VOLUNTEERS: stateOf(sides, volunteers, (some) => peopleOf(some, 'volunteer')),
    VIS_AVERAGE: vis === null && (hasVolunteered || !isWholeMonths(span)) ? 'suppressed' : 'whole',
    PARTICIPANTS: stateOf(sides, participants, (some) => peopleOf(some, 'participant')),
    OUTCOME:
      isWholeMonths(span) && !sides.some(isScore)
        ? 'whole'
        : stateOf(sides, outcome, (some) =>
            isWholeMonths(span) ? some.filter(isScore).length : peopleOf(some, 'participant'),
          ),
    RATING: stateOf(sides, participants, (some) => peopleOf(some, 'participant')),
  };
  const hours = total(sides, (side) => (side.role === 'volunteer' ? side.minutes : 0)) / 60;
  const [value, cost] = [total(sides, (side) => side.value), total(sides, (side) => side.cost)];
  const told = peopleOf(participants.told, 'participant');
  const ratings = participants.told.flatMap(({ rating }) => (rating === null ? [] : [rating]));
  return {
    events: sides.length,
    sessions: sides.filter(
      ({ type, role }) => type === 'kintell.session.completed' && role === 'volunteer',
    ).length,
    volunteerHours: fixed(hours, 2),
    volunteers: states.VOLUNTEERS === 'suppressed' ? null : peopleOf(volunteers.told, 'volunteer'),
    participants: states.PARTICIPANTS === 'suppressed' ? null : told,
    socialValueCents: value,
    investmentCents: cost,
    sroiRatio: ratio(value, cost, 4),
    costPerHourCents: ratio(cost, hours, 1),
    costPerBeneficiaryCents: states.PARTICIPANTS === 'whole' ? ratio(cost, told, 1) : null,
    visAverage: vis,
    outcome:
      scores.length > 0
        ? {
            n: scores.length,
            mean: total(scores, ({ score }) => score) / scores.length,
            ...quartiles(scores.map(({ score }) => score)),
          }
        : null,
    rating: ratings.length > 0 ? quartiles(ratings) : null,
    co2eKg: total(sides, (side) => side.grams) / 1000,
    suppressed: namesOf(states, 'suppressed'),
    partlySuppressed: namesOf(states, 'partly'),
  };
}

type State = 'whole' | 'partly' | 'suppressed';

function stateOf(
  sides: readonly Side[],
  { told, left }: { readonly told: readonly Side[]; readonly left: readonly Side[] },
  count: (sides: readonly Side[]) => number,
): State {
  if (count(sides) === 0) return 'whole';
  if (count(told) === 0) return 'suppressed';
  return count(left) > 0 ? 'partly' : 'whole';
}

function namesOf(states: Readonly<Record<string, string>>, state: State): string[] {
  return Object.keys(states).filter((name) => states[name] === state);
}

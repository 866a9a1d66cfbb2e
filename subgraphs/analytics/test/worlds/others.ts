/** Recomputation of participation, retention, outcomes and levels: whole, with nobody withheld. */
import { addDays } from '@teei/platform/calendar/period.ts';
import { total, within } from './metrics.ts';
import { monthOf, peopleOf, type Span } from './people.ts';
import type { ComparedCompany, Side } from './sides.sql.ts';

/** Activities of each person of one role, in order of time. */
export function byPerson(sides: readonly Side[], role: Side['role']): readonly (readonly Side[])[] {
  const own = sides.filter((side) => side.role === role && side.person !== null);
  return [...Map.groupBy(own, ({ person }) => person).values()].map((one) =>
    one.toSorted((a, b) => a.at - b.at),
  );
}

/** Moment of the first of some activities. */
export const firstAt = (sides: readonly Side[]): number => sides[0]?.at ?? Number.NaN;

/** Participation of a company in a span, by the names of the fields; those who were not yet active, as of a day. */
export function participationByHand(
  own: readonly Side[],
  { joined }: ComparedCompany,
  span: Span,
  asOf: string,
): Readonly<Record<string, number>> {
  const until = Date.parse(addDays(asOf, 1));
  const begun = peopleOf(
    own.filter(({ at }) => at < until),
    'volunteer',
  );
  const past = own.filter(({ at }) => at < Date.parse(span.until));
  const active = peopleOf(within(past, span), 'volunteer');
  const isNew = (one: readonly Side[]): boolean => firstAt(one) >= Date.parse(span.from);
  const first = byPerson(past, 'volunteer').filter(isNew).length;
  const eligible = joined.filter((at) => at < Date.parse(span.until)).length;
  return {
    eligible,
    activeVolunteers: active,
    firstTimeVolunteers: first,
    returningVolunteers: active - first,
    notYetActive: Math.max(0, joined.filter((at) => at < until).length - begun),
    rate: Math.min(1, active / eligible),
  };
}

/** Number of months from one to another, YYYY-MM. */
export function monthsBetween(from: string, to: string): number {
  const [start = 0, end = 0] = [from, to].map(
    (month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)),
  );
  return end - start;
}

/** Number of people of a cohort, YYYY-MM, who were active a number of months after their first. */
export function activeAfter(
  people: readonly (readonly Side[])[],
  { cohort, months }: { readonly cohort: string; readonly months: number },
): number {
  return people.filter(
    (one) =>
      monthOf(firstAt(one)) === cohort &&
      one.some(({ at }) => monthsBetween(cohort, monthOf(at)) === months),
  ).length;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Quantile with interpolation between the two values around it. */
export function interpolated(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = share * (sorted.length - 1);
  const [low = 0, high = 0] = [sorted[Math.floor(position)], sorted[Math.ceil(position)]];
  return low + (high - low) * (position % 1);
}

/** Latest scores of an outcome, and their change from the first of people with two; bands of the gain apart. */
export function outcomeByHand(own: readonly Side[], outcome: string) {
  const scored = own.filter((side) => side.outcome === outcome.toLowerCase());
  const people = byPerson(scored, 'participant').map((one) => one.map(({ score }) => score));
  const latest = people.map((scores) => scores.at(-1) ?? 0);
  const pairs = people
    .filter((scores) => scores.length > 1)
    .map((scores) => ({ first: scores[0] ?? 0, last: scores.at(-1) ?? 0 }));
  const gains = pairs.map(({ first, last }) => Number((last - first).toFixed(6)));
  return {
    latest: {
      n: latest.length,
      mean: mean(latest),
      p25: interpolated(latest, 0.25),
      p50: interpolated(latest, 0.5),
      p75: interpolated(latest, 0.75),
    },
    change: {
      n: pairs.length,
      baseline: mean(pairs.map(({ first }) => first)),
      latest: mean(pairs.map(({ last }) => last)),
      delta: mean(gains),
    },
    bands: {
      connect: gains.filter((gain) => gain < 0.1).length,
      improve: gains.filter((gain) => gain >= 0.1 && gain <= 0.3).length,
      transform: gains.filter((gain) => gain > 0.3).length,
    },
  };
}

const LEVELS = ['PRE_A1', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/** Progress of an instance's participants in a language, and how many began with and have reached a level. */
export function levelsByHand(own: readonly Side[]) {
  const sessions = own.filter(({ level }) => level !== null);
  const people = byPerson(sessions, 'participant').map((one) => {
    const levels = one.map(({ level }) => level ?? '');
    return { baseline: levels[0] ?? '', latest: levels.at(-1) ?? '' };
  });
  const gained = people.map(
    ({ baseline, latest }) => LEVELS.indexOf(latest) - LEVELS.indexOf(baseline),
  );
  const all = gained.reduce((sum, levels) => sum + levels, 0);
  const countOf = (side: 'baseline' | 'latest') => (level: string) =>
    people.filter((one) => one[side] === level).length;
  return {
    n: people.length,
    medianLevelsGained: people.length > 0 ? interpolated(gained, 0.5) : null,
    sessionsPerLevel: all > 0 ? total(sessions, () => 1) / all : null,
    distributions: { baseline: countOf('baseline'), latest: countOf('latest') },
  };
}

/** Events about a person, with the moments of the first and the last; null without any. */
export function footprintByHand(about: readonly Side[]): object | null {
  const moments = about.map(({ at }) => at);
  if (moments.length === 0) return null;
  return {
    events: moments.length,
    firstAt: new Date(Math.min(...moments)).toISOString(),
    lastAt: new Date(Math.max(...moments)).toISOString(),
  };
}

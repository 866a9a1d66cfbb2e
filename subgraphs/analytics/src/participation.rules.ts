/** Participation: volunteers who were active, of the members of a company or of those who ever were. */
import { addDays, type DaySpan } from '@teei/platform/calendar/period.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import type { Activity, Month } from './activity.sql.ts';
import { countCells, toCohorts, type Cohorts } from './cohorts.rules.ts';
import type { Participation, ParticipationDenominator } from './generated/graphql.ts';
import type { Suppression } from './metrics.mapping.ts';
import { firstDayOf, monthOf } from './month.ts';
import { MIN_GROUP } from './people.sql.ts';
import { round } from './rounding.ts';
import { isSmallGroup } from './small-groups.rules.ts';
import { isWholeMonths, type Part } from './tiling.ts';

/** A day before everything. */
const BEGINNING = '0000-01-01';

/** A day after everything. */
const NEVER = '9999-12-31';

export interface ParticipationFacts {
  readonly activity: Activity;
  /** Number of members by the first day of the month in which they joined. */
  readonly memberMonths: Readonly<Record<string, number>>;
  readonly denominator: ParticipationDenominator;
  /** Today, YYYY-MM-DD. */
  readonly today: string;
}

/** @throws InvalidInputError for a span that is not made of whole calendar months */
export function checkWholeMonths(parts: readonly Part[]): void {
  const cut = parts.find((part) => !isWholeMonths(part));
  if (cut) throw new InvalidInputError('period', 'whole calendar months', cut);
}

/** Participation in each part of a period. */
export function toParticipation(
  { activity, memberMonths, denominator, today }: ParticipationFacts,
  parts: readonly Part[],
): Participation[] {
  const cohorts = toCohorts(countCells(activity));
  return parts.map((part) => {
    const eligible = countMembers(memberMonths, part.until);
    const everActive = countBeginners(
      cohorts.groups,
      { from: BEGINNING, until: part.until },
      today,
    );
    const active = countActive(activity, cohorts, part, today);
    const first = countBeginners(cohorts.groups, part, today);
    const counted = denominator === 'ELIGIBLE' ? eligible : everActive;
    return {
      periodStart: part.from,
      periodEnd: addDays(part.until, -1),
      eligible,
      activeVolunteers: active,
      firstTimeVolunteers: first,
      returningVolunteers: first === null || active === null ? null : orNull(active - first),
      ...countNotYetActive(cohorts, memberMonths, part, today),
      rate: counted && active !== null ? Math.min(1, round(active / counted, 4)) : null,
      minimumGroup: MIN_GROUP,
      freshness: {
        asOf: activity.lastIngested ? `${activity.lastIngested.replace(' ', 'T')}Z` : null,
        source: 'SUBJECT_MONTH',
      },
    };
  });
}

/** Members who had joined before a day. */
function countMembers(memberMonths: ParticipationFacts['memberMonths'], until: string): number {
  return sum(
    Object.entries(memberMonths).flatMap(([joined, members]) => (joined < until ? [members] : [])),
  );
}

/**
 * Members without any activity, as of the end of a part or of the last month before it up to which the number of all who had
 * begun may be told; so every answer is one that is told of that month itself. Null where nobody had begun by such a month.
 */
function countNotYetActive(
  cohorts: Cohorts,
  memberMonths: ParticipationFacts['memberMonths'],
  { until }: DaySpan,
  today: string,
): Pick<Participation, 'notYetActive' | 'notYetActiveAsOf'> {
  const starts = [...cohorts.cells.keys()].map((month) => firstDayOf(month));
  const ends = [until, ...starts.filter((day) => day < until).toReversed()];
  for (const end of ends) {
    const begun = countBeginners(cohorts.groups, { from: BEGINNING, until: end }, today);
    if (begun === 0 && end !== until) break;
    if (begun !== null) {
      return {
        notYetActive: orNull(Math.max(0, countMembers(memberMonths, end) - begun)),
        notYetActiveAsOf: addDays(end, -1),
      };
    }
  }
  return { notYetActive: null, notYetActiveAsOf: null };
}

/**
 * Number of different people with an activity in a span of whole months; null where it is suppressed: for one to four, where so
 * few of them had been active before, and where it would tell a part of a group of cohorts.
 */
export function countActive(
  activity: Activity,
  cohorts: Cohorts,
  span: DaySpan,
  today: string,
): number | null {
  const active = countPeople(activity, span);
  return suppressionOf(active, cohorts, span, today) === 'ALL' ? null : orNull(active);
}

/**
 * Suppression of the number of people who were active in a span, of which figures may leave some out. From the beginning on it
 * counts all who had begun by its end, and so it does in months in which nobody else was active: it is suppressed where it
 * splits a group of cohorts, and those that leave people out would be of another month.
 */
export function suppressionOf(
  active: number,
  cohorts: Cohorts,
  span: DaySpan,
  today: string,
): Suppression {
  const first = countBeginners(cohorts.groups, span, today);
  if (first !== null && isSmallGroup(active - first)) return 'ALL';
  // Groups with a month in which all who were active had begun since the span did, as if it were from the beginning on.
  const bare = cohorts.groups.filter(({ months }) =>
    months.some((month) => firstDayOf(month) >= span.from && !isAnyOlder(cohorts, month, span)),
  );
  const isCut = [span, { from: BEGINNING, until: span.until }].some(
    (one) => countBeginners(bare, one, today) === null,
  );
  if (isCut) return 'ALL';
  const isAnyPooled = bare.some(({ months }) => months.length > 1);
  return isFromBeginning(cohorts, span) || isAnyPooled || isAnyPartSmall(cohorts, span)
    ? 'INCOMPLETE'
    : 'NONE';
}

/** People with an activity in a span of whole months, each counted in the first month of it in which they were active. */
function countPeople({ months }: Activity, { from, until }: DaySpan): number {
  const [first, end] = [monthOf(from), monthOf(until)];
  return sum(
    months.flatMap(({ previous, month, people }) =>
      month >= first && month < end && previous < first ? [people] : [],
    ),
  );
}

/**
 * People whose first activity lies in a span: those of groups of cohorts that are disclosed today; null where that leaves
 * somebody out. So every count is a sum over the same groups, whatever is asked.
 */
function countBeginners(groups: Cohorts['groups'], span: DaySpan, today: string): number | null {
  const counts = groups.map(({ months, people, disclosedFrom = NEVER }) => {
    const within = months.filter((month) => isWithin(firstDayOf(month), span)).length;
    const isWhole = within === months.length && disclosedFrom <= today;
    return within === 0 ? 0 : isWhole ? people : null;
  });
  return counts.some((count) => count === null) ? null : sum(counts.map((count) => count ?? 0));
}

/** True for a span before which nobody had begun. */
function isFromBeginning({ cells }: Cohorts, { from }: DaySpan): boolean {
  return [...cells.keys()].every((month) => firstDayOf(month) >= from);
}

/** True for a month in which somebody was active who had begun before a span. */
function isAnyOlder(cohorts: Cohorts, month: Month, { from }: DaySpan): boolean {
  return countOlder(cohorts, month, monthOf(from)) > 0;
}

/** People who were active in a month, of those who had begun before another. */
function countOlder({ cells }: Cohorts, month: Month, before: Month): number {
  return sum(
    [...cells].map(([cohort, own]) => (cohort < before ? (own.get(month)?.people ?? 0) : 0)),
  );
}

/** True for a span with a part in which one to four people were active who had begun before the part. */
function isAnyPartSmall(cohorts: Cohorts, { from, until }: DaySpan): boolean {
  const active = new Set([...cohorts.cells.values()].flatMap((own) => [...own.keys()]));
  const months = [...active]
    .filter((month) => isWithin(firstDayOf(month), { from, until }))
    .toSorted((a, b) => a - b);
  return months.some((start) => isSmallGroup(countFirstOlder(cohorts, months, start)));
}

/**
 * People who had begun before a start, of the first month from it on in which any of them was active; 0 where there is none.
 * Seldom more than one month is counted: somebody older is active in most.
 */
function countFirstOlder(cohorts: Cohorts, months: readonly Month[], start: Month): number {
  for (const month of months) {
    const people = month < start ? 0 : countOlder(cohorts, month, start);
    if (people > 0) return people;
  }
  return 0;
}

function isWithin(day: string, { from, until }: DaySpan): boolean {
  return day >= from && day < until;
}

/** A number of people as it may be shown: nobody, or at least five. */
function orNull(people: number): number | null {
  return isSmallGroup(people) ? null : people;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

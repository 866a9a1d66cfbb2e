/** Participation: volunteers who were active, of the members of a company or of those who ever were. */
import { startOf, startOfNext } from '@teei/platform/calendar/granularity.ts';
import { addDays, type DaySpan } from '@teei/platform/calendar/period.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import type { Activity, Month } from './activity.sql.ts';
import { cohortSize, isCohortTold, toCohorts, type Cohorts } from './cohorts.rules.ts';
import type { Participation, ParticipationDenominator } from './generated/graphql.ts';
import { firstDayOf, monthOf } from './month.ts';
import { MIN_GROUP } from './people.sql.ts';
import { round } from './rounding.ts';
import { isSmallGroup } from './small-groups.rules.ts';
import { isWholeMonths, type Part } from './tiling.ts';

export interface ParticipationFacts {
  readonly activity: Activity;
  /** Number of members by the first day of the month in which they joined. */
  readonly memberMonths: Readonly<Record<string, number>>;
  readonly denominator: ParticipationDenominator;
}

/** @throws InvalidInputError for a span that is not made of whole calendar months */
export function checkWholeMonths(parts: readonly Part[]): void {
  const cut = parts.find((part) => !isWholeMonths(part));
  if (cut) throw new InvalidInputError('period', 'whole calendar months', cut);
}

/** Participation in each part of a period. */
export function toParticipation(
  { activity, memberMonths, denominator }: ParticipationFacts,
  parts: readonly Part[],
): Participation[] {
  const cohorts = toCohorts(activity);
  return parts.map((part) => {
    const eligible = sum(
      Object.entries(memberMonths).flatMap(([joined, members]) =>
        joined < part.until ? [members] : [],
      ),
    );
    const everActive = countPeople(activity, { from: '0000-01-01', until: part.until });
    const active = orNull(countPeople(activity, part));
    const notYetActive = orNull(Math.max(0, eligible - everActive));
    const counted = denominator === 'ELIGIBLE' ? eligible : everActive;
    // Of those who were ever active, the rate would tell how many never were.
    const hasRate = counted > 0 && (denominator === 'ELIGIBLE' || notYetActive !== null);
    return {
      periodStart: part.from,
      periodEnd: addDays(part.until, -1),
      eligible,
      activeVolunteers: active,
      ...beginners(cohorts, part, active),
      notYetActive,
      rate: hasRate && active !== null ? Math.min(1, round(active / counted, 4)) : null,
      minimumGroup: MIN_GROUP,
      freshness: {
        asOf: activity.lastIngested ? `${activity.lastIngested.replace(' ', 'T')}Z` : null,
        source: 'SUBJECT_MONTH',
      },
    };
  });
}

/** Volunteers with an activity in a span of whole months. */
function countPeople({ patterns }: Activity, { from, until }: DaySpan): number {
  const [first, end] = [monthOf(from), monthOf(until)];
  return sum(
    patterns.flatMap(({ months, people }) =>
      months.some((month) => month >= first && month < end) ? [people] : [],
    ),
  );
}

/** First-time volunteers of a part and those who came back, or nulls for both. */
function beginners(
  cohorts: Cohorts,
  part: DaySpan,
  active: number | null,
): Pick<Participation, 'firstTimeVolunteers' | 'returningVolunteers'> {
  const first = countBeginners(cohorts, part);
  const returning = first === null || active === null ? null : orNull(active - first);
  return {
    firstTimeVolunteers: returning === null ? null : first,
    returningVolunteers: returning,
  };
}

/**
 * People whose first activity lies in a span: those of the cohorts that may be told, and of each whole
 * quarter the others together, where they are at least two cohorts and five people; null where that
 * leaves somebody out. So every count is a sum over the same groups, whatever is asked.
 */
function countBeginners(cohorts: Cohorts, span: DaySpan): number | null {
  const inSpan = [...cohorts].filter(([month]) => isWithin(firstDayOf(month), span));
  const told = inSpan.filter(([month, cells]) => isCohortTold(cells, month));
  const others = inSpan.filter(([month, cells]) => !isCohortTold(cells, month));
  const pools = Map.groupBy(others, ([month]) => startOf(firstDayOf(month), 'QUARTER'));
  for (const [quarter, pool] of pools) {
    const isWhole = quarter >= span.from && startOfNext(quarter, 'QUARTER') <= span.until;
    if (!isWhole || pool.length < 2 || sizeOf(pool) < MIN_GROUP) return null;
  }
  return sizeOf(told) + sum([...pools.values()].map(sizeOf));
}

function sizeOf(cohorts: readonly (readonly [Month, Parameters<typeof cohortSize>[0]])[]): number {
  return sum(cohorts.map(([month, cells]) => cohortSize(cells, month)));
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

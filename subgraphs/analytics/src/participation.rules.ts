/** Participation: volunteers who were active, of the members of a company or of those who ever were. */
import { startOf } from '@teei/platform/calendar/granularity.ts';
import { addDays, type DaySpan } from '@teei/platform/calendar/period.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import type { Activity, Month } from './activity.sql.ts';
import { cohortSize, isCohortTold, toCohorts, type Cohorts } from './cohorts.rules.ts';
import type { Participation, ParticipationDenominator } from './generated/graphql.ts';
import type { Telling } from './metrics.mapping.ts';
import { firstDayOf, monthOf } from './month.ts';
import { MIN_GROUP } from './people.sql.ts';
import { round } from './rounding.ts';
import { isSmallGroup } from './small-groups.rules.ts';
import { isWholeMonths, type Part } from './tiling.ts';

/** A day before everything. */
const BEGINNING = '0000-01-01';

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
    const everActive = countBeginners(cohorts, { from: BEGINNING, until: part.until });
    const active = countActive(activity, cohorts, part);
    const first = countBeginners(cohorts, part);
    const counted = denominator === 'ELIGIBLE' ? eligible : everActive;
    return {
      periodStart: part.from,
      periodEnd: addDays(part.until, -1),
      eligible,
      activeVolunteers: active,
      firstTimeVolunteers: first,
      returningVolunteers: first === null || active === null ? null : orNull(active - first),
      notYetActive: everActive === null ? null : orNull(Math.max(0, eligible - everActive)),
      rate: counted && active !== null ? Math.min(1, round(active / counted, 4)) : null,
      minimumGroup: MIN_GROUP,
      freshness: {
        asOf: activity.lastIngested ? `${activity.lastIngested.replace(' ', 'T')}Z` : null,
        source: 'SUBJECT_MONTH',
      },
    };
  });
}

/**
 * Number of different people with an activity in a span of whole months; null where it may not be told: for one to four,
 * where so few of them had been active before, and for a span from the beginning on that ends within a group of cohorts,
 * since it counts all who had begun by then.
 */
export function countActive(activity: Activity, cohorts: Cohorts, span: DaySpan): number | null {
  const active = countPeople(activity, span);
  const first = countBeginners(cohorts, span);
  const isToldByBeginners =
    first === null ? !isFromBeginning(cohorts, span) : !isSmallGroup(active - first);
  return isToldByBeginners ? orNull(active) : null;
}

/**
 * Telling of a number of the people of a span that may leave some of them out: from the beginning on, the others would be all
 * who had begun by another month.
 */
export function tellingOf(activity: Activity, cohorts: Cohorts, span: DaySpan): Telling {
  if (countActive(activity, cohorts, span) === null) return 'never';
  return isFromBeginning(cohorts, span) ? 'whole' : 'always';
}

function isFromBeginning(cohorts: Cohorts, span: DaySpan): boolean {
  return [...cohorts.keys()].every((month) => firstDayOf(month) >= span.from);
}

/** People with an activity in a span of whole months. */
function countPeople({ patterns }: Activity, { from, until }: DaySpan): number {
  const [first, end] = [monthOf(from), monthOf(until)];
  return sum(
    patterns.flatMap(({ months, people }) =>
      months.some((month) => month >= first && month < end) ? [people] : [],
    ),
  );
}

/**
 * People whose first activity lies in a span: those of the cohorts that may be told, and of the others those of whole groups;
 * null where that leaves somebody out. So every count is a sum over the same groups, whatever is asked.
 */
function countBeginners(cohorts: Cohorts, span: DaySpan): number | null {
  const groups = groupCohorts(cohorts).map((group) => ({
    ...group,
    within: group.months.filter((month) => isWithin(firstDayOf(month), span)).length,
  }));
  const isCut = groups.some(
    ({ isTold, months, within }) => within > 0 && (!isTold || within < months.length),
  );
  return isCut ? null : sum(groups.map(({ people, within }) => (within > 0 ? people : 0)));
}

/** Cohorts that are told together. */
interface CohortGroup {
  readonly months: readonly Month[];
  readonly people: number;
  /** False for one that is still too small. */
  readonly isTold: boolean;
}

/**
 * Groups of cohorts in order of time: each that may be told by itself, and the others together, up to the end of a quarter by
 * which they are two cohorts and five people or more.
 */
function groupCohorts(cohorts: Cohorts): readonly CohortGroup[] {
  const groups: CohortGroup[] = [];
  let pool: CohortGroup = { months: [], people: 0, isTold: false };
  let quarter = '';
  for (const [month, cells] of cohorts) {
    const people = cohortSize(cells, month);
    const own = startOf(firstDayOf(month), 'QUARTER');
    if (own !== quarter && pool.months.length > 1 && pool.people >= MIN_GROUP) {
      groups.push({ ...pool, isTold: true });
      pool = { months: [], people: 0, isTold: false };
    }
    quarter = own;
    if (isCohortTold(cells, month)) groups.push({ months: [month], people, isTold: true });
    else pool = { ...pool, months: [...pool.months, month], people: pool.people + people };
  }
  return [...groups, { ...pool, isTold: pool.months.length > 1 && pool.people >= MIN_GROUP }];
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

/** Participation: volunteers who were active, of the members of a company or of those who ever were. */
import { addDays, type DaySpan } from '@teei/platform/calendar/period.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import type { Activity } from './activity.sql.ts';
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
    const eligible = sum(
      Object.entries(memberMonths).flatMap(([joined, members]) =>
        joined < part.until ? [members] : [],
      ),
    );
    const everActive = countBeginners(cohorts, { from: BEGINNING, until: part.until }, today);
    const active = countActive(activity, cohorts, part, today);
    const first = countBeginners(cohorts, part, today);
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
 * Number of different people with an activity in a span of whole months; null where it is suppressed: for one to four, where so
 * few of them had been active before, and for a span from the beginning on that ends within a group of cohorts, since it counts
 * all who had begun by then.
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
 * Suppression of the number of people who were active in a span, of which figures may leave some out: from the beginning on,
 * the others would be all who had begun by another month.
 */
export function suppressionOf(
  active: number,
  cohorts: Cohorts,
  span: DaySpan,
  today: string,
): Suppression {
  const first = countBeginners(cohorts, span, today);
  const isFromBeginning = [...cohorts.cells.keys()].every(
    (month) => firstDayOf(month) >= span.from,
  );
  if (first === null ? isFromBeginning : isSmallGroup(active - first)) return 'ALL';
  return isFromBeginning ? 'INCOMPLETE' : 'NONE';
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
 * People whose first activity lies in a span: those of groups of cohorts that are disclosed today; null where that leaves
 * somebody out. So every count is a sum over the same groups, whatever is asked.
 */
function countBeginners({ groups }: Cohorts, span: DaySpan, today: string): number | null {
  const counts = groups.map(({ months, people, disclosedFrom = NEVER }) => {
    const within = months.filter((month) => isWithin(firstDayOf(month), span)).length;
    const isWhole = within === months.length && disclosedFrom <= today;
    return within === 0 ? 0 : isWhole ? people : null;
  });
  return counts.some((count) => count === null) ? null : sum(counts.map((count) => count ?? 0));
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

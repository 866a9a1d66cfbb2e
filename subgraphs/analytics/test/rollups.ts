/** Counting by hand, for tests: random events, and what every rollup should say of them. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { EVENT_TYPES, type RawEvent } from '../src/event-types.ts';

export const DAY = 86_400_000;

/** The first day of a quarter some way back: raw events older than 25 months may be dropped. */
export const START = Date.UTC(new Date().getUTCFullYear() - 1, 3, 1);

/** Time of the last random event, at the latest. */
export const END = START + 273 * DAY;

/** Events of three companies over nine months, always the same ones. */
export function randomEvents(count: number): RawEvent[] {
  const event = fc.record({
    type: fc.constantFrom(...EVENT_TYPES),
    occurredAt: fc.integer({ min: START, max: END }),
    campaign: fc.integer({ min: 0, max: 5 }),
    instance: fc.integer({ min: 0, max: 1 }),
    subjectKey: fc.integer({ min: 1, max: 60 }).map(String),
    subjectRole: fc.constantFrom('volunteer' as const, 'participant' as const, '' as const),
    minutes: fc.integer({ min: 0, max: 120 }),
    valueCents: fc.integer({ min: 0, max: 100_000 }),
    costCents: fc.integer({ min: 0, max: 50_000 }),
    visPoints: fc.integer({ min: 0, max: 22 }),
    outcomeType: fc.constantFrom('', 'belonging', 'job_readiness'),
    // Multiples of a power of two add up without rounding.
    outcomeScore: fc.integer({ min: 0, max: 64 }).map((part) => part / 64),
    rating: fc.option(fc.integer({ min: 0, max: 64 }).map((part) => part / 64)),
    co2eGrams: fc.integer({ min: 0, max: 5_000 }),
  });
  return fc
    .sample(event, { numRuns: count, seed: 20_251_115 })
    .map(({ campaign, instance, ...rest }, index) => ({
      ...rest,
      id: uuid(`event ${index}`),
      companyId: uuid(`company ${campaign % 3}`),
      campaignId: uuid(`campaign ${campaign}`),
      instanceId: uuid(`instance ${campaign} ${instance}`),
      programType: campaign % 2 === 0 ? 'mentorship' : 'buddy',
    }));
}

/** Expected rollup row of these events; `points` are the impact points left at END. */
export function summarise(events: readonly RawEvent[]): object {
  const volunteers = events.filter(({ subjectRole }) => subjectRole === 'volunteer');
  const participants = events.filter(({ subjectRole }) => subjectRole === 'participant');
  const scored = events.filter(({ outcomeType }) => outcomeType);
  return {
    events: events.length,
    sessions: volunteers.filter(({ type }) => type === 'kintell.session.completed').length,
    volunteer_minutes: sum(volunteers, ({ minutes }) => minutes),
    value_cents: sum(events, ({ valueCents }) => valueCents),
    cost_cents: sum(events, ({ costCents }) => costCents),
    outcome_sum: rounded(sum(scored, ({ outcomeScore }) => outcomeScore)),
    outcome_cnt: scored.length,
    co2e_g: sum(events, ({ co2eGrams }) => co2eGrams),
    points: rounded(
      sum(
        volunteers,
        ({ visPoints = 0, occurredAt }) => visPoints * 2 ** (-(END - occurredAt) / (90 * DAY)),
      ),
    ),
    volunteers: new Set(volunteers.map(({ subjectKey }) => subjectKey)).size,
    participants: new Set(participants.map(({ subjectKey }) => subjectKey)).size,
  };
}

/** Retention cells by company, role, cohort and month. */
export function cohorts(events: readonly RawEvent[]): Map<string, object> {
  const people = Map.groupBy(
    events.filter(({ subjectRole }) => subjectRole),
    (event) => [event.companyId, event.subjectRole, event.subjectKey].join(' '),
  );
  const sizes = new Map<string, number>();
  const cells = new Map<string, { active: number; minutes: number }>();
  for (const activity of people.values()) {
    const months = Map.groupBy(activity, (event) => day(event.occurredAt).slice(0, 7));
    const first = [...months.keys()].sort()[0] ?? '';
    const cohort = [activity[0]?.companyId, activity[0]?.subjectRole, `${first}-01`].join(' ');
    sizes.set(cohort, (sizes.get(cohort) ?? 0) + 1);
    for (const [month, inMonth] of months) {
      const key = `${cohort} ${monthNumber(month) - monthNumber(first)}`;
      const cell = cells.get(key) ?? { active: 0, minutes: 0 };
      cells.set(key, {
        active: cell.active + 1,
        minutes: cell.minutes + sum(inMonth, ({ minutes }) => minutes),
      });
    }
  }
  return new Map(
    [...cells].map(([key, cell]) => {
      const size = sizes.get(key.slice(0, key.lastIndexOf(' '))) ?? 0;
      return [key, { ...cell, cohort_size: size, retention: rounded(cell.active / size) }];
    }),
  );
}

/** A UUID that a name always has. */
export function uuid(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The day of a moment (milliseconds since 1970) in UTC, YYYY-MM-DD. */
export function day(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** The first day of the quarter that a moment lies in. */
export function quarterStart(moment: number): string {
  const date = new Date(moment);
  return day(Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3, 1));
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

function sum<T>(items: readonly T[], value: (item: T) => number | undefined): number {
  return items.reduce((total, item) => total + (value(item) ?? 0), 0);
}

/** Rounds to six decimals, beyond which sums in another order differ. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** The value at a part of the sorted values, 0 to 1. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(q * (sorted.length - 1))] ?? NaN;
}

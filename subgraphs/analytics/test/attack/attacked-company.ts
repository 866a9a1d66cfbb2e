/** Companies of few people, whose figures an attacker combines. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { RawEvent, SubjectRole } from '../../src/event-types.ts';
import { START, uuid } from '../rollups.ts';
import type { Side } from '../worlds/sides.sql.ts';

/** Two calendar quarters. */
export const MONTHS = 6;

/** Instances of a company, in turn of its two campaigns. */
export const PLACES = 4;

export const OUTCOMES = ['belonging', 'confidence'] as const;

export const LEVELS = ['A1', 'A2', 'B1'] as const;

/** Something that a person did. */
export interface Act {
  /** Month from the first, 0 to 5. */
  readonly month: number;
  readonly day: number;
  readonly place: number;
  /** Outcome with a score, or level of a session: of participants alone. */
  readonly outcome?: string | undefined;
  readonly score?: number | undefined;
  readonly level?: string | undefined;
}

export interface Person {
  readonly key: string;
  readonly role: SubjectRole;
  /** Acts in order of time. */
  readonly acts: readonly Act[];
}

export interface AttackedCompany {
  readonly id: string;
  readonly people: readonly Person[];
}

/** Most happens early and in one instance, so that some groups are large and others small. */
const when = {
  month: fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3, 4, 5),
  day: fc.integer({ min: 0, max: 26 }),
  place: fc.constantFrom(0, 0, 0, 0, 1, 2, 3),
};

const reading = {
  outcome: fc.constantFrom(...OUTCOMES),
  score: fc.integer({ min: 0, max: 64 }).map((part) => part / 64),
};

const actsOf: Readonly<Record<SubjectRole, fc.Arbitrary<Act>>> = {
  volunteer: fc.record(when),
  participant: fc.oneof(
    fc.record({ ...when, level: fc.constantFrom(...LEVELS) }),
    fc.record({ ...when, ...reading }),
    fc.record({ ...when, ...reading }),
  ),
};

const person = (role: SubjectRole): fc.Arbitrary<readonly Act[]> =>
  fc
    .array(actsOf[role], { minLength: 1, maxLength: 5 })
    .map((acts) => acts.toSorted((a, b) => momentOf(a) - momentOf(b)))
    // Of two readings on a day, none would be the first.
    .filter((acts) => new Set(acts.map(momentOf)).size === acts.length);

/** People who could be in a company, as far as an attacker knows. */
export function randomPeople(role: SubjectRole, count: number, seed: number): readonly Person[] {
  return fc
    .sample(person(role), { numRuns: count, seed })
    .map((acts, index) => ({ role, acts, key: String(index + 1) }));
}

/** Companies, each with so many people on each side. */
export function attackedCompanies(
  sizes: readonly number[],
  seed: number,
): readonly AttackedCompany[] {
  return sizes.map((size, index) => ({
    id: randomUUID(),
    people: [
      ...randomPeople('volunteer', size, seed * 100 + index),
      ...randomPeople('participant', size, seed * 100 + index + 50).map((one) => ({
        ...one,
        key: String(1_000 + Number(one.key)),
      })),
    ],
  }));
}

/** Moment of an act, in milliseconds since 1970. */
export function momentOf({ month, day }: Pick<Act, 'month' | 'day'>): number {
  const date = new Date(START);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + month, 1 + day, 12);
}

export const campaignOf = ({ id }: Pick<AttackedCompany, 'id'>, place: number): string =>
  uuid(`${id} campaign ${String(place % 2)}`);

export const instanceOf = ({ id }: Pick<AttackedCompany, 'id'>, place: number): string =>
  uuid(`${id} instance ${String(place)}`);

/** Events of a company: an hour of a volunteer's time for each act, and what participants' acts recorded. */
export function eventsOf(company: AttackedCompany): readonly RawEvent[] {
  return company.people.flatMap(({ key, role, acts }) =>
    acts.map((act): RawEvent => ({
      id: randomUUID(),
      type: act.outcome === undefined ? 'kintell.session.completed' : 'outcome.recorded',
      occurredAt: momentOf(act),
      companyId: company.id,
      campaignId: campaignOf(company, act.place),
      instanceId: instanceOf(company, act.place),
      programType: 'mentorship',
      subjectKey: key,
      subjectRole: role,
      minutes: role === 'volunteer' ? 60 : 0,
      costCents: 3_200,
      outcomeType: act.outcome,
      outcomeScore: act.score,
      cefr: act.level,
    })),
  );
}

/** Sides of a company's activities, as figures are recomputed from. */
export function sidesOfCompany(company: AttackedCompany): readonly Side[] {
  return company.people.flatMap(({ key, role, acts }) =>
    acts.map((act) => ({
      company: company.id,
      campaign: campaignOf(company, act.place),
      instance: instanceOf(company, act.place),
      type: '',
      at: momentOf(act),
      person: key,
      role,
      minutes: 0,
      value: 0,
      cost: 0,
      points: 0,
      grams: 0,
      rating: null,
      outcome: act.outcome ?? null,
      score: act.score ?? 0,
      level: act.level ?? null,
    })),
  );
}

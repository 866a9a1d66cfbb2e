/** Companies of few people, whose figures an attacker combines. */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { RawEvent, SubjectRole } from '../../src/event-types.ts';
import { START, uuid } from '../rollups.ts';
import type { Side } from '../worlds/sides.sql.ts';

/** Instances of a company, in turn of its campaigns. */
export const PLACES = 4;

export const OUTCOMES = ['belonging', 'confidence'] as const;

export const LEVELS = ['A1', 'A2', 'B1'] as const;

/** Something that a person did. */
export interface Act {
  /** Month from the first, which is 0. */
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

interface CompanyShape {
  /** Number of people on each side; the more there are, the more is told. */
  readonly size: number;
  /** Whole calendar quarters. */
  readonly months: number;
  readonly campaigns: number;
}

export interface AttackedCompany extends CompanyShape {
  readonly id: string;
  readonly people: readonly Person[];
}

/** Most happens early and in one instance, so that some groups are large and others small. */
const when = (months: number) => ({
  month: fc.constantFrom(0, 0, 0, 0, 1, ...Array.from({ length: months - 1 }, (_, at) => at + 1)),
  day: fc.integer({ min: 0, max: 26 }),
  place: fc.constantFrom(0, 0, 0, 0, 1, 2, 3),
});

const reading = {
  outcome: fc.constantFrom(...OUTCOMES),
  score: fc.integer({ min: 0, max: 64 }).map((part) => part / 64),
};

const actsOf: Readonly<Record<SubjectRole, (months: number) => fc.Arbitrary<Act>>> = {
  volunteer: (months) => fc.record(when(months)),
  participant: (months) =>
    fc.oneof(
      fc.record({ ...when(months), level: fc.constantFrom(...LEVELS) }),
      fc.record({ ...when(months), ...reading }),
      fc.record({ ...when(months), ...reading }),
    ),
};

const person = (role: SubjectRole, months: number): fc.Arbitrary<readonly Act[]> =>
  fc
    .array(actsOf[role](months), { minLength: 1, maxLength: 5 })
    .map((acts) => acts.toSorted((a, b) => momentOf(a) - momentOf(b)))
    // Of two readings on a day, none would be the first.
    .filter((acts) => new Set(acts.map(momentOf)).size === acts.length);

/** People who could be in a company, as far as an attacker knows. */
export function randomPeople(
  role: SubjectRole,
  months: number,
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly Person[] {
  return fc
    .sample(person(role, months), { numRuns: count, seed })
    .map((acts, index) => ({ role, acts, key: String(index + 1) }));
}

/** Companies of some shapes. */
export function attackedCompanies(
  shapes: readonly CompanyShape[],
  seed: number,
): readonly AttackedCompany[] {
  return shapes.map((shape, index) => ({
    ...shape,
    id: randomUUID(),
    people: [
      ...randomPeople('volunteer', shape.months, { count: shape.size, seed: seed * 100 + index }),
      ...randomPeople('participant', shape.months, {
        count: shape.size,
        seed: seed * 100 + index + 50,
      }).map((one) => ({ ...one, key: String(1_000 + Number(one.key)) })),
    ],
  }));
}

/** Moment of an act, in milliseconds since 1970. */
export function momentOf({ month, day }: Pick<Act, 'month' | 'day'>): number {
  const date = new Date(START);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + month, 1 + day, 12);
}

export const campaignOf = (
  { id, campaigns }: Pick<AttackedCompany, 'id' | 'campaigns'>,
  place: number,
): string => uuid(`${id} campaign ${String(place % campaigns)}`);

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

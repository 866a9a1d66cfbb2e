/** Random worlds for tests: companies with campaigns, people, and what people did in nine months. */
import fc from 'fast-check';
import { DAY, END, START, uuid } from '../rollups.ts';

const COMPANIES = 3;
const INSTANCES = 4;
/** People on each side of a company, in one world after the other: the fewer, the more often each is active. */
const PEOPLE_OF_A_SIDE = [6, 8, 14];
const MAX_PEOPLE = 14;
const ACTS_OF_A_COMPANY = 120;

const INDUSTRIES = ['finance', 'finance', 'retail'] as const;

/** Something that happened once. Kinds use what they need. */
const act = fc.record({
  kind: fc.constantFrom(
    ...(['session', 'session', 'session', 'meeting', 'checkin', 'feedback'] as const),
    ...(['score', 'score', 'score', 'score', 'course', 'spend', 'emission', 'planned'] as const),
  ),
  /** Most of it happens in one instance, so that some groups of people are large. */
  place: fc.constantFrom(0, 0, 0, 1, 2, 3),
  volunteer: fc.nat(419),
  participant: fc.nat(419),
  /** Most of it happens in two months. */
  at: fc.oneof(
    fc.integer({ min: START + 31 * DAY, max: START + 91 * DAY }),
    fc.integer({ min: START + DAY, max: END }),
  ),
  /** Even: no amount that follows from it lies in the middle between two whole ones. */
  minutes: fc.integer({ min: 1, max: 120 }).map((half) => 2 * half),
  share: fc.integer({ min: 0, max: 1_000 }).map((thousandth) => thousandth / 1_000),
  confidence: fc.integer({ min: 0, max: 100 }).map((hundredth) => hundredth / 100),
  isByVolunteer: fc.boolean(),
  isShareKnown: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
  choice: fc.nat(5),
  cents: fc.nat(90_000),
});

const company = fc.record({
  industry: fc.constantFrom(...INDUSTRIES),
  country: fc.constantFrom('NO', 'NO', 'NO', 'NO', 'SE'),
  isOptedIn: fc.integer({ min: 0, max: 5 }).map((n) => n > 0),
  /** Days before the first event, or after it, on which each volunteer joined. */
  joined: fc.array(fc.integer({ min: -200, max: 250 }), {
    minLength: MAX_PEOPLE,
    maxLength: MAX_PEOPLE,
  }),
  acts: fc.array(act, { minLength: ACTS_OF_A_COMPANY, maxLength: ACTS_OF_A_COMPANY, size: 'max' }),
});

const world = fc.array(company, { minLength: COMPANIES, maxLength: COMPANIES });

/** Rows of a world as they are inserted; moments in RFC 3339, ids in UUIDs. */
export interface World {
  readonly companies: readonly object[];
  readonly people: readonly object[];
  readonly members: readonly object[];
  readonly campaigns: readonly object[];
  readonly instances: readonly object[];
  readonly pairs: readonly object[];
  readonly acts: readonly object[];
}

/** The world of a seed: always the same one. */
export function randomWorld(seed: number): World {
  const [companies = []] = fc.sample(world, { numRuns: 1, seed });
  const people = PEOPLE_OF_A_SIDE[seed % PEOPLE_OF_A_SIDE.length] ?? MAX_PEOPLE;
  const name = (...parts: readonly (string | number)[]): string => uuid([seed, ...parts].join(' '));
  // The first volunteer of a company also volunteers for the next one.
  const person = (of: number, side: string, n: number): string =>
    name('person', side === 'volunteer' && n === people - 1 ? 0 : of, side, n);
  const all = companies.flatMap((one, of) =>
    Array.from({ length: people }, (_, n) => ({ ...one, of, n })),
  );
  const places = companies.flatMap((_, of) =>
    Array.from({ length: INSTANCES }, (__, place) => ({ of, place })),
  );
  const pair = (of: number, place: number, participant: number): string =>
    name('pair', of, place, participant);
  return {
    companies: companies.map(({ industry, country, isOptedIn }, of) => ({
      id: name('company', of),
      industry,
      country,
      features: { benchmark: { optIn: isOptedIn } },
    })),
    people: all.flatMap(({ of, n }) =>
      ['volunteer', 'participant'].map((role) => ({ id: person(of, role, n), role })),
    ),
    members: all.map(({ of, n, joined }) => ({
      company: name('company', of),
      person: person(of, 'volunteer', n),
      joined: moment(START + (joined[n] ?? 0) * DAY),
    })),
    campaigns: places
      .filter(({ place }) => place < 2)
      .map(({ of, place }) => ({ id: name('campaign', of, place), company: name('company', of) })),
    instances: places.map(({ of, place }) => ({
      id: name('instance', of, place),
      campaign: name('campaign', of, place % 2),
      company: name('company', of),
    })),
    pairs: places.flatMap(({ of, place }) =>
      Array.from({ length: people }, (_, n) => ({
        id: pair(of, place, n),
        instance: name('instance', of, place),
        participant: person(of, 'participant', n),
        volunteer: person(of, 'volunteer', (n * 3 + place) % people),
        // Nobody has two buddies at a time.
        status: place === 0 ? 'active' : 'inactive',
        matched: moment(START + (n * 7 + place) * DAY),
      })),
    ),
    acts: companies.flatMap(({ acts }, of) =>
      acts.map(({ place, volunteer, participant, at, ...one }, index) => ({
        ...one,
        id: name('act', of, index),
        company: name('company', of),
        campaign: name('campaign', of, place % 2),
        instance: name('instance', of, place),
        pair: pair(of, place, participant % people),
        volunteer: person(of, 'volunteer', volunteer % people),
        participant: person(of, 'participant', participant % people),
        at: moment(at),
      })),
    ),
  };
}

function moment(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

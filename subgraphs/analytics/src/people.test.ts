import { randomUUID } from 'node:crypto';
import type { Granularity } from '@teei/platform/calendar/granularity.ts';
import { addDays, type DaySpan } from '@teei/platform/calendar/period.ts';
import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uuid } from '../test/rollups.ts';
import type { RawEvent } from './event-types.ts';
import { insertEvents } from './events.sql.ts';
import type { Level } from './level.ts';
import { listMetrics } from './list-metrics.ts';
import { NO_SUPPRESSION, toMetrics } from './metrics.mapping.ts';
import { createAnalyticsStore, type AnalyticsStore } from './store.ts';
import { cutSpan, tileSpan } from './tiling.ts';

const MIN_GROUP = 5;
const STATEMENT_TIMEOUT_MS = 15_000;
/** More events than a sum of powers of two tells apart would be too many. */
const MAX_EVENTS = 40;
const FIRST_DAY = '2025-01-01';
/** Two quarters. */
const DAYS = 181;

/** An outcome of one participant. */
interface Score {
  readonly person: number;
  readonly instance: number;
  readonly day: number;
}

const scores = fc.array(
  fc.record({
    person: fc.integer({ min: 1, max: 12 }),
    // Four of five happen in two months, so that some cells are large.
    instance: fc.constantFrom(0, 0, 0, 1, 2, 3),
    day: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 58 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: DAYS - 1 }) },
    ),
  }),
  { minLength: 1, maxLength: MAX_EVENTS },
);

let store: Awaited<ReturnType<typeof createTestClickHouse>>;
let analytics: AnalyticsStore;

beforeAll(async () => {
  store = await createTestClickHouse();
  analytics = createAnalyticsStore(store.client, STATEMENT_TIMEOUT_MS)('attacker');
});
afterAll(() => store.close());

/** Two campaigns of a company, with two instances each. */
const campaignOf = (company: string, instance: number): string =>
  uuid(`${company} campaign ${instance % 2}`);
const instanceOf = (company: string, instance: number): string =>
  uuid(`${company} instance ${instance}`);

/** Each score is another power of two, so that a sum tells which scores are in it. */
function toEvents(company: string, all: readonly Score[]): RawEvent[] {
  return all.map(({ person, instance, day }, index) => ({
    id: randomUUID(),
    type: 'outcome.recorded',
    occurredAt: Date.parse(`${addDays(FIRST_DAY, day)}T12:00:00Z`),
    companyId: company,
    campaignId: campaignOf(company, instance),
    instanceId: instanceOf(company, instance),
    programType: 'mentorship',
    subjectKey: String(person),
    subjectRole: 'participant',
    outcomeType: 'belonging',
    outcomeScore: 2 ** -(index + 1),
  }));
}

const scoresIn = (sum: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => index).filter(
    (index) => Math.floor(sum * 2 ** (index + 1)) % 2 === 1,
  );

/** Spans that a client can ask for: of months, of months cut in the middle, and with each granularity. */
const SPANS: readonly (readonly [DaySpan, Granularity | null])[] = [
  ...[
    ['2025-01-01', '2025-07-01'],
    ['2025-01-01', '2025-04-01'],
    ['2025-01-01', '2025-03-01'],
    ['2025-02-01', '2025-04-01'],
    ['2025-02-01', '2025-07-01'],
    ['2025-01-01', '2025-01-20'],
    ['2025-01-01', '2025-01-21'],
  ].map(([from = '', until = '']) => [{ from, until }, null] as const),
  ...(['DAY', 'MONTH', 'QUARTER'] as const).map(
    (granularity) => [{ from: FIRST_DAY, until: '2025-07-01' }, granularity] as const,
  ),
];

/** A company with what was scored in it. */
interface World {
  readonly company: string;
  readonly all: readonly Score[];
}

/** The entities of worlds at each level, with the world of each. */
function entitiesOf(worlds: readonly World[]): readonly (readonly [Level, Map<string, World>])[] {
  const entities = (ids: (company: string) => readonly string[]): Map<string, World> =>
    new Map(worlds.flatMap((world) => ids(world.company).map((id) => [id, world] as const)));
  return [
    ['company', entities((company) => [company])],
    ['campaign', entities((company) => [0, 1].map((index) => campaignOf(company, index)))],
    ['instance', entities((company) => [0, 1, 2, 3].map((index) => instanceOf(company, index)))],
  ];
}

/** The sets of scores that answers about each company are about, as somebody finds who knows the rest. */
async function answers(
  worlds: readonly World[],
): Promise<ReadonlyMap<World, readonly (readonly number[])[]>> {
  const found = new Map<World, number[][]>(worlds.map((world) => [world, []]));
  for (const [level, entities] of entitiesOf(worlds)) {
    for (const [span, granularity] of SPANS) {
      const rows = await listMetrics(analytics, {
        level,
        ids: [...entities.keys()],
        companyId: null,
        tiles: tileSpan(span, granularity),
        granularity,
        figures: new Set(['participants_all']),
        sides: new Set(['outcome']),
      });
      const parts = new Map(cutSpan(span, granularity).map((part) => [part.key, part]));
      for (const row of rows) {
        const [part, world] = [parts.get(row.part), entities.get(row.entity)];
        if (!part || !world) throw new TypeError('Nobody asked about that.');
        const { outcome } = toMetrics(row, part, 'METRICS_DAILY', { suppression: NO_SUPPRESSION });
        if (!outcome) continue;
        const members = scoresIn(row.outcome_sum ?? 0, world.all.length);
        expect(members).toHaveLength(outcome.n);
        found.get(world)?.push(members);
      }
    }
  }
  return found;
}

/**
 * The scores that no answers tell apart. Whatever is added to or taken from what, by however much, each
 * of these groups is in it as a whole or not at all.
 */
function groupsThatCanBeIsolated(
  all: readonly Score[],
  found: readonly (readonly number[])[],
): readonly (readonly Score[])[] {
  const told = all.map((score, index) => ({
    score,
    by: found.map((members) => (members.includes(index) ? '1' : '0')).join(''),
  }));
  return [...Map.groupBy(told, ({ by }) => by)]
    .filter(([by]) => by.includes('1'))
    .map(([, members]) => members.map(({ score }) => score));
}

/** A score on a day, in days from the first. */
function at(person: number, instance: number, day: number): Score {
  return { person, instance, day };
}

describe('figures about people', () => {
  it('show nothing about fewer than five, whatever answers are combined', async () => {
    let isolated = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(scores, { minLength: 12, maxLength: 12 }), async (companies) => {
        const worlds = companies.map((all) => ({ company: randomUUID(), all }));
        await insertEvents(
          store.client,
          worlds.flatMap(({ company, all }) => toEvents(company, all)),
          { deduplicationToken: randomUUID() },
        );
        for (const [{ all }, found] of await answers(worlds)) {
          const groups = groupsThatCanBeIsolated(all, found);
          for (const group of groups) {
            const people = new Set(group.map(({ person }) => person));
            expect(people.size).toBeGreaterThanOrEqual(MIN_GROUP);
          }
          isolated += groups.length;
        }
      }),
      { numRuns: 2, endOnFailure: true },
    );
    // There was something to attack.
    expect(isolated).toBeGreaterThan(0);
  }, 120_000);

  it('of small instances are told together where they are enough, and say whom they leave out', async () => {
    const company = randomUUID();
    // Three and three in one month's instances of one campaign; two in the other campaign.
    const all = [
      ...[1, 2, 3].map((person) => at(person, 0, 3)),
      ...[4, 5, 6].map((person) => at(person, 2, 4)),
      ...[7, 8].map((person) => at(person, 1, 5)),
    ];
    await insertEvents(store.client, toEvents(company, all), { deduplicationToken: company });
    const read = async (level: Level, id: string): Promise<unknown> => {
      const span = { from: '2025-01-01', until: '2025-02-01' };
      const [row] = await listMetrics(analytics, {
        level,
        ids: [id],
        companyId: company,
        tiles: tileSpan(span),
        granularity: null,
        figures: new Set(['participants_all']),
        sides: new Set(['participants', 'outcome']),
      });
      const part = { ...span, key: '' };
      const shown = toMetrics(row, part, 'METRICS_DAILY', { suppression: NO_SUPPRESSION });
      return [shown.participants, shown.outcome?.n, shown.partlySuppressed];
    };
    expect(await read('instance', instanceOf(company, 0))).toEqual([null, undefined, []]);
    expect(await read('campaign', campaignOf(company, 0))).toEqual([6, 6, []]);
    expect(await read('campaign', campaignOf(company, 1))).toEqual([null, undefined, []]);
    expect(await read('company', company)).toEqual([6, 6, ['PARTICIPANTS', 'OUTCOME', 'RATING']]);
  });
});

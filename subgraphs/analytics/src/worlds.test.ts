import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { createTestPool } from '@teei/test/pool.ts';
import { admin, officer } from '@teei/test/viewers.ts';
import { addDays, periodNamed } from '@teei/platform/calendar/period.ts';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { readTypeDefinitions } from '@teei/platform/subgraph/type-definitions.ts';
import { Kind, parse } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { differences, deviations } from '../test/worlds/alike.ts';
import { askedFields, fieldTypes } from '../test/worlds/asked-fields.ts';
import { compareByHand } from '../test/worlds/compare.ts';
import { deliverAgain, deliverAll } from '../test/worlds/deliver.ts';
import { insertWorlds } from '../test/worlds/insert-world.sql.ts';
import {
  askGains,
  askInvestment,
  gainsByHand,
  investmentByHand,
  listReportedTime,
} from '../test/worlds/investments.sql.ts';
import { day } from '../test/rollups.ts';
import {
  metricsByHand,
  sidesOf,
  total,
  visOf,
  within,
  type Metrics,
} from '../test/worlds/metrics.ts';
import {
  activeAfter,
  byPerson,
  footprintByHand,
  levelsByHand,
  outcomeByHand,
  participationByHand,
} from '../test/worlds/others.ts';
import {
  askAll,
  askScores,
  COMPARED,
  NOW,
  OUTCOMES,
  PERIODS,
  QUARTERS,
  QUESTIONS,
  type Answers,
} from '../test/worlds/questions.ts';
import { randomWorld } from '../test/worlds/random-world.ts';
import {
  listCompanies,
  listSides,
  type ComparedCompany,
  type Side,
} from '../test/worlds/sides.sql.ts';
import type { Level } from './level.ts';
import { keepFigures } from './recorder/keep-figures.ts';

const SEEDS = [1, 2, 3];
const MIN_GROUP = 5;
const LEVELS = ['company', 'campaign', 'instance'] as const;

/** Fields that are not asked, with the reasons in decisions 57 and 62. */
const NOT_ASKED =
  /^(?:\w+\.(?:id|freshness|explain|minimumGroup)|Freshness\.\w+|Company\.benchmark|LateEvents\.lastStoredAt|User\.analyticsKey|BenchmarkQuarter\.companyId|Suppressed\.minimumCohort)$/;

const list = z.array(z.record(z.string(), z.unknown()));

let database: TestDatabase;
let store: Awaited<ReturnType<typeof createTestClickHouse>>;
let superuser: pg.Client;
let pool: pg.Pool;
let sides: readonly Side[];
let companies: readonly ComparedCompany[];
let answers: Answers;

beforeAll(async () => {
  [database, store] = await Promise.all([createTestDatabase(), createTestClickHouse()]);
  superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  pool = createTestPool(roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE), 2);
  await insertWorlds(
    superuser,
    SEEDS.map((seed) => randomWorld(seed)),
  );
  sides = await listSides(superuser);
  companies = await listCompanies(superuser);
  await deliverAll(relay());
  await keepFigures(store.client);
  answers = await askAll(store.client, admin, idsOf);
});
afterAll(async () => {
  await Promise.all([pool.end(), superuser.end()]);
  await Promise.all([database.drop(), store.close()]);
});

const relay = () => ({
  pool,
  clickhouse: store.client,
  report: (error: unknown) => expect(error).toBeUndefined(),
});

/** Companies, campaigns or instances in which something happened. */
function idsOf(level: Level): readonly string[] {
  return [...new Set(sides.map((side) => side[level]))].filter((id) => !/^[0-]+$/.test(id));
}

/** Sides of the company that an entity belongs to, in order of time. */
function companySides(level: Level, id: string): readonly Side[] {
  const company = sides.find((side) => side[level] === id)?.company;
  return sides.filter((side) => side.company === company);
}

function readReason(result: unknown): unknown {
  return z.object({ reason: z.unknown().optional() }).parse(result).reason;
}

/**
 * Metrics by hand, without numbers of people that are withheld since they would tell of too few who began:
 * `cohorts.rules.test.ts` and `attacker.test.ts` say where.
 */
function withholding(byHand: Metrics, shown: Readonly<Record<string, unknown>>): Metrics {
  const withheld = (['volunteers', 'participants'] as const).filter((side) => shown[side] === null);
  const names = withheld.map((side) => side.toUpperCase());
  const order = ['VOLUNTEERS', 'VIS_AVERAGE', 'PARTICIPANTS', 'OUTCOME', 'RATING'];
  return {
    ...byHand,
    ...Object.fromEntries(withheld.map((side) => [side, null])),
    ...(withheld.includes('participants') && { costPerBeneficiaryCents: null }),
    suppressed: order.filter((name) => byHand.suppressed.includes(name) || names.includes(name)),
    partlySuppressed: byHand.partlySuppressed.filter((name) => !names.includes(name)),
  };
}

/** An impact score without the points, from which it follows: `vis.rules.test.ts` says how. */
function withoutPoints(vis: unknown): unknown {
  const score = z.object({ score: z.number(), points: z.number(), asOf: z.string() }).nullable();
  const found = score.parse(vis ?? null);
  const ofPoints = found && Math.abs(100 * (1 - 2 ** (-found.points / 60)) - found.score);
  expect(ofPoints ?? 0).toBeLessThan(0.05);
  return found && { score: found.score, asOf: found.asOf };
}

describe('three random worlds have the figures that the rows of Postgres give by hand:', () => {
  it('all that the schema has', () => {
    const schema = readTypeDefinitions('analytics');
    // Types of the domain, entities among them; others are shared.
    const own = fieldTypes(schema, ({ directives = [] }) =>
      directives.every(({ name }) => name.value === 'key'),
    );
    const asked = Object.entries(QUESTIONS).flatMap(([type, selection]) =>
      parse(`{ ${selection} }`).definitions.flatMap((operation) =>
        operation.kind === Kind.OPERATION_DEFINITION
          ? askedFields(type, operation.selectionSet, fieldTypes(schema))
          : [],
      ),
    );
    const missing = [...own.keys()].filter(
      (field) => !asked.includes(field) && !NOT_ASKED.test(field),
    );
    expect(missing).toEqual([]);
    expect(asked.filter((field) => !fieldTypes(schema).has(field))).toEqual([]);
  });

  it.each(LEVELS)('metrics of each %s', (level) => {
    let told = 0;
    for (const [id, entity] of answers[level]) {
      const own = companySides(level, id);
      for (const [index, [from, to]] of PERIODS.entries()) {
        const parts = list.parse(entity[`m${index}`]);
        const wrong = parts.flatMap((part) => {
          const [first, last] = [String(part['periodStart']), String(part['periodEnd'])];
          const span = { from: first, until: addDays(last, 1) };
          const byHand = metricsByHand(own, level, { id, span });
          return differences(part, withholding(byHand, part), `${first} ${last}`);
        });
        expect(wrong).toEqual([]);
        const ends = [addDays(from, -1), ...parts.map(({ periodEnd }) => String(periodEnd))];
        expect(parts.map(({ periodStart }) => periodStart)).toEqual(
          ends.slice(0, -1).map((end) => addDays(end, 1)),
        );
        expect(ends.at(-1)).toBe(to);
        told += parts.filter(({ participants }) => Number(participants) > 0).length;
      }
    }
    expect(told).toBeGreaterThan(20);
  });

  it('the impact score of each volunteer, and the events about each person', async () => {
    const { rows } = await superuser.query<{ key: string; person: string }>(
      `select external_id as key, profile_id as person from users.user_external_ids where provider = 'analytics'`,
    );
    const answered = await askScores(
      store.client,
      officer,
      rows.map(({ key }) => key),
    );
    const wrong = rows.flatMap(({ person }, at) => {
      const about = sides.filter((side) => side.person === person);
      const own = about.filter((side) => side.role === 'volunteer');
      const score = Number(visOf(own, NOW.getTime()).toFixed(4));
      const vis = own.length > 0 ? { score, asOf: NOW.toISOString() } : null;
      const { vis: told, analyticsFootprint } = answered[at] ?? {};
      const expected = { vis, analyticsFootprint: footprintByHand(about) };
      return differences({ vis: withoutPoints(told), analyticsFootprint }, expected, person);
    });
    expect(wrong).toEqual([]);
    expect(answered.filter(({ vis }) => vis !== null).length).toBeGreaterThan(20);
  });

  it.each(LEVELS)('outcomes of each %s', (level) => {
    let told = 0;
    for (const [id, entity] of answers[level]) {
      for (const type of OUTCOMES) {
        const own = sidesOf(companySides(level, id), level, id);
        const { latest, change, bands } = outcomeByHand(own, type);
        const deltas = list.parse(entity['outcomeDelta']);
        const delta = deltas.find(({ outcomeType }) => outcomeType === type) ?? null;
        const wrong = [
          ...deviations(entity[type], latest, type),
          ...deviations(delta, change, `${type} change`),
          ...Object.entries(bands).flatMap(([band, people]) =>
            deviations(delta?.[band] ?? null, people, band),
          ),
        ];
        expect(wrong).toEqual([]);
        told += [entity[type], delta].filter((one) => one !== null).length;
      }
    }
    expect(told).toBeGreaterThan(0);
  });

  it.each(['MONTH', 'QUARTER'])('participation by %s', (granularity) => {
    let told = 0;
    for (const company of companies) {
      const own = companySides('company', company.id);
      for (const part of list.parse(answers.company.get(company.id)?.[granularity])) {
        const [first, last] = [String(part['periodStart']), String(part['periodEnd'])];
        const asOf = z.string().nullable().parse(part['notYetActiveAsOf']) ?? last;
        const span = { from: first, until: addDays(last, 1) };
        const byHand = participationByHand(own, company, span, asOf);
        expect(asOf <= last).toBe(true);
        const wrong = Object.entries(byHand).flatMap(([name, truth]) =>
          deviations(part[name], truth, `${first}.${name}`),
        );
        expect(wrong).toEqual([]);
        told += Object.keys(byHand).filter((name) => Number(part[name]) > 0).length;
      }
    }
    expect(told).toBeGreaterThan(50);
  });

  it.each(['volunteer', 'participant'] as const)('retention of each %s', (role) => {
    let told = 0;
    for (const { id } of companies) {
      const people = byPerson(companySides('company', id), role);
      const cohorts = list.parse(answers.company.get(id)?.[role.toUpperCase()]);
      for (const { cohortMonth, cohortSize, cells } of cohorts) {
        const cohort = String(cohortMonth).slice(0, 7);
        const wrong = list.parse(cells).flatMap(({ monthIndex, active }) => {
          const months = Number(monthIndex);
          const truth = activeAfter(people, { cohort, months });
          return [
            ...deviations(active, truth, `${cohort} + ${months}`),
            ...deviations(months === 0 ? cohortSize : null, truth, cohort),
          ];
        });
        expect(wrong).toEqual([]);
        told += Number(cohortSize);
      }
    }
    expect(told).toBeGreaterThan(20);
  });

  it('language levels', () => {
    let told = 0;
    for (const [id, { cefr }] of answers.instance) {
      const { distributions, ...byHand } = levelsByHand(sides.filter((s) => s.instance === id));
      const progress = z.record(z.string(), z.unknown()).parse(cefr);
      const isTold = byHand.n === 0 || byHand.n >= MIN_GROUP;
      const counts = (['baseline', 'latest'] as const).flatMap((side) =>
        list.parse(progress[side] ?? []).map(({ level, count }) => ({
          count,
          truth: distributions[side](String(level)),
        })),
      );
      const wrong = [
        ...differences(progress, isTold ? byHand : {}, 'cefr'),
        ...counts.flatMap(({ count, truth }) => deviations(count, truth, 'level')),
      ];
      expect(wrong).toEqual([]);
      told += counts.filter(({ count }) => count !== null).length;
    }
    expect(told).toBeGreaterThan(0);
  });

  it('benchmarks', () => {
    let shownOwn = 0;
    for (const { id } of companies) {
      for (const metric of COMPARED) {
        const series = list.parse(answers.company.get(id)?.[metric]);
        const byHand = QUARTERS.map((span) =>
          compareByHand(sides, companies, { id, metric, span }),
        );
        const shown = series.map(({ result }) => result);
        const wrong = shown.flatMap((one, at) =>
          readReason(one) === 'TOO_FEW_PEOPLE' ? [] : differences(one, byHand[at], metric),
        );
        // Suppressed is what is shown otherwise alone, and of the one metric that gives a number of people away.
        const suppressed = byHand.filter((_, at) => readReason(shown[at]) === 'TOO_FEW_PEOPLE');
        expect(
          suppressed.filter((one) => metric !== 'HOURS_PER_VOLUNTEER' || !('own' in one)),
        ).toEqual([]);
        shownOwn += shown.filter((one) => readReason(one) === undefined).length;
        expect(wrong).toEqual([]);
      }
    }
    expect(shownOwn).toBeGreaterThan(0);
  });

  it('community investments', async () => {
    const reported = await listReportedTime(superuser);
    const years = ['2024', '2025', '2026'].map((year) => periodNamed(year));
    let told = 0;
    for (const { id } of companies) {
      const own = sidesOf(sides, 'company', id);
      const said = reported.filter(({ company }) => company === id);
      for (const span of years) {
        const byHand = investmentByHand(own, said, span);
        // The last year with activities, asked for before its end, takes what stands in the campaigns.
        const today = addDays(span.until, span === years.at(-1) ? -1 : 1);
        expect(await askInvestment(superuser, id, span, today)).toEqual(byHand);
        told += byHand.time.paidMinutes > 0 && byHand.spent > 0 ? 1 : 0;
      }
    }
    expect(told).toBeGreaterThan(0);
  });

  it('depths of impact by year', async () => {
    let told = 0;
    for (const { id } of companies) {
      const byHand = gainsByHand(sidesOf(sides, 'company', id));
      expect(await askGains(superuser, id)).toEqual(byHand);
      told += byHand.length;
    }
    expect(told).toBeGreaterThan(10);
  });

  it('late events', () => {
    for (const { id } of companies) {
      const own = within(sidesOf(sides, 'company', id), QUARTERS[0] ?? { from: '', until: '' });
      const late = list.parse(answers.company.get(id)?.['lateEvents']);
      const byHand = [...Map.groupBy(own, ({ type }) => type)]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([eventType, typed]) => ({
          eventType,
          events: typed.length,
          firstDay: day(typed[0]?.at ?? 0),
          lastDay: day(typed.at(-1)?.at ?? 0),
          volunteerHours: Number((total(typed, ({ minutes }) => minutes) / 60).toFixed(2)),
          socialValueCents: total(typed, ({ value }) => value),
          investmentCents: total(typed, ({ cost }) => cost),
          co2eKg: total(typed, ({ grams }) => grams) / 1000,
        }));
      expect(differences(late, byHand, 'late events')).toEqual([]);
    }
  });
});

it('they have the same figures when their events come in another order, twice and late', async () => {
  await deliverAgain(superuser, relay());
  // Computed as they are asked, and kept.
  for (const prepare of [() => Promise.resolve(), () => keepFigures(store.client)]) {
    await prepare();
    const again = await askAll(store.client, admin, idsOf);
    for (const level of LEVELS) {
      for (const [id, entity] of again[level]) {
        expect(differences(entity, answers[level].get(id), level)).toEqual([]);
      }
    }
  }
}, 120_000);

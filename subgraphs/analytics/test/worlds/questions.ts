/** Questions about worlds: every figure of the analytics schema, in periods of every form. */
import { randomUUID } from 'node:crypto';
import type { ClickHouseClient } from '@clickhouse/client';
import { addDays } from '@teei/platform/calendar/period.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { z } from 'zod';
import { refreshViews } from '../../src/events.sql.ts';
import type { Level } from '../../src/level.ts';
import { runAnalytics } from '../../src/subgraph.ts';
import { DAY, day, END, START } from '../rollups.ts';
import type { Span } from './people.ts';

/** A moment after everything that happened. */
export const NOW = new Date(END + 40 * DAY);
const STATEMENT_TIMEOUT_MS = 30_000;

const FIRST_DAY = day(START);

export const QUARTERS: readonly Span[] = [0, 3, 6].map((months) => ({
  from: monthsAfter(FIRST_DAY, months),
  until: monthsAfter(FIRST_DAY, months + 3),
}));

const LAST_DAY = addDays(monthsAfter(FIRST_DAY, 9), -1);

/** Periods of metrics, each with a granularity: whole, cut into parts of each kind, and ragged. */
export const PERIODS = [
  [FIRST_DAY, LAST_DAY, null],
  [FIRST_DAY, LAST_DAY, 'MONTH'],
  [FIRST_DAY, LAST_DAY, 'QUARTER'],
  [monthsAfter(FIRST_DAY, 1), addDays(monthsAfter(FIRST_DAY, 6), -1), null],
  [addDays(FIRST_DAY, 10), addDays(FIRST_DAY, 70), 'WEEK'],
  [addDays(FIRST_DAY, 55), addDays(FIRST_DAY, 59), 'DAY'],
] as const;

export const OUTCOMES = ['CONFIDENCE', 'BELONGING'] as const;

export const COMPARED = [
  'SROI_RATIO',
  'VOLUNTEER_HOURS',
  'HOURS_PER_VOLUNTEER',
  'OUTCOME_MEAN',
  'RETENTION_THREE_MONTHS',
] as const;

const OF_EACH = [
  ...PERIODS.map(
    ([from, to, granularity], index) =>
      `m${index}: metrics(period: { from: "${from}", to: "${to}" }, granularity: ${granularity}) {
        periodStart periodEnd events sessions volunteerHours volunteers participants socialValueCents
        investmentCents sroiRatio costPerHourCents costPerBeneficiaryCents visAverage
        outcome { n mean p25 p50 p75 } rating { p25 p50 p75 } co2eKg suppressed partlySuppressed }`,
  ),
  ...OUTCOMES.map((type) => `${type}: outcome(type: ${type}) { outcomeType n mean p25 p50 p75 }`),
  'outcomeDelta { outcomeType n baseline latest delta connect improve transform }',
].join('\n');

const OF_COMPANIES = [
  ...(['MONTH', 'QUARTER'] as const).map(
    (
      granularity,
    ) => `${granularity}: participation(period: { from: "${FIRST_DAY}", to: "${LAST_DAY}" },
      granularity: ${granularity}) { periodStart periodEnd eligible activeVolunteers firstTimeVolunteers
        returningVolunteers notYetActive notYetActiveAsOf rate }`,
  ),
  ...(['VOLUNTEER', 'PARTICIPANT'] as const).map(
    (role) => `${role}: retention(role: ${role}, from: "${FIRST_DAY}", months: 8) {
      cohortMonth cohortSize cells { monthIndex active rate suppressed } }`,
  ),
  ...COMPARED.map(
    (
      metric,
    ) => `${metric}: benchmarkSeries(metric: ${metric}, by: COUNTRY, quarters: ${QUARTERS.length}) {
      quarter result { ... on Benchmark { cohortSize own percentileRank p10 p25 p50 p75 p90 }
        ... on Suppressed { reason } } }`,
  ),
  `lateEvents(period: "${FIRST_DAY.slice(0, 4)}-Q2") {
    eventType events firstDay lastDay volunteerHours socialValueCents investmentCents co2eKg }`,
].join('\n');

const OF_INSTANCES = `cefr { ... on CefrProgress {
  n medianLevelsGained sessionsPerLevel baseline { level count } latest { level count } } }`;

/** Selections of all that is asked, by the type that is asked. */
export const QUESTIONS = {
  Company: `${OF_EACH}\n${OF_COMPANIES}`,
  Campaign: OF_EACH,
  ProgramInstance: `${OF_EACH}\n${OF_INSTANCES}`,
  User: 'vis { score points asOf } analyticsFootprint { events firstAt lastAt }',
};

const ENTITY = z.record(z.string(), z.unknown());

/** Answers by entity. */
export type Answers = Readonly<Record<Level, ReadonlyMap<string, z.infer<typeof ENTITY>>>>;

/** Asks for what is told of people, by the keys of their events. */
export async function askScores(
  client: ClickHouseClient,
  viewer: Viewer,
  keys: readonly string[],
): Promise<readonly z.infer<typeof ENTITY>[]> {
  const analytics = runAnalytics({
    client,
    now: () => NOW,
    report: () => undefined,
    deadline: STATEMENT_TIMEOUT_MS,
  });
  const { data, errors } = await analytics.execute({
    query: `query ($all: [_Any!]!) { all: _entities(representations: $all) { ... on User { ${QUESTIONS.User} } } }`,
    variables: {
      all: keys.map((analyticsKey) => ({ __typename: 'User', id: randomUUID(), analyticsKey })),
    },
    viewer,
  });
  if (errors) throw new Error(JSON.stringify(errors));
  return z.object({ all: z.array(ENTITY) }).parse(data).all;
}

/** Asks for every figure of all entities. */
export async function askAll(
  client: ClickHouseClient,
  viewer: Viewer,
  idsOf: (level: Level) => readonly string[],
): Promise<Answers> {
  await refreshViews(client);
  const failures: unknown[] = [];
  const analytics = runAnalytics({
    client,
    now: () => NOW,
    report: (error) => failures.push(error),
    deadline: STATEMENT_TIMEOUT_MS,
  });
  const ask = async (type: keyof typeof QUESTIONS, level: Level) => {
    const ids = idsOf(level);
    const { data, errors } = await analytics.execute({
      query: `query ($all: [_Any!]!) { all: _entities(representations: $all) { ... on ${type} { ${QUESTIONS[type]} } } }`,
      variables: { all: ids.map((id) => ({ __typename: type, id })) },
      viewer,
    });
    if (errors) throw new AggregateError(failures, JSON.stringify(errors));
    const { all } = z.object({ all: z.array(ENTITY) }).parse(data);
    return new Map(ids.map((id, index) => [id, all[index] ?? {}]));
  };
  return {
    company: await ask('Company', 'company'),
    campaign: await ask('Campaign', 'campaign'),
    instance: await ask('ProgramInstance', 'instance'),
  };
}

function monthsAfter(from: string, months: number): string {
  const date = new Date(from);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

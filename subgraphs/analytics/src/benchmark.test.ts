import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { admin, companyUser } from '@teei/test/viewers.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { RawEvent } from './event-types.ts';
import { insertEvents, refreshViews, upsertCompanies } from './events.sql.ts';
import { uuid } from '../test/rollups.ts';
import { runAnalytics } from './subgraph.ts';

const NOW = new Date('2025-11-15T09:00:00Z');
const IN_QUARTER = Date.UTC(2025, 7, 10);

/** SROI ratios of companies by industry, each company's hours being ten times its ratio. */
const RATIOS: Readonly<Record<string, readonly number[]>> = {
  finance: [2, 3, 4, 5, 5, 6, 7],
  retail: [2, 3, 4, 5, 6],
  energy: [3, 3, 3, 3, 3, 18],
};
/** Last company of finance, which has not opted in. */
const OPTED_OUT = uuid('finance 6');

const ANSWER = z.object({ entities: z.tuple([z.object({ benchmark: z.unknown() })]) });

let store: Awaited<ReturnType<typeof createTestClickHouse>>;

beforeAll(async () => {
  store = await createTestClickHouse();
  const companies = Object.entries(RATIOS).flatMap(([industry, ratios]) =>
    ratios.map((ratio, index) => ({ industry, ratio, id: uuid(`${industry} ${index}`) })),
  );
  await upsertCompanies(
    store.client,
    companies.map(({ id, industry }) => ({
      companyId: id,
      industry,
      country: 'NO',
      sizeBand: 'medium',
      benchmarkOptIn: id !== OPTED_OUT,
      memberMonths: { '2025-01-01': 8, '2025-09-01': 2, '2025-10-01': 90 },
      updatedAt: NOW.getTime(),
    })),
  );
  await insertEvents(
    store.client,
    companies.flatMap(({ id, ratio }) => [activity(id, ratio), ...beginners(id, ratio)]),
    { deduplicationToken: 'activity' },
  );
  await refreshViews(store.client);
});
afterAll(() => store.close());

async function ask(
  companyId: string,
  {
    metric = 'SROI_RATIO',
    by = 'INDUSTRY',
    period = '{quarter: "2025-Q3"}',
    viewer = companyUser(companyId),
    now = NOW,
  } = {},
): Promise<unknown> {
  return askField(
    companyId,
    `benchmark(metric: ${metric}, by: ${by}, period: ${period}) ${RESULT}`,
    {
      viewer,
      now,
    },
  );
}

const RESULT = `{ ... on Benchmark { cohortSize own percentileRank p10 p25 p50 p75 p90 }
  ... on Suppressed { reason minimumCohort } }`;

async function askField(
  companyId: string,
  field: string,
  { viewer = companyUser(companyId), now = NOW } = {},
): Promise<unknown> {
  const running = runAnalytics({ client: store.client, now: () => now, report: () => undefined });
  const answer = await running.execute({
    query: `query ($company: [_Any!]!) { entities: _entities(representations: $company) {
      ... on Company { benchmark: ${field} } } }`,
    variables: { company: [{ __typename: 'Company', id: companyId }] },
    viewer,
  });
  return answer.errors ?? ANSWER.parse(answer.data).entities[0].benchmark;
}

describe('a benchmark', () => {
  test('ranks a company among its peers, itself and those who opted out not counted', async () => {
    // Peers of the company with ratio 4: 2, 3, 5, 5, 6.
    expect(await ask(uuid('finance 2'))).toEqual({
      cohortSize: 5,
      own: 4,
      percentileRank: 40,
      p10: 2.4,
      p25: 3,
      p50: 5,
      p75: 5,
      p90: 5.6,
    });
  });

  test('counts equal peers half', async () => {
    // Peers of a company with ratio 5: 2, 3, 4, 5, 6.
    expect(await ask(uuid('finance 3'))).toMatchObject({ own: 5, percentileRank: 70 });
  });

  test('is withheld with four peers', async () => {
    expect(await ask(uuid('retail 0'))).toEqual({ reason: 'TOO_FEW_PEERS', minimumCohort: 5 });
  });

  test('is withheld where one company makes up more than a quarter of the total', async () => {
    expect(await ask(uuid('energy 0'))).toEqual({ reason: 'DOMINATED', minimumCohort: 5 });
  });

  test('is withheld from a company that has not opted in', async () => {
    expect(await ask(OPTED_OUT)).toEqual({ reason: 'NOT_A_CONTRIBUTOR', minimumCohort: 5 });
  });

  test('is withheld while the quarter runs, by the clock of the graph', async () => {
    const now = new Date('2025-09-30T23:59:59Z');
    expect(await ask(uuid('finance 2'), { now })).toMatchObject({ reason: 'PERIOD_OPEN' });
  });

  test('compares whole segments of one dimension: all of them are in one country', async () => {
    expect(await ask(uuid('retail 0'), { by: 'COUNTRY', metric: 'VOLUNTEER_HOURS' })).toMatchObject(
      {
        cohortSize: 16,
        // Twenty hours, of ten members at the end of the quarter.
        own: 2,
      },
    );
  });

  test('knows the share of volunteers that is active three months after the first', async () => {
    // Of five who began in May, as many as the ratio came in August; at most all.
    expect(await ask(uuid('energy 0'), { metric: 'RETENTION_THREE_MONTHS' })).toMatchObject({
      cohortSize: 5,
      own: 0.6,
      percentileRank: 40,
      p90: 0.84,
    });
  });

  test('is asked by quarter only, so that spans cannot be set against each other', async () => {
    expect(await ask(uuid('finance 2'), { period: '{month: "2025-08"}' })).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: 'period' } },
    ]);
  });

  test('is the same for staff who look at the company', async () => {
    const company = uuid('finance 2');
    expect(await ask(company, { viewer: admin })).toEqual(await ask(company));
  });
});

const seriesOf = (company: string, quarters: number): Promise<unknown> =>
  askField(
    company,
    `benchmarkSeries(metric: SROI_RATIO, by: INDUSTRY, quarters: ${String(quarters)}) {
      quarter result ${RESULT} }`,
  );

describe('a series of benchmarks', () => {
  test('has the benchmarks of the last quarters that are over, oldest first', async () => {
    const company = uuid('finance 2');
    expect(await seriesOf(company, 2)).toEqual([
      { quarter: '2025-Q2', result: await ask(company, { period: '{quarter: "2025-Q2"}' }) },
      { quarter: '2025-Q3', result: await ask(company) },
    ]);
  });

  test.each([0, 13])('cannot be of %i quarters', async (quarters) => {
    expect(await seriesOf(uuid('finance 2'), quarters)).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: 'quarters' } },
    ]);
  });
});

test('the view says itself which segments may be published', async () => {
  const result = await store.client.query({
    query: `SELECT segment, companies, round(max_share, 2) AS share, publishable
            FROM teei.benchmarks WHERE metric = 'sroi_ratio' AND dimension = 'industry' ORDER BY segment`,
    format: 'JSONEachRow',
  });
  expect(await result.json()).toEqual([
    { segment: 'energy', companies: 6, share: 0.55, publishable: false },
    { segment: 'finance', companies: 6, share: 0.24, publishable: true },
    { segment: 'retail', companies: 5, share: 0.3, publishable: false },
  ]);
});

/** Five volunteers of a company who begin in May, and as many of them in August as the ratio says. */
function beginners(companyId: string, ratio: number): RawEvent[] {
  return [4, 7].flatMap((month) =>
    Array.from({ length: month === 4 ? 5 : Math.min(ratio, 5) }, (_, person) => ({
      id: uuid(`${month} ${person} of ${companyId}`),
      type: 'buddy.match.created' as const,
      occurredAt: Date.UTC(2025, month, 20),
      companyId,
      subjectKey: String(person + 100),
      subjectRole: 'volunteer' as const,
    })),
  );
}

function activity(companyId: string, ratio: number): RawEvent {
  return {
    id: uuid(`activity of ${companyId}`),
    type: 'kintell.session.completed',
    occurredAt: IN_QUARTER,
    companyId,
    subjectKey: '1',
    subjectRole: 'volunteer',
    minutes: ratio * 600,
    valueCents: ratio * 1_000,
    costCents: 1_000,
  };
}

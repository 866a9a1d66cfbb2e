import { randomUUID } from 'node:crypto';
import type { ClickHouseClient } from '@clickhouse/client';
import { readTypeDefinitions } from '@teei/platform/subgraph/type-definitions.ts';
import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { TEST_NOW } from '@teei/test/clock.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { admin, companyUser } from '@teei/test/viewers.ts';
import { Kind } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { insertEvents } from './events.sql.ts';
import { runAnalytics } from './subgraph.ts';

const STATEMENT_TIMEOUT_MS = 15_000;

const METRICS = `metrics(period: {from: "2024-01-01", to: "2025-09-30"}, granularity: QUARTER) {
    periodStart events sessions volunteerHours volunteers participants socialValueCents investmentCents sroiRatio
    costPerHourCents costPerBeneficiaryCents visAverage outcome { n mean p25 p50 p75 } rating { p25 p50 p75 } co2eKg
    suppressed partlySuppressed freshness { asOf source } explain(figure: "sroiRatio") { lateEvents rowsCounted } }`;

/** Selection of each field of a company. */
const FIELDS: Readonly<Record<string, string>> = {
  metrics: METRICS,
  participation: `participation(period: {quarter: "2025-Q2"}, granularity: MONTH) {
    eligible activeVolunteers firstTimeVolunteers returningVolunteers notYetActive rate
    explain(figure: "rate") { lateEvents } }`,
  retention: `volunteersKept: retention(role: VOLUNTEER, from: "2024-01-01", months: 6) { cohortSize cells { active } }
    participantsKept: retention(role: PARTICIPANT, from: "2024-01-01", months: 6) { cohortSize cells { active } }`,
  benchmark: `benchmark(metric: HOURS_PER_VOLUNTEER, by: INDUSTRY, period: {quarter: "2025-Q3"}) {
    ... on Benchmark { own p50 } ... on Suppressed { reason } }`,
  benchmarkSeries: `benchmarkSeries(metric: SROI_RATIO, by: COUNTRY, quarters: 4) {
    quarter result { ... on Benchmark { own p50 } ... on Suppressed { reason } } }`,
  outcome: 'outcome(type: BELONGING) { n mean p25 p50 p75 }',
  outcomeDelta: 'outcomeDelta { outcomeType n baseline latest delta connect improve transform }',
  lateEvents: `closed: lateEvents(period: "2025-Q3") { eventType events volunteerHours }
    since: lateEvents(period: "2025", storedAfter: "2025-06-30T00:00:00Z") { eventType events firstDay lastDay }`,
};

let store: Awaited<ReturnType<typeof createTestClickHouse>>;
/** The company of the demo with the most people. */
let company: string;
const statements: string[] = [];

beforeAll(async () => {
  store = await createTestClickHouse({ seeded: true });
  const result = await store.client.query({
    query: `SELECT toString(company_id) AS id FROM teei.subject_month_data
      WHERE company_id != toUUID('00000000-0000-0000-0000-000000000000')
      GROUP BY company_id ORDER BY uniqExact(subject_key) DESC LIMIT 1`,
    format: 'JSONEachRow',
  });
  const [largest] = await result.json<{ id: string }>();
  company = largest?.id ?? '';
});
afterAll(() => store.close());

function watch(client: ClickHouseClient): ClickHouseClient {
  return new Proxy(client, {
    get(target, name): unknown {
      const member: unknown = Reflect.get(target, name, target);
      if (name !== 'query') return member;
      return (options: Parameters<ClickHouseClient['query']>[0]) => {
        statements.push(options.query);
        return target.query(options);
      };
    },
  });
}

const answerForm = z.object({ entities: z.tuple([z.record(z.string(), z.unknown())]) });

/** Asks for fields of an entity in one operation. */
async function ask(
  selection: string,
  reference = { __typename: 'Company', id: company },
  viewer: Viewer = admin,
): Promise<Readonly<Record<string, unknown>>> {
  const { data, errors } = await runAnalytics({
    client: watch(store.client),
    now: () => new Date(TEST_NOW),
    report: () => undefined,
    deadline: STATEMENT_TIMEOUT_MS,
  }).execute({
    query: `query ($all: [_Any!]!) { entities: _entities(representations: $all) { ... on ${reference.__typename} { ${selection} } } }`,
    variables: { all: [reference] },
    viewer,
  });
  expect(errors).toBeUndefined();
  return answerForm.parse(data).entities[0];
}

function expectOneStatementATable(): void {
  const tables = statements.flatMap((sql) => [...new Set(sql.match(/teei\.\w+/gu))]);
  expect(tables.length).toBeGreaterThan(5);
  expect(tables.toSorted()).toEqual([...new Set(tables)].toSorted());
}

test('all fields of a company together are one statement a table, and what each is alone', async () => {
  const together = await ask(Object.values(FIELDS).join('\n'));
  expectOneStatementATable();

  const alone = [];
  for (const selection of Object.values(FIELDS)) alone.push(await ask(selection));
  expect(together).toEqual(Object.assign({}, ...alone));
});

test('so they are where an event has come of which no figures are kept', async () => {
  const before = await ask(Object.values(FIELDS).join('\n'));
  await insertEvents(
    store.client,
    [
      {
        id: randomUUID(),
        type: 'kintell.session.completed',
        occurredAt: Date.parse('2025-05-14T10:00:00Z'),
        companyId: company,
        campaignId: randomUUID(),
        instanceId: randomUUID(),
        programType: 'mentorship',
        subjectKey: '1',
        subjectRole: 'volunteer',
        minutes: 60,
      },
    ],
    { deduplicationToken: 'late' },
  );
  statements.length = 0;
  const after = await ask(Object.values(FIELDS).join('\n'));
  expectOneStatementATable();
  expect(after).not.toEqual(before);
});

test('metrics of a campaign and their suppression are so, too, where no figures are kept', async () => {
  const [campaign] = await (
    await store.client.query({
      query: `SELECT toString(campaign_id) AS id FROM teei.metrics_monthly_data WHERE company_id = {company: UUID}
        GROUP BY campaign_id ORDER BY sum(events) DESC LIMIT 1`,
      query_params: { company },
      format: 'JSONEachRow',
    })
  ).json<{ id: string }>();
  const reference = { __typename: 'Campaign', id: campaign?.id ?? '' };
  statements.length = 0;
  await ask(METRICS, reference, companyUser(company));
  expectOneStatementATable();
  expect(statements.join()).toContain('teei.company_quarterly_data');
  expect(statements.join()).toContain('teei.metrics_monthly_data');
});

test('every field of a company is among them', () => {
  const fields = readTypeDefinitions('analytics').definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Company'
      ? (definition.fields ?? []).map(({ name }) => name.value)
      : [],
  );
  expect(fields.toSorted()).toEqual(['id', ...Object.keys(FIELDS)].toSorted());
});

/** Speed of the analytics store over ten million events: figures, backfill, live ingestion, and from a mutation to its figure. */
import type { ClickHouseClient } from '@clickhouse/client';
import { refreshViews, upsertCompanies } from '@teei/analytics/src/events.sql.ts';
import { startRelay } from '@teei/analytics/src/relay/relay.ts';
import { runAnalytics } from '@teei/analytics/src/subgraph.ts';
import { rebuildRollups } from '@teei/local/backfill/rebuild-rollups.ts';
import { openEmbeddedClickHouse } from '@teei/local/clickhouse.ts';
import { applyClickHouseMigrations } from '@teei/migrations/runner/apply-clickhouse-migrations.ts';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import pg from 'pg';
import type { Bench } from '../bench.ts';
import { openStores } from '../graph/stores.ts';
import { percentile } from '../measuring/load.ts';
import { printTable, round, say, sayTitle } from '../measuring/report.ts';
import { COMPANY, firstDay, insertRandomEvents } from './events.ts';
import { measureLive } from './live.ts';

const MILLION = 1_000_000;

/** Times that a statement or an operation is asked. */
const REQUESTS = 21;

const WANTED = { overview: 15, backfill: 100_000 };

/** Companies of the events, all of them opted in to benchmarks. */
const COMPANIES = 200;

export async function measureAnalytics(bench: Bench): Promise<void> {
  const count = Math.round((bench.millions ?? 10) * MILLION);
  sayTitle(`Analytics, ${count} events`);
  const now = new Date();
  const store = await openEmbeddedClickHouse({ dataDir: `${bench.folder}/analytics` });
  try {
    await applyClickHouseMigrations(store.client);
    const inserted = await secondsOf(() => insertRandomEvents(store.client, count, now));
    say(`Inserted with all rollups: ${Math.round(count / inserted)} events/s.`);
    await addCompanies(store.client);
    await compareOverview(store.client, now);
    await askEverything(store.client, now);
    await measureBackfill(store.client, now);
  } finally {
    await store.close();
  }
  await measureStream(bench);
}

async function addCompanies(client: ClickHouseClient): Promise<void> {
  await upsertCompanies(
    client,
    Array.from({ length: COMPANIES }, (_, index) => ({
      companyId: `00000000-0000-4000-8000-${String((index + 1) * 10_000).padStart(12, '0')}`,
      industry: 'finance',
      country: 'NO',
      sizeBand: 'large' as const,
      benchmarkOptIn: true,
      memberMonths: { '2020-01-01': 1_300 },
      updatedAt: Date.now(),
    })),
  );
  const seconds = await secondsOf(() => refreshViews(client));
  say(`Cohorts and benchmarks refreshed in ${round(seconds)} s.`);
}

/** Columns of the overview, over rows of the rollup and over raw events. */
const OVERVIEW = {
  rollup: `SELECT toString(period) AS quarter, sum(volunteer_minutes) AS minutes, sum(sessions) AS sessions,
  uniqCombined64Merge(volunteers) AS volunteers, sum(value_cents) AS value, sum(cost_cents) AS cost
FROM teei.metrics_quarterly WHERE company_id = {company: UUID} AND period >= {from: Date} GROUP BY quarter ORDER BY quarter`,
  raw: `SELECT toString(toStartOfQuarter(toDate(occurred_at, 'UTC'))) AS quarter,
  sumIf(minutes, subject_role = 'volunteer') AS minutes,
  countIf(event_type = 'kintell.session.completed' AND subject_role = 'volunteer') AS sessions,
  uniqCombined64If(subject_key, subject_role = 'volunteer' AND subject_key != 0) AS volunteers,
  sum(value_cents) AS value, sum(cost_cents) AS cost
FROM teei.events_raw WHERE company_id = {company: UUID} AND occurred_at >= toDateTime64({from: String}, 3, 'UTC')
GROUP BY quarter ORDER BY quarter`,
};

/** The overview of all companies together. */
function ofEverybody(sql: string): string {
  return sql.replace('company_id = {company: UUID}', 'true');
}

/** The same overview of eight quarters of all companies together, and of one, from the rollup and from raw events. */
async function compareOverview(client: ClickHouseClient, now: Date): Promise<void> {
  const from = firstDay(now).toISOString().slice(0, 10);
  const rows = [];
  for (const [name, change] of [
    ['one company', (sql: string) => sql],
    ['all companies', ofEverybody],
  ] as const) {
    const ask = async (sql: string): Promise<string> => {
      const result = await client.query({
        query: `${change(sql)}\nSETTINGS max_threads = 1`,
        query_params: { company: COMPANY, from },
        format: 'JSONEachRow',
      });
      return result.text();
    };
    if ((await ask(OVERVIEW.raw)) !== (await ask(OVERVIEW.rollup))) {
      throw new Error('Rollup and raw events have the same figures.');
    }
    const [rollup, raw] = [
      await medianOf(() => ask(OVERVIEW.rollup)),
      await medianOf(() => ask(OVERVIEW.raw)),
    ];
    rows.push({
      '': `eight quarters, ${name}`,
      'rollup ms': round(rollup),
      'raw ms': round(raw),
      'raw : rollup': round(raw / rollup),
      ' ': raw / rollup < WANTED.overview ? 'slow' : '',
    });
  }
  say(`Wanted: from rollups at least ${WANTED.overview} × faster.`);
  printTable(rows);
}

/** Fields of a company that are asked for together. */
function everyField(now: Date): string {
  const from = firstDay(now).toISOString().slice(0, 10);
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const to = new Date(Date.UTC(year, Math.floor(month / 3) * 3, 0)).toISOString().slice(0, 10);
  return `metrics(period: { from: "${from}", to: "${to}" }, granularity: QUARTER) {
      periodStart events sessions volunteerHours volunteers participants socialValueCents investmentCents sroiRatio
      costPerHourCents costPerBeneficiaryCents visAverage outcome { n mean p50 } rating { p50 } co2eKg suppressed
      freshness { asOf } explain(figure: "sroiRatio") { lateEvents } }
    participation(period: { quarter: "${String(now.getUTCFullYear() - 1)}-Q2" }, granularity: MONTH) { activeVolunteers rate }
    volunteersKept: retention(role: VOLUNTEER, from: "${from}", months: 6) { cohortSize cells { active } }
    participantsKept: retention(role: PARTICIPANT, from: "${from}", months: 6) { cohortSize cells { active } }
    benchmarkSeries(metric: SROI_RATIO, by: COUNTRY, quarters: 4) { quarter result { ... on Benchmark { own p50 } } }
    outcome(type: BELONGING) { n mean }
    outcomeDelta { outcomeType n delta connect }`;
}

async function askEverything(client: ClickHouseClient, now: Date): Promise<void> {
  const statements: string[] = [];
  const watched = new Proxy(client, {
    get(target, name): unknown {
      const member: unknown = Reflect.get(target, name, target);
      if (name !== 'query') return member;
      return (options: Parameters<ClickHouseClient['query']>[0]) => {
        statements.push(options.query);
        return target.query(options);
      };
    },
  });
  const analytics = runAnalytics({
    client: watched,
    now: () => now,
    report: (error) => say(String(error)),
    deadline: 60_000,
  });
  const ask = async (): Promise<void> => {
    statements.length = 0;
    const { errors } = await analytics.execute({
      query: `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Company { ${everyField(now)} } } }`,
      variables: { all: [{ __typename: 'Company', id: COMPANY }] },
      viewer: { kind: 'partner', clientId: 'bench', companyId: COMPANY, scopes: [] },
    });
    if (errors) throw new Error(JSON.stringify(errors));
  };
  const milliseconds = await medianOf(ask);
  const tables = statements.map(
    (sql) => /FROM (?:\()?\s*(?:SELECT[^;]*?FROM )?(teei\.\w+)/u.exec(sql)?.[1] ?? sql,
  );
  const most = [...Map.groupBy(tables, (table) => table)].toSorted(
    (a, b) => b[1].length - a[1].length,
  );
  say(
    `\nAll analytics fields of a company in one operation: ${round(milliseconds)} ms, ${statements.length} statements; ` +
      most.map(([table, times]) => `${table} ${String(times.length)}`).join(', '),
  );
}

async function measureBackfill(client: ClickHouseClient, now: Date): Promise<void> {
  const rows = await client.query({
    query: 'SELECT DISTINCT toString(subject_key) AS key FROM teei.subject_month_data',
    format: 'JSONEachRow',
  });
  const subjectKeys = (await rows.json<{ key: string }>()).map(({ key }) => key);
  let events = 0;
  const seconds = await secondsOf(async () => {
    events = await rebuildRollups({
      clickhouse: client,
      subjectKeys,
      whileHeld: (work) => work(),
      now,
      onProgress: () => undefined,
    });
  });
  const rate = Math.round(events / seconds);
  say(
    `\nBackfill of every rollup: ${rate} events/s (wanted ${WANTED.backfill}${rate < WANTED.backfill ? ', slow' : ''}).`,
  );
}

/** Live events through Postgres and the relay, over the demo data. */
async function measureStream(bench: Bench): Promise<void> {
  say('\nLoading the demo data …');
  const stores = await openStores(bench.folder);
  const store = await openEmbeddedClickHouse({ dataDir: await stores.copyClickHouse() });
  const pool = new pg.Pool({
    connectionString: roleDatabaseUrl(stores.ownerUrl, GATEWAY_ROLE),
    max: 4,
  });
  const relay = startRelay({
    pool,
    clickhouse: store.client,
    report: (error) => say(String(error)),
  });
  try {
    await measureLive(stores.ownerUrl, bench.seconds * 5);
  } finally {
    await relay.stop();
    await pool.end();
    await store.close();
    await stores.stop();
  }
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

/** Milliseconds of an answer: the median of some. */
async function medianOf(ask: () => Promise<unknown>): Promise<number> {
  await ask();
  const times: number[] = [];
  while (times.length < REQUESTS)
    times.push(1_000 * (await secondsOf(async () => void (await ask()))));
  return percentile(
    times.toSorted((a, b) => a - b),
    0.5,
  );
}

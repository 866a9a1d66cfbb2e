/** Speed of the analytics store over ten million events: figures, backfill, live ingestion, and from a mutation to its figure. */
import path from 'node:path';
import type { ClickHouseClient } from '@clickhouse/client';
import { refreshViews, upsertCompanies } from '@teei/analytics/src/events.sql.ts';
import { runAnalytics } from '@teei/analytics/src/subgraph.ts';
import { rebuildRollups } from '@teei/local/backfill/rebuild-rollups.ts';
import { openEmbeddedClickHouse } from '@teei/local/clickhouse.ts';
import { applyClickHouseMigrations } from '@teei/migrations/runner/apply-clickhouse-migrations.ts';
import type { Bench } from '../bench.ts';
import { openStores } from '../graph/stores.ts';
import { onAllCores } from '../measuring/cores.ts';
import { round, say, sayTitle } from '../measuring/report.ts';
import { COMPANIES, companyId, firstDay, insertRandomEvents } from './events.ts';
import { measureFigures } from './figures.ts';
import { measureLive } from './live.ts';
import { compareOverview } from './overview.ts';
import { cpuSeconds, medianOf, secondsOf } from './timing.ts';

const MILLION = 1_000_000;

/** Events a second. */
const WANTED_BACKFILL = 100_000;

/** Company that is asked for all its figures. */
const COMPANY = companyId(1);

/** Everything here is one process beside Postgres: it has all cores. */
export async function measureAnalytics(bench: Bench): Promise<void> {
  await onAllCores(bench.pinned, async () => {
    const folder = path.join(bench.folder, 'analytics');
    const isStored = isWanted('events', bench);
    if (isStored) await measureStore(bench, folder);
    if (isWanted('live', bench)) await measureStream(bench, isStored ? folder : undefined);
  });
}

function isWanted(part: string, { only }: Bench): boolean {
  return only === undefined || part === only;
}

/** Figures of many events, and the backfill of them. */
async function measureStore(bench: Bench, folder: string): Promise<void> {
  const count = Math.round((bench.millions ?? 10) * MILLION);
  sayTitle(`Analytics, ${count} events`);
  const now = new Date();
  const store = await openEmbeddedClickHouse({ dataDir: folder });
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
}

/** All of them opted in to benchmarks. */
async function addCompanies(client: ClickHouseClient): Promise<void> {
  await upsertCompanies(
    client,
    Array.from({ length: COMPANIES }, (_, index) => ({
      companyId: companyId(index + 1),
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
  const tables = statements.flatMap((sql) => [...new Set(sql.match(/teei\.\w+/gu))]);
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
  const cpu = process.cpuUsage();
  const seconds = await secondsOf(async () => {
    events = await rebuildRollups({
      clickhouse: client,
      listSubjectKeys: async () => subjectKeys,
      whileHeld: (work) => work(),
      now,
      removedBefore: async () => undefined,
      onProgress: () => undefined,
    });
  });
  const rate = Math.round(events / seconds);
  say(
    `\nBackfill of every rollup: ${rate} events/s, ${Math.round(events / cpuSeconds(cpu))} in a second of CPU (wanted ${WANTED_BACKFILL}${rate < WANTED_BACKFILL ? ', slow' : ''}).`,
  );
}

/**
 * Live events through Postgres and the relay, over the demo data.
 *
 * @param folder of a ClickHouse with many events, which live ones are added to; one with the demo data when it is left out
 */
async function measureStream(bench: Bench, folder: string | undefined): Promise<void> {
  say('\nLoading the demo data …');
  const stores = await openStores(bench.folder);
  try {
    await measureFigures(stores, bench);
    const seconds = bench.seconds * 5;
    await measureLive(stores, folder ?? (await stores.copyClickHouse()), seconds);
  } finally {
    await stores.stop();
  }
}

import { randomUUID } from 'node:crypto';
import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import type { DaySpan } from '@teei/platform/calendar/period.ts';
import type { Granularity } from '@teei/platform/calendar/granularity.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { day, randomEvents, START } from '../test/rollups.ts';
import type { RawEvent } from './event-types.ts';
import { insertEvents } from './events.sql.ts';
import { allFigures, listStale } from './kept-quarters.sql.ts';
import { listMetrics } from './list-metrics.ts';
import { computeMetrics, type MetricsRequest, type MetricsRow } from './metrics.sql.ts';
import { createKeeper, keepFigures, WITHOUT_END } from './recorder/keep-figures.ts';
import { createAnalyticsStore, type AnalyticsStore } from './store.ts';
import { tileSpan } from './tiling.ts';

const STATEMENT_TIMEOUT_MS = 15_000;
const EVENTS = randomEvents(1_500);

const year = new Date(START).getUTCFullYear();
/** The three quarters of the events, and the one before them. */
const SPAN = { from: `${year}-01-01`, until: `${year + 1}-01-01` };
const SECOND_QUARTER = `${year}-04-01`;

const QUARTERLY = 'teei.company_quarterly_data';
const MONTHLY = 'teei.metrics_monthly_data';

let clickhouse: Awaited<ReturnType<typeof createTestClickHouse>>;
let analytics: AnalyticsStore;
/** Tables of the statements that were asked. */
let asked: string[][] = [];
/** Those of a test, each with events of its own. */
let companies: readonly string[] = [];

beforeAll(async () => {
  clickhouse = await createTestClickHouse();
  const inner = createAnalyticsStore(clickhouse.client, STATEMENT_TIMEOUT_MS)('overview');
  analytics = {
    select(sql, parameters) {
      asked.push([...new Set(sql.match(/teei\.\w+/gu))]);
      return inner.select(sql, parameters);
    },
  };
});
beforeEach(async () => {
  const own = new Map<string, string>();
  await insert(
    EVENTS.map((event) => {
      const company = own.get(event.companyId ?? '') ?? randomUUID();
      own.set(event.companyId ?? '', company);
      return { ...event, id: randomUUID(), companyId: company };
    }),
  );
  companies = [...own.values()];
});
afterAll(() => clickhouse.close());

async function insert(events: readonly RawEvent[]): Promise<void> {
  await insertEvents(clickhouse.client, events, { deduplicationToken: randomUUID() });
}

function requestOf(
  span: DaySpan = SPAN,
  granularity: Granularity | null = 'QUARTER',
): MetricsRequest {
  return {
    ...allFigures(companies, SECOND_QUARTER),
    tiles: tileSpan(span, granularity),
    granularity,
  };
}

const sorted = (rows: readonly MetricsRow[]): readonly MetricsRow[] =>
  rows.toSorted((a, b) => `${a.entity} ${a.part}`.localeCompare(`${b.entity} ${b.part}`));

/** Answer to a request, and the tables of each statement that it took. */
async function read(
  request = requestOf(),
): Promise<{ readonly rows: readonly MetricsRow[]; readonly tables: readonly string[][] }> {
  asked = [];
  const rows = sorted(await listMetrics(analytics, request));
  return { rows, tables: [...asked] };
}

const compute = async (request = requestOf()): Promise<readonly MetricsRow[]> =>
  sorted(await computeMetrics(analytics, request, 'QUARTERS'));

/** An event of the second quarter by a volunteer of whom there was none. */
function lateEvent(companyId: string): RawEvent {
  const [first] = EVENTS.filter(({ occurredAt }) => day(occurredAt) < `${year}-07-01`);
  if (!first) throw new TypeError('Expected an event of the second quarter.');
  return { ...first, companyId, id: randomUUID(), subjectKey: '901', subjectRole: 'volunteer' };
}

/** Number of volunteers of a company in the second quarter, and the tables of each statement that it took. */
async function readVolunteers(
  company: string,
): Promise<readonly [number | undefined, ...string[][]]> {
  const { rows, tables } = await read();
  const row = rows.find(({ entity, part }) => entity === company && part === SECOND_QUARTER);
  return [row?.volunteers_all, ...tables];
}

/** Fails the test on the failure of a group. */
function report(error: unknown): void {
  throw error;
}

/** Copies a row of the second quarter as one of another event, which no view sees: an insert that was cut short leaves it so. */
async function insertHalf(table: string, company: string): Promise<void> {
  const run = (query: string): Promise<unknown> =>
    clickhouse.client.command({ query, query_params: { company, quarter: SECOND_QUARTER } });
  await run(`CREATE OR REPLACE TABLE teei.half AS ${table}`);
  await run(`INSERT INTO teei.half SELECT * REPLACE (toUInt64(1) AS events, now64(3) AS last_ingested)
    FROM ${table} WHERE company_id = {company: UUID} AND toStartOfQuarter(period) = {quarter: Date} LIMIT 1`);
  await run(`ALTER TABLE ${table} ATTACH PARTITION tuple() FROM teei.half`);
}

describe('figures of quarters', () => {
  it('are read as they are kept, in one statement of one table, and equal those that are computed', async () => {
    const before = await read();
    expect(before.tables).toEqual([[QUARTERLY], [MONTHLY]]);
    expect(before.rows).toEqual(await compute());
    expect(before.rows).toHaveLength(9);
    await keepFigures(clickhouse.client);
    const after = await read();
    expect(after).toEqual({ rows: before.rows, tables: [[QUARTERLY]] });
  });

  it('hold for a quarter on its own, and for whole quarters of a span that begins and ends within others', async () => {
    await keepFigures(clickhouse.client);
    const own = requestOf({ from: SECOND_QUARTER, until: `${year}-07-01` }, null);
    expect(await read(own)).toEqual({ rows: await compute(own), tables: [[QUARTERLY]] });
    const cut = requestOf({ from: `${year}-05-10`, until: `${year}-12-10` });
    const { rows, tables } = await read(cut);
    expect(tables[0]).toEqual([QUARTERLY]);
    expect(tables[1]).not.toContain(QUARTERLY);
    expect(rows).toEqual(await compute(cut));
  });

  it('are computed for spans that add quarters up', async () => {
    await keepFigures(clickhouse.client);
    const half = requestOf({ from: SECOND_QUARTER, until: `${year}-10-01` }, null);
    expect((await read(half)).rows).toEqual(await compute(half));
  });

  it('have sums that hold without being kept', async () => {
    const sums = {
      ...requestOf(),
      figures: new Set(['sessions', 'value_cents'] as const),
      sides: new Set<never>(),
    };
    expect(await read(sums)).toEqual({ rows: await compute(sums), tables: [[QUARTERLY]] });
  });

  it('have a late event as soon as it is stored, and are kept with it', async () => {
    await keepFigures(clickhouse.client);
    const [company = ''] = companies;
    const [before] = await readVolunteers(company);
    const after = Number(before) + 1;
    await insert([lateEvent(company)]);
    expect(await readVolunteers(company)).toEqual([after, [QUARTERLY], [MONTHLY]]);
    await keepFigures(clickhouse.client);
    expect(await readVolunteers(company)).toEqual([after, [QUARTERLY]]);
    await clickhouse.client.command({ query: `OPTIMIZE TABLE ${QUARTERLY} FINAL` });
    expect(await readVolunteers(company)).toEqual([after, [QUARTERLY]]);
  });

  it('are not kept of an event that comes while they are computed', async () => {
    const [company = ''] = companies;
    const [volunteers] = await readVolunteers(company);
    let isIn = false;
    const disturbed: AnalyticsStore = {
      async select(sql, parameters) {
        const isComputed =
          parameters['from0'] === SECOND_QUARTER && parameters['ids']?.includes(company);
        if (isComputed === true && !isIn) {
          isIn = true;
          await insertHalf(MONTHLY, company);
        }
        return analytics.select(sql, parameters);
      },
    };
    const { client } = clickhouse;
    const keep = createKeeper({ client, store: disturbed, settled: 0, maxCompanies: 1, report });
    await keep(WITHOUT_END);
    expect(isIn).toBe(true);
    expect(await readVolunteers(company)).toEqual([volunteers, [QUARTERLY], [MONTHLY]]);
  });

  it.each([
    ['months', MONTHLY],
    ['quarters', QUARTERLY],
  ])('are not kept while an event is counted by %s alone', async (_name, table) => {
    const [company = ''] = companies;
    const [before] = await readVolunteers(company);
    await insertHalf(table, company);
    await keepFigures(clickhouse.client);
    // Those of other quarters are.
    expect(await readVolunteers(company)).toEqual([before, [QUARTERLY], [MONTHLY]]);
    const others = { ...requestOf(), ids: companies.slice(1) };
    expect((await read(others)).tables).toEqual([[QUARTERLY]]);
  });

  it('are not kept before their events have settled', async () => {
    const { client } = clickhouse;
    const keep = createKeeper({
      client,
      store: analytics,
      settled: 3_600,
      maxCompanies: 1,
      report,
    });
    expect(await keep(WITHOUT_END)).toBe(false);
    expect((await read()).tables).toEqual([[QUARTERLY], [MONTHLY]]);
  });

  it('are kept of one group in a turn that is over, and of none in one whose lock may be lost', async () => {
    const { client } = clickhouse;
    const keep = createKeeper({ client, store: analytics, settled: 0, maxCompanies: 1, report });
    const isStale = async (): Promise<number> =>
      (await listStale(analytics, { settled: 0, limit: 1_000 })).length;
    const before = await isStale();
    let isLost = true;
    const turn = { isOver: () => true, isLost: () => isLost };
    expect(await keep(turn)).toBe(true);
    expect(await isStale()).toBe(before);
    isLost = false;
    expect(await keep(turn)).toBe(true);
    expect(await isStale()).toBe(before - 1);
  });

  it('are not kept when the lock may have been lost while they were computed', async () => {
    const { client } = clickhouse;
    const before = await listStale(analytics, { settled: 0, limit: 1_000 });
    let isLost = false;
    const store: AnalyticsStore = {
      select(sql, parameters) {
        isLost ||= parameters['ids'] !== undefined;
        return analytics.select(sql, parameters);
      },
    };
    const keep = createKeeper({ client, store, settled: 0, maxCompanies: 1_000, report });
    expect(await keep({ isOver: () => false, isLost: () => isLost })).toBe(true);
    expect(await listStale(analytics, { settled: 0, limit: 1_000 })).toEqual(before);
  });

  it('are kept of other companies when those of one cannot be computed, which is tried last from then on', async () => {
    const { client } = clickhouse;
    const [wrong] = await listStale(analytics, { settled: 0, limit: 1 });
    const tried: unknown[] = [];
    const reported: unknown[] = [];
    const store: AnalyticsStore = {
      async select(sql, parameters) {
        const ids = parameters['ids'];
        if (ids !== undefined) tried.push(ids[0]);
        if (ids?.includes(wrong?.company ?? '') === true) throw new Error('No memory.');
        return analytics.select(sql, parameters);
      },
    };
    const options = { client, store, settled: 0, maxCompanies: 1 };
    const keep = createKeeper({ ...options, report: (error) => reported.push(error) });
    const oneGroup = { isOver: () => true, isLost: () => false };
    await keep(oneGroup);
    expect(tried).toEqual([wrong?.company]);
    await keep(oneGroup);
    expect(tried[1]).not.toBe(wrong?.company);
    expect(reported).toHaveLength(1);
    await keep(WITHOUT_END);
    const left = await listStale(analytics, { settled: 0, limit: 1_000 });
    expect(left).toContainEqual(wrong);
    const own = left.filter(({ company }) => companies.includes(company));
    expect(own.filter(({ company }) => company !== wrong?.company)).toEqual([]);
    expect(reported.length).toBeGreaterThan(1);
  });

  it('hold no longer when they were computed by another rule', async () => {
    await keepFigures(clickhouse.client);
    const { rows } = await read();
    await clickhouse.client.command({
      query: `INSERT INTO ${QUARTERLY} (company_id, period, figures)
        SELECT company_id, period, (2, figures.events, figures.last_ingested, 'another', '{}')
        FROM ${QUARTERLY} FINAL WHERE company_id IN {companies: Array(UUID)} SETTINGS insert_deduplicate = 0`,
      query_params: { companies },
    });
    expect(await read()).toEqual({ rows, tables: [[QUARTERLY], [MONTHLY]] });
    await keepFigures(clickhouse.client);
    expect(await read()).toEqual({ rows, tables: [[QUARTERLY]] });
  });

  it('add nothing to the sums and uniques of their rows', async () => {
    const before = await compute();
    await keepFigures(clickhouse.client);
    expect(await compute()).toEqual(before);
  });
});

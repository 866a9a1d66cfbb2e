import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RawEvent } from './event-types.ts';
import { insertEvents, refreshViews } from './events.sql.ts';
import {
  cohorts,
  DAY,
  day,
  END,
  quantile,
  quarterStart,
  randomEvents,
  rounded,
  START,
  summarise,
  uuid,
} from '../test/rollups.ts';
import { createAnalyticsStore } from './store.ts';
import { meanVisAt, pointsAt } from './vis.rules.ts';
import { listVis } from './vis.sql.ts';

const EVENTS = randomEvents(4_000);
const STATEMENT_TIMEOUT_MS = 15_000;

/** Starts of the periods of the views. */
const PERIODS: Readonly<Record<string, (moment: number) => string>> = {
  metrics_daily: (moment) => day(moment),
  metrics_weekly: (moment) => day(moment - ((new Date(moment).getUTCDay() + 6) % 7) * DAY),
  metrics_monthly: (moment) => `${day(moment).slice(0, 7)}-01`,
  metrics_quarterly: (moment) => quarterStart(moment),
};

let store: Awaited<ReturnType<typeof createTestClickHouse>>;

async function select<Row>(sql: string): Promise<Row[]> {
  const result = await store.client.query({ query: sql, format: 'JSONEachRow' });
  return result.json<Row>();
}

/** The volunteers of each period of START's quarter, added up. */
async function countPeople(view: string): Promise<number> {
  const [row] = await select<{ n: number }>(`
    SELECT sum(people) AS n FROM (
      SELECT uniqCombined64Merge(volunteers) AS people
      FROM teei.${view} WHERE toStartOfQuarter(period) = '${day(START)}' GROUP BY period)`);
  return row?.n ?? 0;
}

beforeAll(async () => {
  store = await createTestClickHouse();
  // Out of order, in pieces, each of them twice.
  for (const [from, until] of [
    [2_500, 4_000],
    [0, 1_500],
    [1_500, 2_500],
  ]) {
    const piece = EVENTS.slice(from, until);
    await insertEvents(store.client, piece, { deduplicationToken: `from:${from}` });
    await insertEvents(store.client, piece, { deduplicationToken: `from:${from}` });
  }
});
afterAll(() => store.close());

describe('the incremental rollups', () => {
  test('a retried insert counts once, in the raw events too', async () => {
    expect(await select('SELECT count() AS n FROM teei.events_raw')).toEqual([
      { n: EVENTS.length },
    ]);
  });

  test.each(Object.keys(PERIODS))('%s has the sums and uniques of the events', async (view) => {
    const rows = await select<{ key: string; vis_fd: number }>(`
      SELECT
        concat(toString(company_id), ' ', toString(campaign_id), ' ', program_type, ' ', toString(period)) AS key,
        sum(v.events) AS events, sum(v.sessions) AS sessions,
        sum(v.volunteer_minutes) AS volunteer_minutes,
        sum(v.value_cents) AS value_cents, sum(v.cost_cents) AS cost_cents,
        round(sum(v.outcome_sum), 6) AS outcome_sum, sum(v.outcome_cnt) AS outcome_cnt,
        sum(v.co2e_g) AS co2e_g, sum(v.vis_fd) AS vis_fd,
        uniqCombined64Merge(v.volunteers) AS volunteers,
        uniqCombined64Merge(v.participants) AS participants
      FROM teei.${view} AS v GROUP BY key, company_id, campaign_id, program_type, period`);
    const expected = Map.groupBy(EVENTS, (event) =>
      [
        event.companyId,
        event.campaignId,
        event.programType,
        PERIODS[view]?.(event.occurredAt),
      ].join(' '),
    );
    expect(rows).toHaveLength(expected.size);
    for (const { key, vis_fd, ...row } of rows) {
      const points = rounded(pointsAt(vis_fd, END));
      expect({ ...row, points }).toEqual(summarise(expected.get(key) ?? []));
    }
  });

  test('company_quarterly has those of all programmes of a company together', async () => {
    const rows = await select<{ key: string }>(`
      SELECT concat(toString(company_id), ' ', toString(period)) AS key, sum(v.events) AS events,
        uniqCombined64Merge(v.volunteers) AS volunteers, uniqCombined64Merge(v.participants) AS participants,
        sum(v.sessions) AS sessions, sum(v.volunteer_minutes) AS volunteer_minutes, sum(v.value_cents) AS value_cents,
        sum(v.cost_cents) AS cost_cents, round(sum(v.outcome_sum), 6) AS outcome_sum, sum(v.outcome_cnt) AS outcome_cnt,
        sum(v.co2e_g) AS co2e_g
      FROM teei.company_quarterly AS v GROUP BY company_id, period`);
    const expected = Map.groupBy(
      EVENTS,
      ({ companyId, occurredAt }) => `${companyId} ${quarterStart(occurredAt)}`,
    );
    expect(rows).toHaveLength(expected.size);
    for (const { key, ...row } of rows) {
      expect(summarise(expected.get(key) ?? [])).toMatchObject(row);
    }
  });

  test('merging parts in the background changes no figure', async () => {
    const totals = (): Promise<unknown[]> =>
      select(`SELECT period, sum(events), sum(value_cents), sum(co2e_g), max(last_ingested),
                uniqCombined64Merge(volunteers), uniqCombined64Merge(participants)
              FROM teei.metrics_monthly GROUP BY period ORDER BY period`);
    const before = await totals();
    await store.client.command({ query: 'OPTIMIZE TABLE teei.metrics_monthly_data FINAL' });
    expect(
      await select(`SELECT count() AS parts FROM system.parts
                         WHERE active AND table = 'metrics_monthly_data'`),
    ).toEqual([{ parts: 1 }]);
    expect(await totals()).toEqual(before);
  });

  test('quartiles are those of the events, but for a hundredth', async () => {
    const [row] = await select<{ rating: number[]; outcome: number[] }>(`
      SELECT quantilesTDigestMerge(0.25, 0.5, 0.75)(rating) AS rating,
             quantilesTDigestMerge(0.25, 0.5, 0.75)(outcome) AS outcome
      FROM teei.metrics_quarterly`);
    const ratings = EVENTS.flatMap(({ rating }) => (typeof rating === 'number' ? [rating] : []));
    const scores = EVENTS.flatMap((event) => (event.outcomeType ? [event.outcomeScore ?? 0] : []));
    for (const [index, q] of [0.25, 0.5, 0.75].entries()) {
      expect(Math.abs((row?.rating[index] ?? NaN) - quantile(ratings, q))).toBeLessThan(0.01);
      expect(Math.abs((row?.outcome[index] ?? NaN) - quantile(scores, q))).toBeLessThan(0.01);
    }
  });

  test('a person active in three months of a quarter is one person of the quarter', async () => {
    const inQuarter = EVENTS.filter(
      (event) => event.subjectRole === 'volunteer' && quarterStart(event.occurredAt) === day(START),
    );
    const people = new Set(inQuarter.map(({ subjectKey }) => subjectKey)).size;
    expect(await countPeople('metrics_quarterly')).toBe(people);
    expect(await countPeople('metrics_monthly')).toBeGreaterThan(people);
  });

  test('outcome_daily and events_aggregated add up to the same', async () => {
    const scored = EVENTS.filter(({ outcomeType }) => outcomeType);
    expect(await select('SELECT sum(n) AS n FROM teei.outcome_daily')).toEqual([
      { n: scored.length },
    ]);
    const types = await select<{ event_type: string; n: number }>(
      'SELECT event_type, sum(events) AS n FROM teei.events_aggregated GROUP BY event_type',
    );
    const byType = Map.groupBy<string, RawEvent>(EVENTS, ({ type }) => type);
    expect(types).toHaveLength(byType.size);
    for (const { event_type, n } of types) expect(n).toBe(byType.get(event_type)?.length);
  });
});

describe('mean impact scores', () => {
  test.each([
    ['company', ({ companyId }: RawEvent) => companyId],
    ['campaign', ({ campaignId }: RawEvent) => campaignId],
    ['instance', ({ instanceId }: RawEvent) => instanceId],
  ] as const)(
    'of each %s are the means over its volunteers of all their points so far',
    async (level, entityOf) => {
      const volunteering = EVENTS.filter(({ subjectRole }) => subjectRole === 'volunteer');
      const ids = [...new Set(volunteering.map((event) => entityOf(event) ?? ''))];
      const until = [quarterStart(START + 100 * DAY), quarterStart(START + 200 * DAY)];
      const ends = until.map((first) => ({ part: first, until: first, at: Date.parse(first) }));
      const analytics = createAnalyticsStore(store.client, STATEMENT_TIMEOUT_MS)('vis');
      const rows = await listVis(analytics, { level, ids, companyId: null, ends });
      expect(rows).toHaveLength(ids.length * ends.length);
      for (const { entity, part, vis_volunteers, vis_mean } of rows) {
        const end = Date.parse(part);
        const past = volunteering.filter(({ occurredAt }) => occurredAt < end);
        const own = past.filter((event) => entityOf(event) === entity);
        const people = Map.groupBy(
          own,
          ({ companyId, subjectKey }) => `${companyId} ${subjectKey}`,
        );
        expect(vis_volunteers).toBe(people.size);
        const earned = [...people.values()].flatMap(([one]) =>
          one
            ? [
                past
                  .filter((e) => e.companyId === one.companyId && e.subjectKey === one.subjectKey)
                  .map(({ occurredAt: at, visPoints: points = 0 }) => ({ at, points })),
              ]
            : [],
        );
        expect(vis_mean).toBeCloseTo(meanVisAt(earned, end) ?? NaN, 6);
      }
    },
  );
});

describe('cohort_analysis', () => {
  test('equals a count by hand', async () => {
    await refreshViews(store.client);
    const rows = await select<{ key: string }>(`
      SELECT concat(toString(company_id), ' ', subject_role, ' ', toString(cohort_month), ' ', toString(month_index)) AS key,
             cohort_size, active, minutes, round(retention, 6) AS retention
      FROM teei.cohort_analysis`);
    const expected = cohorts(EVENTS);
    expect(rows).toHaveLength(expected.size);
    for (const { key, ...row } of rows) expect(row).toEqual(expected.get(key));
  });
});

describe('insertEvents', () => {
  const late: RawEvent = {
    id: uuid('late'),
    type: 'kintell.session.completed',
    occurredAt: START + 5 * DAY,
    companyId: uuid('late company'),
    subjectKey: '18446744073709551615',
    subjectRole: 'volunteer',
    minutes: 45,
  };
  const minutesOf = (period: string): Promise<{ n: number }[]> =>
    select(`SELECT sum(volunteer_minutes) AS n FROM teei.metrics_quarterly
            WHERE company_id = '${late.companyId}' AND period = '${period}'`);

  test('counts a late event in the period in which it happened', async () => {
    await insertEvents(store.client, [late], { deduplicationToken: 'late' });
    expect(await minutesOf(day(START))).toEqual([{ n: 45 }]);
  });

  test('counts two inserts that look the same to a rollup, since they are two', async () => {
    const again = { ...late, id: uuid('again') };
    await insertEvents(store.client, [again], { deduplicationToken: 'again' });
    expect(await minutesOf(day(START))).toEqual([{ n: 90 }]);
  });

  test('writes one row for each key of a rollup, however many days of a week it has', async () => {
    const company = uuid('company of two days');
    const monday = START + ((8 - new Date(START).getUTCDay()) % 7) * DAY;
    const days = [monday, monday + DAY].map((occurredAt) => ({
      ...late,
      id: uuid(`day ${occurredAt}`),
      occurredAt,
      companyId: company,
    }));
    await insertEvents(store.client, days, { deduplicationToken: 'days' });
    const counts = [...Object.keys(PERIODS), 'company_quarterly'].map(
      (view) => `(SELECT count() FROM teei.${view} WHERE company_id = '${company}')`,
    );
    expect(await select(`SELECT [${counts.join(', ')}] AS rows`)).toEqual([
      { rows: [2, 1, 1, 1, 1] },
    ]);
  });

  test('keeps texts of every kind, and a key of 64 bits', async () => {
    const payload = { text: `'; DROP TABLE x; -- \n\\ "{a: UUID}" ; 🙂 שלום` };
    await insertEvents(store.client, [{ ...late, id: uuid('odd'), payload }], {
      deduplicationToken: 'odd',
    });
    expect(
      await select(`SELECT payload, toString(subject_key) AS key
                    FROM teei.events_raw WHERE event_id = '${uuid('odd')}'`),
    ).toEqual([{ payload: JSON.stringify(payload), key: '18446744073709551615' }]);
  });

  test('inserts nothing when a moment is out of range or a token is not plain', async () => {
    const wrong = { ...late, occurredAt: Date.UTC(275_760, 0, 1) };
    await expect(
      insertEvents(store.client, [late, wrong], { deduplicationToken: 'wrong' }),
    ).rejects.toThrow('expected a moment of 2000 to 2099');
    await expect(
      insertEvents(store.client, [late], { deduplicationToken: `a', x = '` }),
    ).rejects.toThrow('deduplicationToken');
    expect(await minutesOf(day(START))).toEqual([{ n: 135 }]);
  });
});

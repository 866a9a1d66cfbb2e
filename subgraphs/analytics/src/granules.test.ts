import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { listFootprints } from './footprint.sql.ts';
import { listMetrics } from './list-metrics.ts';
import { createAnalyticsStore } from './store.ts';
import { tileSpan } from './tiling.ts';
import { listPoints } from './vis.sql.ts';

/** Companies, each with as many instances, and quarters of their events. */
const COMPANIES = 60;
const INSTANCES = 20;
const QUARTERS = 8;

/** Rows that an index mark of the rollup stands for, twice: those of a company begin and end within a mark's. */
const MAX_OTHER_ROWS = { QUARTER: 32, MONTH: 512 };

/** Rows of a company: one a quarter, and one for each instance and month with events, of which a quarter has one. */
const OWN_ROWS = { QUARTER: QUARTERS, MONTH: INSTANCES * QUARTERS };

/** Rows that an index mark of other tables stands for. */
const ROWS_OF_A_MARK = 8_192;

let store: Awaited<ReturnType<typeof createTestClickHouse>>;

beforeAll(async () => {
  store = await createTestClickHouse();
  await store.client.command({
    query: `INSERT INTO teei.events_raw (event_id, event_type, occurred_at, company_id, campaign_id, program_instance_id,
        subject_key, subject_role)
      SELECT generateUUIDv4(number), 'kintell.session.completed',
        addQuarters(toDateTime64('2024-01-15 00:00:00', 3, 'UTC'), number % ${QUARTERS}),
        toUUID(concat('00000000-0000-4000-8000-', leftPad(toString(intDiv(number, ${QUARTERS * INSTANCES})), 12, '0'))),
        toUUID('00000000-0000-4000-8000-000000000001'),
        toUUID(concat('00000000-0000-4000-9000-', leftPad(toString(intDiv(number, ${QUARTERS})), 12, '0'))),
        number + 1, 'volunteer'
      FROM numbers(${COMPANIES * INSTANCES * QUARTERS})`,
  });
});
afterAll(() => store.close());

const answer = z.object({ statistics: z.object({ rows_read: z.number() }) });

/** Runs a reader and gives the one statement that it sent, run once more with its statistics. */
async function rowsRead(
  reader: (reading: ReturnType<ReturnType<typeof createAnalyticsStore>>) => Promise<unknown>,
): Promise<number> {
  const statements: Parameters<typeof store.client.query>[0][] = [];
  const watched = new Proxy(store.client, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (name !== 'query') return member;
      return (options: Parameters<typeof target.query>[0]) => {
        statements.push(options);
        return target.query(options);
      };
    },
  });
  await reader(createAnalyticsStore(watched, 60_000)('overview'));
  const [statement] = statements;
  if (!statement) throw new TypeError('A statement.');
  const result = await store.client.query({
    query: statement.query,
    query_params: statement.query_params ?? {},
    format: 'JSON',
    // The first run has left a note of the marks without such rows.
    clickhouse_settings: { use_query_condition_cache: 0 },
  });
  return answer.parse(await result.json()).statistics.rows_read;
}

test.each(['QUARTER', 'MONTH'] as const)(
  'an overview of a company by %s reads the rows of that company, and few others',
  async (granularity) => {
    const span = { from: '2024-01-01', until: '2026-01-01' };
    let rows: Awaited<ReturnType<typeof listMetrics>> = [];
    const read = await rowsRead(async (reading) => {
      rows = await listMetrics(reading, {
        level: 'company',
        ids: ['00000000-0000-4000-8000-000000000030'],
        companyId: '00000000-0000-4000-8000-000000000030',
        tiles: tileSpan(span, granularity),
        granularity,
        figures: new Set(['sessions', 'volunteers_all']),
        sides: new Set(),
      });
    });
    expect(rows.map(({ sessions }) => Number(sessions))).toEqual(
      Array.from({ length: QUARTERS }, () => INSTANCES),
    );
    expect(read).toBeGreaterThanOrEqual(OWN_ROWS[granularity]);
    expect(read).toBeLessThanOrEqual(OWN_ROWS[granularity] + MAX_OTHER_ROWS[granularity]);
  },
);

test('the points of a person are found among those of everybody', async () => {
  await store.client.command({
    query: `INSERT INTO teei.subject_points_data
      SELECT generateUUIDv4(intDiv(number, 10000)), generateUUIDv4(), generateUUIDv4(), 1000000 + number,
        toDate('2025-01-01'), 1, now64(3)
      FROM numbers(100000)`,
  });
  let points: Awaited<ReturnType<typeof listPoints>> = [];
  const read = await rowsRead(async (reading) => {
    points = await listPoints(reading, ['1050000'], Date.parse('2025-01-01T00:00:00Z'));
  });
  expect(points).toMatchObject([{ key: '1050000', points: 1 }]);
  expect(read).toBeLessThanOrEqual(2 * ROWS_OF_A_MARK);
});

test('the events of people are found among those of everybody', async () => {
  await store.client.command({
    query: `INSERT INTO teei.events_raw (event_id, event_type, occurred_at, subject_key)
      SELECT generateUUIDv4(number), 'kintell.session.completed', toDateTime64('2025-06-15 00:00:00', 3, 'UTC'), 2000000 + number
      FROM numbers(100000)`,
  });
  let footprints: Awaited<ReturnType<typeof listFootprints>> = [];
  const read = await rowsRead(async (reading) => {
    footprints = await listFootprints(reading, ['2050000', '2060000', '9000000']);
  });
  expect(new Map(footprints.map(({ key, events }) => [key, events]))).toEqual(
    new Map([
      ['2050000', 1],
      ['2060000', 1],
    ]),
  );
  expect(read).toBeLessThanOrEqual(3 * ROWS_OF_A_MARK);
});

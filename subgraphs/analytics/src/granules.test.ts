import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { listMetrics } from './metrics.sql.ts';
import { createAnalyticsStore } from './store.ts';
import { tileSpan } from './tiling.ts';

/** Companies, each with as many instances, and quarters of their events. */
const COMPANIES = 60;
const INSTANCES = 20;
const QUARTERS = 8;

/** Rows that an index mark stands for, twice: those of a company begin and end within a mark's. */
const MAX_OTHER_ROWS = 512;

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

const answer = z.object({
  statistics: z.object({ rows_read: z.number() }),
  data: z.array(z.object({ sessions: z.coerce.number() })),
});

test('an overview of a company reads the rows of that company, and few others', async () => {
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
  const span = { from: '2024-01-01', until: '2026-01-01' };
  await listMetrics(createAnalyticsStore(watched, 60_000)('overview'), {
    level: 'company',
    ids: ['00000000-0000-4000-8000-000000000030'],
    companyId: '00000000-0000-4000-8000-000000000030',
    tiles: tileSpan(span, 'QUARTER'),
    granularity: 'QUARTER',
    figures: new Set(['sessions', 'volunteers_all']),
    sides: new Set(),
  });
  const [statement] = statements;
  if (!statement) throw new TypeError('A statement.');
  const result = await store.client.query({
    query: statement.query,
    query_params: statement.query_params ?? {},
    format: 'JSON',
  });
  const { statistics, data } = answer.parse(await result.json());
  expect(data.map(({ sessions }) => sessions)).toEqual(
    Array.from({ length: QUARTERS }, () => INSTANCES),
  );
  expect(statistics.rows_read).toBeGreaterThanOrEqual(INSTANCES * QUARTERS);
  expect(statistics.rows_read).toBeLessThanOrEqual(INSTANCES * QUARTERS + MAX_OTHER_ROWS);
});

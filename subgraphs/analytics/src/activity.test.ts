import { periodNamed } from '@teei/platform/calendar/period.ts';
import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { TEST_NOW } from '@teei/test/clock.ts';
import { admin, companyUser } from '@teei/test/viewers.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activityOfPatterns } from '../test/activity.ts';
import { loadActivities, type Activity } from './activity.sql.ts';
import type { AnalyticsContext } from './context.ts';
import { insertEvents } from './events.sql.ts';
import { loadLateEvents } from './late-events.sql.ts';
import { monthOf } from './month.ts';
import { readPeriods } from './recorder/live-figures.ts';
import { createAnalyticsStore } from './store.ts';
import { uuid } from '../test/rollups.ts';

const STATEMENT_TIMEOUT_MS = 15_000;

let store: Awaited<ReturnType<typeof createTestClickHouse>>;
let context: AnalyticsContext;
/** The company of the demo with the most people. */
let company: string;

beforeAll(async () => {
  store = await createTestClickHouse({ seeded: true });
  const analytics = createAnalyticsStore(store.client, STATEMENT_TIMEOUT_MS)('test');
  const [largest] = await select<{ id: string }>(
    `SELECT toString(company_id) AS id FROM teei.subject_month
     WHERE company_id != toUUID('00000000-0000-0000-0000-000000000000')
     GROUP BY company_id ORDER BY uniqExact(subject_key) DESC LIMIT 1`,
  );
  company = largest?.id ?? '';
  context = { viewer: admin, store: analytics, now: new Date(TEST_NOW) };
});
afterAll(() => store.close());

async function select<Row>(query: string): Promise<readonly Row[]> {
  const result = await store.client.query({ query, format: 'JSONEachRow' });
  return result.json<Row>();
}

/** Activity of a company's people, by hand from the raw events. */
async function countByHand(role: string): Promise<Activity> {
  const events = await select<{ key: string; day: string }>(
    `SELECT toString(subject_key) AS key, toString(toDate(occurred_at, 'UTC')) AS day
     FROM teei.events_raw
     WHERE company_id = '${company}' AND subject_role = '${role}' AND subject_key != 0`,
  );
  return activityOfPatterns(
    [...Map.groupBy(events, ({ key }) => key).values()].map((own) => ({
      months: [...new Set(own.map(({ day }) => monthOf(day)))].toSorted((a, b) => a - b),
      people: 1,
    })),
  );
}

/** Numbers of people by their three months. */
function inOrder({ months }: Activity): readonly unknown[] {
  const rows = Map.groupBy(
    months,
    ({ cohort, previous, month }) => `${cohort} ${previous} ${month}`,
  );
  return [...rows]
    .map(([key, own]) => `${key}: ${own.reduce((sum, { people }) => sum + people, 0)}`)
    .toSorted((a, b) => a.localeCompare(b));
}

describe('the activity of a company', () => {
  it.each(['volunteer', 'participant'] as const)(
    'equals a count of the raw events by hand: %s',
    async (role) => {
      const { [role]: activity } = await loadActivities(context, company);
      expect(activity.months.length).toBeGreaterThan(3);
      expect(inOrder(activity)).toEqual(inOrder(await countByHand(role)));
      expect(activity.lastIngested).toMatch(/^2025-11-1/);
    },
  );

  it('takes one statement, however many companies and fields ask', async () => {
    const counted = createAnalyticsStore(store.client, STATEMENT_TIMEOUT_MS)('one');
    const request = { ...context, store: counted };
    await Promise.all(
      [company, '00000000-0000-0000-0000-000000000000', company].map((id) =>
        loadActivities(request, id),
      ),
    );
    expect(counted.statements).toBe(1);
  });
});

describe('late events', () => {
  it('are what live figures of a closed period hold beside those on record', async () => {
    const [before] = await readPeriods(
      context.store,
      [{ companyId: company, period: '2025-Q3' }],
      context.now,
    );
    const asOf = before?.asOf ?? '';
    const late = {
      companyId: company,
      type: 'kintell.session.completed' as const,
      occurredAt: Date.UTC(2025, 8, 20, 10),
      ingestedAt: Date.UTC(2025, 10, 14),
      subjectRole: 'volunteer' as const,
      minutes: 90,
      costCents: 4_800,
    };
    await insertEvents(
      store.client,
      [
        { ...late, id: uuid('late') },
        { ...late, id: uuid('next quarter'), occurredAt: Date.UTC(2025, 9, 2) },
        { ...late, id: uuid('in time'), ingestedAt: Date.parse(asOf) },
      ],
      { deduplicationToken: 'late' },
    );
    const request = {
      level: 'company' as const,
      ids: [company],
      parts: [{ ...periodNamed('2025-Q3'), key: '' }],
    };
    const listed = await loadLateEvents(context, { ...request, storedAfter: new Date(asOf) });
    expect(listed).toMatchObject([
      {
        entity: company,
        part: 1,
        event_type: 'kintell.session.completed',
        events: 1,
        first_day: '2025-09-20',
        last_day: '2025-09-20',
        volunteer_minutes: 90,
        value_cents: 0,
        cost_cents: 4_800,
        co2e_g: 0,
        last_ingested: '2025-11-14 00:00:00.000',
      },
    ]);
    const foreigner = { ...context, viewer: companyUser(uuid('another company')) };
    expect(await loadLateEvents(foreigner, { ...request, storedAfter: new Date(0) })).toEqual([]);
  });
});

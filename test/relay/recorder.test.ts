import { randomUUID } from 'node:crypto';
import { BUDDY_BERGEN, FJORDBANK } from '@teei/local/demo/story/story.ts';
import type { Consumer } from '@teei/platform/events/consumer.ts';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { VOLUNTEER_HOUR_CENTS } from '@teei/platform/money/volunteer-hour.ts';
import { TEST_NOW } from '../clock.ts';
import { read } from '../ask.ts';
import { createTestClickHouse } from '../clickhouse.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { readAchieved } from '@teei/reporting/src/sroi/sroi.basis.ts';
import { totalValueCents, valueOutcomes } from '@teei/reporting/src/sroi/sroi.rules.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { insertEvents } from '@teei/analytics/src/events.sql.ts';
import { sessionEvents } from '@teei/analytics/src/session-events.ts';
import { createAnalyticsStore } from '@teei/analytics/src/store.ts';
import { readCampaigns, readPeriods } from '@teei/analytics/src/recorder/live-figures.ts';
import { startRecorder } from '@teei/analytics/src/recorder/recorder.ts';
import { visAt } from '@teei/analytics/src/vis.rules.ts';

const WAIT_OPTIONS = { timeout: 20_000, interval: 50 };

let database: TestDatabase;
let clickhouse: Awaited<ReturnType<typeof createTestClickHouse>>;
let pool: pg.Pool;
let superuser: pg.Client;
let recorder: Consumer | undefined;
const failures: unknown[] = [];

beforeAll(async () => {
  [database, clickhouse] = await Promise.all([
    createTestDatabase({ seeded: true }),
    createTestClickHouse({ seeded: true }),
  ]);
  pool = new pg.Pool({ connectionString: roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE) });
  superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
});
afterAll(async () => {
  await recorder?.stop();
  await Promise.all([pool.end(), superuser.end()]);
  await Promise.all([database.drop(), clickhouse.close()]);
});

async function rowOf(sql: string, values: readonly unknown[]): Promise<unknown> {
  return (await superuser.query<Record<string, unknown>>(sql, [...values])).rows[0];
}

const recorded = (period: string): Promise<unknown> =>
  rowOf(
    `select total_volunteer_hours::float8 as hours, sroi_ratio::float8 as sroi,
       total_investment_cents::float8 as investment, vis_score::float8 as vis
     from reporting.metrics_company_period where company_id = $1 and period = $2`,
    [FJORDBANK, period],
  );

const newestSnapshot = (): Promise<unknown> =>
  rowOf(
    `select snapshot_date::text as day, s.volunteers_enrolled = c.volunteers_enrolled as seats,
       s.beneficiaries_enrolled = c.beneficiaries_enrolled as places,
       (full_snapshot ->> 'volunteerMinutes')::float8 as minutes, s.vis_score::float8 as vis,
       (full_snapshot ->> 'investmentCents')::float8 as investment
     from campaigns.campaign_metrics_snapshots as s join campaigns.campaigns as c on c.id = campaign_id
     where campaign_id = $1 order by snapshot_date desc limit 1`,
    [BUDDY_BERGEN],
  );

const store = () => createAnalyticsStore(clickhouse.client, 15_000)('test');

async function live(period: string): Promise<unknown> {
  const [one] = await readPeriods(store(), [{ companyId: FJORDBANK, period }], TEST_NOW);
  return one && { hours: one.hours, sroi: one.sroi, investment: one.investment, vis: one.vis };
}

async function liveCampaign(): Promise<unknown> {
  const [one] = await readCampaigns(store(), [BUDDY_BERGEN], TEST_NOW);
  const figures = { minutes: one?.volunteerMinutes, investment: one?.investmentCents };
  return {
    day: '2025-11-15',
    seats: true,
    places: true,
    ...figures,
    vis: one?.vis ?? null,
  };
}

/** Stores a session of an hour that was completed on a day. */
async function complete(day: string): Promise<void> {
  const events = sessionEvents({
    completedAt: Date.parse(`${day}T12:00:00Z`),
    minutes: 60,
    rating: 0.9,
    level: null,
    volunteerKey: '1234567890123',
    participantKey: undefined,
  });
  await insertEvents(
    clickhouse.client,
    events.map((event) => ({
      ...event,
      id: randomUUID(),
      companyId: FJORDBANK,
      campaignId: BUDDY_BERGEN,
      programType: 'buddy',
    })),
    { deduplicationToken: randomUUID() },
  );
}

describe('the outcomes of a calculation of the social return', () => {
  it('have the value that the events of the demo data say, to the cent', async () => {
    const { rows } = await superuser.query<{ value: number; outcomes: unknown }>(
      `select s.total_value_cents::float8 as value,
         programs.valued_outcomes(s.company_id, s.period_start, s.period_end + 1) as outcomes
       from reporting.sroi_calculations as s
       where s.period_end < '2025-10-01' and s.period_start > '2025-06-30'`,
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const { value, outcomes } of rows) {
      const achieved = readAchieved(outcomes);
      expect(totalValueCents(valueOutcomes(achieved, 0.035))).toBe(value);
      for (const { people, months } of achieved) {
        expect(months).toHaveLength(3);
        expect(months.reduce((sum, count) => sum + count, 0)).toBe(people);
      }
    }
    expect(rows.some(({ value }) => value > 0)).toBe(true);
  });
});

describe('a snapshot that is made of rows, without live figures,', () => {
  it('counts an hour of a volunteer as events do', async () => {
    const definition = read(
      await rowOf(
        `select pg_get_functiondef('campaigns.capture_snapshot(uuid, date, jsonb)'::regprocedure) as sql`,
        [],
      ),
      'sql',
    );
    expect(definition).toContain(`/ 60.0 * ${VOLUNTEER_HOUR_CENTS})`);
  });
});

describe('the recorder', () => {
  it('writes the figures of open periods and campaigns down as they are live, closed ones never', async () => {
    const closed = await recorded('2025-Q3');
    recorder = startRecorder({
      pool,
      clickhouse: clickhouse.client,
      now: () => TEST_NOW,
      report: (error) => failures.push(error),
      interval: 100,
    });
    const areEqual = async (): Promise<void> => {
      for (const period of ['2025-11', '2025-Q4', '2025']) {
        expect([period, await recorded(period)]).toEqual([period, await live(period)]);
      }
      expect(await newestSnapshot()).toEqual(await liveCampaign());
    };
    await vi.waitFor(areEqual, WAIT_OPTIONS);
    const before = await recorded('2025-Q4');
    // The scores of its people that day have about the company's mean: somebody has left, or been erased.
    await vi.waitFor(
      async () =>
        expect(
          await rowOf(
            `select count(*) > 0 as some from reporting.vis_calculations where calculation_date = '2025-11-15'`,
            [],
          ),
        ).toEqual({ some: true }),
      WAIT_OPTIONS,
    );
    const people = await rowOf(
      `select avg(v.score)::float8 as mean from reporting.vis_calculations as v
         join users.company_users as m on m.user_id = v.user_id
       where m.company_id = $1 and v.calculation_date = '2025-11-15'`,
      [FJORDBANK],
    );
    expect(Math.abs(Number(read(people, 'mean')) - Number(read(before, 'vis')))).toBeLessThan(1);

    await complete('2025-11-13');
    await complete('2025-11-14');
    await complete('2025-09-20');
    await vi.waitFor(async () => {
      expect(await recorded('2025-Q4')).not.toEqual(before);
      await areEqual();
    }, WAIT_OPTIONS);
    expect(await recorded('2025-Q3')).toEqual(closed);
    expect(await live('2025-Q3')).not.toEqual(closed);
    // Scores follow from the snapshots.
    expect(
      await rowOf(`select count(*)::int as n from jobs.queue where name = 'campaign.score'`, []),
    ).toEqual({ n: 1 });

    await superuser.query(
      `update reporting.metrics_company_period set closed_at = null where company_id = $1 and period = '2025-Q3'`,
      [FJORDBANK],
    );
    await complete('2025-11-14');
    await vi.waitFor(async () => {
      expect(await recorded('2025-Q3')).toEqual(await live('2025-Q3'));
    }, WAIT_OPTIONS);
    expect(failures).toEqual([]);
  });

  it('keeps the figures of a quarter in which no event was stored of late', async () => {
    const company = randomUUID();
    const event = {
      id: randomUUID(),
      type: 'kintell.session.completed',
      occurredAt: Date.parse('2025-09-20T10:00:00Z'),
      ingestedAt: Date.now() - 3_600_000,
      companyId: company,
      subjectKey: '1',
      subjectRole: 'volunteer',
    } as const;
    await insertEvents(clickhouse.client, [event], { deduplicationToken: event.id });
    await vi.waitFor(async () => {
      const kept = await clickhouse.client.query({
        query: `SELECT toUInt32(tupleElement(q.figures, 'events')) AS events
          FROM teei.company_quarterly_data AS q FINAL WHERE company_id = {company: UUID}`,
        query_params: { company },
        format: 'JSONEachRow',
      });
      expect(await kept.json()).toEqual([{ events: 1 }]);
    }, WAIT_OPTIONS);
    expect(failures).toEqual([]);
  });
});

describe('an ordered calculation of impact scores', () => {
  it('writes what the events up to the end of the day give by the rule, for everybody who has an account', async () => {
    const day = '2025-09-17';
    const { rows } = await superuser.query<{ id: string }>(
      'insert into record.vis_runs (calculation_date) values ($1) returning id',
      [day],
    );
    const runOf = () =>
      rowOf('select people, completed_at is not null as done from record.vis_runs where id = $1', [
        rows[0]?.id,
      ]);
    await vi.waitFor(async () => expect(read(await runOf(), 'done')).toBe(true), WAIT_OPTIONS);
    const moment = Date.parse('2025-09-18T00:00:00Z');
    const earned = await store().select<{ key: string; at: string; points: number }>(
      `SELECT toString(subject_key) AS key, toString(toUnixTimestamp64Milli(occurred_at)) AS at,
         vis_points AS points
       FROM teei.events_raw WHERE subject_role = 'volunteer' AND subject_key != 0`,
      {},
    );
    const expected = new Map(
      [...Map.groupBy(earned, ({ key }) => key)].flatMap(([key, events]) => {
        // An event at the very end of the day is one of the next.
        const past = events.map(({ at, points }) => ({ at: Number(at) + 1, points }));
        const score = visAt(past, moment);
        return score === undefined ? [] : [[key, score] as const];
      }),
    );
    const written = await superuser.query<{ key: string; score: number }>(
      `select i.external_id as key, v.score::float8 as score from reporting.vis_calculations as v
         join users.user_external_ids as i on i.profile_id = v.user_id and i.provider = 'analytics'
       where v.calculation_date = $1`,
      [day],
    );
    expect(written.rows.length).toBeGreaterThan(30);
    for (const { key, score } of written.rows) {
      expect(Math.abs(score - (expected.get(key) ?? Number.NaN))).toBeLessThan(0.001);
    }
    const accounts = await superuser.query<{ key: string }>(
      `select external_id as key from users.user_external_ids where provider = 'analytics'`,
    );
    const due = accounts.rows.map(({ key }) => key).filter((key) => expected.has(key));
    expect(written.rows.map(({ key }) => key).toSorted()).toEqual(due.toSorted());
    expect(await runOf()).toEqual({ people: due.length, done: true });
  });
});

import type { ClickHouseStore } from '@teei/local/clickhouse.ts';
import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_NOW } from './kernel/clock.ts';
import { Output } from './kernel/output.ts';
import { PROFILES } from './kernel/profiles.ts';
import { seed, type SeedResult } from './seed.ts';
import { printBatch } from './stores/copy-text.ts';
import { PostgresLoad } from './stores/load-postgres.ts';
import { FJORDBANK, MENTORS_FOR_UKRAINE } from './story/story.ts';
import { TABLE_NAMES, TABLES } from './kernel/tables.ts';
import { BUDDY_EVENT_MINUTES } from '@teei/analytics/src/valuation.rules.ts';

const now = new Date(DEMO_NOW);

let database: TestDatabase;
let clickhouse: ClickHouseStore;
let client: pg.Client;
let loaded: SeedResult | undefined;
let people: { rows: string; read: string } | undefined;
let definitions: readonly unknown[] = [];

beforeAll(async () => {
  [database, clickhouse] = await Promise.all([createTestDatabase(), createTestClickHouse()]);
  client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  definitions = await listDefinitions();
  // The story's day recedes, and events of 25 months ago are dropped: not while we count them.
  await clickhouse.client.command({ query: 'SYSTEM STOP TTL MERGES teei.events_raw' });
  loaded = await seed({
    ownerUrl: database.ownerUrl,
    clickhouse: clickhouse.client,
    profile: 'small',
    now,
  });
  [people] = await ask(
    `SELECT n_live_tup AS rows, seq_tup_read AS read FROM pg_stat_user_tables
     WHERE schemaname = 'users' AND relname = 'users'`,
  );
});

afterAll(async () => {
  await client?.end();
  await Promise.all([clickhouse?.close(), database?.drop()]);
});

async function ask<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await client.query<Row>(sql, values)).rows;
}

async function askEvents<Row>(query: string): Promise<Row[]> {
  const result = await clickhouse.client.query({
    query: `${query} SETTINGS output_format_json_quote_64bit_integers = 0`,
    format: 'JSONEachRow',
  });
  return result.json<Row>();
}

/** Indexes, constraints and triggers of all tables, in the words of the catalogue. */
async function listDefinitions(): Promise<readonly unknown[]> {
  return ask(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition, indisvalid::text AS state
     FROM pg_index WHERE indrelid >= 16384
     UNION ALL SELECT conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid), convalidated::text
     FROM pg_constraint WHERE conrelid >= 16384
     UNION ALL SELECT tgrelid::regclass || ' ' || tgname, pg_get_triggerdef(oid), tgenabled::text
     FROM pg_trigger WHERE NOT tgisinternal
     ORDER BY 1, 2`,
  );
}

async function countRows(): Promise<number> {
  const counts = TABLE_NAMES.map(
    (table) => `(SELECT count(*) FROM ${TABLES[table].schema}.${table})`,
  );
  const [row] = await ask<{ count: string }>(`SELECT ${counts.join(' + ')} AS count`);
  return Number(row?.count);
}

describe('the demo data in real stores', () => {
  it('are loaded into all 56 tables', async () => {
    expect(TABLE_NAMES).toHaveLength(56);
    for (const table of TABLE_NAMES) {
      const [row] = await ask<{ count: string }>(
        `SELECT count(*) FROM ${TABLES[table].schema}.${table}`,
      );
      const wanted = PROFILES.small.rows(table);
      expect(Math.abs(Number(row?.count) - wanted), table).toBeLessThanOrEqual(
        Math.max(4, wanted * 0.1),
      );
    }
  });

  it('are loaded without reading the people before for each row about a person', async () => {
    // Each key and each index of people reads them once, when all are there.
    const [parts] = await ask<{ count: string }>(
      `SELECT (SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND 'users.users'::regclass IN (conrelid, confrelid))
         + (SELECT count(*) FROM pg_index WHERE indrelid = 'users.users'::regclass) AS count`,
    );
    expect(Number(people?.rows)).toBeGreaterThan(0);
    expect(Number(people?.read)).toBeLessThanOrEqual(Number(people?.rows) * Number(parts?.count));
  });

  it('leave row-level security forced on every table', async () => {
    const rows = await ask(
      `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = ANY ($1) AND c.relkind = 'r'
         AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
      [[...new Set(TABLE_NAMES.map((table) => TABLES[table].schema))]],
    );
    expect(rows).toEqual([]);
  });

  it('leave every index, constraint and trigger as it was', async () => {
    expect(definitions.length).toBeGreaterThan(1_000);
    expect(await listDefinitions()).toEqual(definitions);
  });

  it('leave people with the companies that they are known to', async () => {
    const wrong = await ask(
      `SELECT u.id FROM users.users AS u WHERE u.company_ids <> ARRAY (
         SELECT company_id FROM users.company_users WHERE user_id = u.id
         UNION SELECT company_id FROM programs.program_enrollments WHERE user_id = u.id AND company_id IS NOT NULL
         ORDER BY company_id)`,
    );
    expect(wrong).toEqual([]);
    const known = await ask(`SELECT FROM users.users WHERE cardinality(company_ids) > 0`);
    expect(known.length).toBeGreaterThan(90);
  });

  it('leave the numbers of rows that are kept as they are counted', async () => {
    const kept = await ask<{ table: string; number: string }>(
      `SELECT table_name AS table, sum(number) AS number FROM counts.parts
       WHERE company_id = '00000000-0000-0000-0000-000000000000' GROUP BY table_name`,
    );
    expect(kept.length).toBeGreaterThan(5);
    for (const { table, number } of kept) {
      const [row] = await ask<{ count: string }>(`SELECT count(*) FROM ${table}`);
      expect([table, number]).toEqual([table, row?.count]);
      expect(Number(number)).toBeGreaterThan(0);
    }
  });

  it('are of nobody who was erased by the graph, whom no row would be refused about', async () => {
    expect(await ask('SELECT FROM personal_data.tombstones')).toEqual([]);
  });

  it('are left alone by a second load, which says so', async () => {
    const before = await countRows();
    const lines: string[] = [];
    const result = await seed({
      ownerUrl: database.ownerUrl,
      clickhouse: clickhouse.client,
      profile: 'small',
      now,
      log: (line) => lines.push(line),
    });
    expect(result.loaded).toBe(false);
    expect(lines).toEqual(['The database holds companies already: nothing was loaded.']);
    expect(await countRows()).toBe(before);
  });

  it('count their events once when Postgres is loaded again', async () => {
    const other = await createTestDatabase();
    try {
      await seed({
        ownerUrl: other.ownerUrl,
        clickhouse: clickhouse.client,
        profile: 'small',
        now,
      });
      const [raw] = await askEvents<{ n: number }>('SELECT count() AS n FROM teei.events_raw');
      const [daily] = await askEvents<{ n: number }>(
        'SELECT sum(events) AS n FROM teei.metrics_daily',
      );
      expect(raw?.n).toBe(loaded?.events);
      expect(daily?.n).toBe(loaded?.events);
    } finally {
      await other.drop();
    }
  });

  it('leave nothing behind when the load fails half way', async () => {
    const other = await createTestDatabase();
    const owner = new pg.Client({ connectionString: other.superuserUrl });
    await owner.connect();
    try {
      await owner.query(
        'ALTER TABLE reporting.webhooks ADD CONSTRAINT webhooks_none_check CHECK (false)',
      );
      await expect(seed({ ownerUrl: other.ownerUrl, profile: 'small', now })).rejects.toThrow(
        'webhooks_none_check',
      );
      const { rows } = await owner.query('SELECT FROM users.companies');
      expect(rows).toEqual([]);
      const forced = await owner.query<{ forced: boolean }>(
        `SELECT relforcerowsecurity AS forced FROM pg_class WHERE oid = 'users.companies'::regclass`,
      );
      expect(forced.rows[0]?.forced).toBe(true);
    } finally {
      await owner.end();
      await other.drop();
    }
  });
});

describe('a load', () => {
  let empty: TestDatabase;

  beforeEach(async () => {
    empty = await createTestDatabase();
  });
  afterEach(() => empty.drop());

  it('is refused as a whole for a row without its parent', async () => {
    const load = await PostgresLoad.begin(empty.ownerUrl);
    const output = new Output();
    const [id, company_id, user_id] = [1, 2, 3].map(
      (n) => `0d000000-0000-4000-8000-00000000000${n}`,
    );
    output.row('company_users', {
      id: id ?? '',
      company_id: company_id ?? '',
      user_id: user_id ?? '',
      joined_at: now.toISOString(),
    });
    await load?.write(printBatch(output.take(), { hasPgvector: load.hasPgvector }));
    await expect(load?.finish()).rejects.toThrow('company_users_company_id_fkey');
    const again = await PostgresLoad.begin(empty.ownerUrl);
    await again?.finish();
    expect(again?.rows).toBe(0);
  });
});

describe('the two stores agree', () => {
  it('on the volunteer hours of every campaign', async () => {
    const minutesByType = Object.entries(BUDDY_EVENT_MINUTES)
      .map(([type, minutes]) => `WHEN '${type}' THEN ${minutes}`)
      .join(' ');
    const record = await ask<{ campaign: string; minutes: string }>(
      `SELECT campaign_id::text AS campaign, sum(minutes) AS minutes FROM (
         SELECT i.campaign_id, s.duration_minutes AS minutes
         FROM programs.kintell_sessions s
         JOIN programs.program_instances i ON i.id = s.program_instance_id
         WHERE s.completed_at IS NOT NULL
         UNION ALL
         SELECT i.campaign_id, CASE e.event_type ${minutesByType} END
         FROM programs.buddy_events e
         JOIN programs.buddy_matches m ON m.id = e.match_id
         JOIN programs.program_instances i ON i.id = m.program_instance_id
       ) AS activity
       WHERE campaign_id IS NOT NULL GROUP BY campaign_id`,
    );
    const live = await askEvents<{ campaign: string; minutes: number }>(
      `SELECT toString(campaign_id) AS campaign, sum(volunteer_minutes) AS minutes
       FROM teei.metrics_daily WHERE campaign_id != toUUID('00000000-0000-0000-0000-000000000000')
       GROUP BY campaign HAVING minutes > 0`,
    );
    expect(record.length).toBeGreaterThan(5);
    expect(new Map(live.map((row) => [row.campaign, row.minutes]))).toEqual(
      new Map(record.map((row) => [row.campaign, Number(row.minutes)])),
    );
  });

  it('on what every campaign has spent', async () => {
    const record = await ask<{ id: string; spent: number }>(
      `SELECT id::text, budget_spent_cents::int AS spent FROM campaigns.campaigns
       WHERE budget_spent_cents > 0`,
    );
    const live = await askEvents<{ id: string; spent: number }>(
      `SELECT toString(campaign_id) AS id, sum(cost_cents) AS spent FROM teei.events_raw
       WHERE event_type = 'spend.recorded' GROUP BY id`,
    );
    expect(new Map(live.map((row) => [row.id, row.spent]))).toEqual(
      new Map(record.map((row) => [row.id, row.spent])),
    );
  });

  it('on every score of a participant’s words that a model was sure of and that was not read again', async () => {
    const [live] = await askEvents<{ n: number; sum: number }>(
      `SELECT count() AS n, sum(outcome_score) AS sum FROM teei.events_raw WHERE outcome_type != ''`,
    );
    // Around the change of models a snippet's first score was read by both; the event is the first.
    const [record] = await ask<{ n: string; sum: string }>(
      `SELECT count(*) AS n, sum(score) AS sum FROM (
         SELECT DISTINCT ON (s.evidence_snippet_id, s.outcome_type) s.score
         FROM evidence.outcome_scores AS s JOIN evidence.evidence_snippets AS e ON e.id = s.evidence_snippet_id
         WHERE s.score IS NOT NULL AND e.evidence_data ->> 'speaker' IS DISTINCT FROM 'volunteer'
         ORDER BY s.evidence_snippet_id, s.outcome_type, s.created_at
       ) AS first`,
    );
    expect(live?.n).toBe(Number(record?.n));
    expect(live?.sum).toBeCloseTo(Number(record?.sum), 1);
  });

  it('on who is whom: every key of an event belongs to somebody, or to who was erased', async () => {
    const keys = await ask<{ key: string }>(
      `SELECT external_id AS key FROM users.user_external_ids WHERE provider = 'analytics'`,
    );
    const known = new Set(keys.map(({ key }) => key));
    const used = await askEvents<{ key: string }>(
      `SELECT DISTINCT toString(subject_key) AS key FROM teei.events_raw WHERE subject_key != 0`,
    );
    expect(used.length).toBeGreaterThan(50);
    expect(used.filter(({ key }) => !known.has(key))).toHaveLength(1);
  });

  it('on seats: a running campaign has as many volunteers as hold one', async () => {
    const rows = await ask<{ name: string; enrolled: number; seats: number }>(
      `SELECT c.name, c.volunteers_enrolled AS enrolled, count(e.id)::int AS seats
       FROM campaigns.campaigns c
       LEFT JOIN programs.program_instances i ON i.campaign_id = c.id
       LEFT JOIN programs.program_enrollments e ON e.program_instance_id = i.id
         AND e.role = 'volunteer' AND e.status IN ('active', 'paused')
       WHERE c.status NOT IN ('completed', 'closed') GROUP BY c.id`,
    );
    expect(rows.filter(({ enrolled, seats }) => enrolled !== seats)).toEqual([]);
    const [mentors] = await ask<{ utilization: string }>(
      'SELECT capacity_utilization AS utilization FROM campaigns.campaigns WHERE id = $1',
      [MENTORS_FOR_UKRAINE],
    );
    expect(mentors?.utilization).toBe('0.9600');
  });

  it('on the companies that benchmarks compare', async () => {
    const dimension = await askEvents<{ id: string; industry: string; optIn: boolean }>(
      `SELECT toString(company_id) AS id, industry, benchmark_opt_in AS optIn
       FROM teei.company_dim FINAL`,
    );
    const record = await ask<{ id: string; industry: string; optIn: boolean }>(
      `SELECT id::text, industry, (features #> '{benchmark,optIn}')::boolean AS "optIn"
       FROM users.companies`,
    );
    expect(dimension.toSorted(order)).toEqual(record.toSorted(order));
    const [cohorts] = await askEvents<{ n: number }>(
      `SELECT count() AS n FROM teei.cohort_analysis WHERE company_id = toUUID('${FJORDBANK}')`,
    );
    expect(cohorts?.n).toBeGreaterThan(0);
  });
});

function order(a: { id: string }, b: { id: string }): number {
  return a.id.localeCompare(b.id);
}

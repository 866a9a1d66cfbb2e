import { readdir, readFile } from 'node:fs/promises';
import type { ClickHouseClient } from '@clickhouse/client';
import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyClickHouseMigrations } from './apply-clickhouse-migrations.ts';
import { renderMigration, splitStatements } from './clickhouse-statements.ts';

const FOLDER = new URL('../clickhouse/', import.meta.url);

const VIEWS = [
  'metrics_daily',
  'metrics_weekly',
  'metrics_monthly',
  'metrics_quarterly',
  'cohort_analysis',
  'benchmarks',
];

/** Views that pass rows on, with the migrations that made them as sums. */
const PASSED_ON: Readonly<Record<string, string>> = {
  metrics_weekly: '0004_create_metrics_weekly.sql',
  metrics_monthly: '0005_create_metrics_monthly.sql',
  metrics_quarterly: '0006_create_metrics_quarterly.sql',
  company_quarterly: '0038_create_company_quarterly.sql',
};

describe('the ClickHouse migrations', () => {
  let store: Awaited<ReturnType<typeof createTestClickHouse>>;

  beforeAll(async () => {
    store = await createTestClickHouse();
  });
  afterAll(() => store.close());

  async function select<Row>(
    sql: string,
    parameters: Record<string, unknown> = {},
  ): Promise<Row[]> {
    const result = await store.client.query({
      query: sql,
      query_params: parameters,
      format: 'JSONEachRow',
    });
    return result.json<Row>();
  }

  /** Takes a migration for one that was not applied. */
  async function forget(name: string | undefined): Promise<void> {
    await store.client.command({
      query: `ALTER TABLE teei.schema_migrations DELETE WHERE name = {name: String} SETTINGS mutations_sync = 1`,
      query_params: { name },
    });
  }

  test('make the two tables and the six materialized views of the specification', async () => {
    const objects = await select<{ name: string; engine: string }>(
      `SELECT name, engine FROM system.tables WHERE database = 'teei'`,
    );
    const engines = new Map(objects.map(({ name, engine }) => [name, engine]));
    expect(engines.get('events_raw')).toBe('MergeTree');
    expect(engines.get('events_aggregated')).toBe('AggregatingMergeTree');
    for (const view of VIEWS) {
      expect([view, engines.get(view)]).toEqual([view, 'MaterializedView']);
      expect(await select(`SELECT * FROM teei.${view} LIMIT 1`)).toEqual([]);
    }
  });

  test('partition the raw events by date', async () => {
    expect(
      await select(
        `SELECT partition_key FROM system.tables WHERE database = 'teei' AND name = 'events_raw'`,
      ),
    ).toEqual([{ partition_key: 'toYYYYMM(occurred_at)' }]);
  });

  test('keep no target inside a view, so that every table can be seen and altered', async () => {
    expect(
      await select(
        `SELECT name FROM system.tables WHERE database = 'teei' AND name LIKE '.inner%'`,
      ),
    ).toEqual([]);
  });

  test('apply nothing a second time, nor when two runs meet', async () => {
    const runs = [applyClickHouseMigrations(store.client), applyClickHouseMigrations(store.client)];
    for (const { applied } of await Promise.all(runs)) expect(applied).toEqual([]);
  });

  test('carry on where a run was cut short', async () => {
    const [last] = (await migrationNames()).slice(-1);
    await forget(last);
    expect(await applyClickHouseMigrations(store.client)).toEqual({ applied: [last] });
  });

  test('are applied while nothing is inserted, but for the first time', async () => {
    const [last] = (await migrationNames()).slice(-1);
    const held: string[] = [];
    const whileHeld = async (work: () => Promise<void>): Promise<void> => {
      held.push('begins');
      await work();
      held.push('ends');
    };
    await applyClickHouseMigrations(store.client, { whileHeld });
    expect(held).toEqual([]);
    await forget(last);
    await applyClickHouseMigrations(store.client, { whileHeld });
    expect(held).toEqual(['begins', 'ends']);
  });

  /** Counts of events by each rollup of metrics. */
  const counted = (): Promise<unknown> =>
    select(`SELECT
      (SELECT toUInt8(sum(events)) FROM teei.metrics_daily) AS daily,
      (SELECT toUInt8(sum(events)) FROM teei.metrics_weekly) AS weekly,
      (SELECT toUInt8(sum(events)) FROM teei.metrics_monthly) AS monthly,
      (SELECT toUInt8(sum(events)) FROM teei.metrics_quarterly) AS quarterly,
      (SELECT toUInt8(sum(events)) FROM teei.company_quarterly) AS company`);

  /** Inserts one event of a company. */
  const insert = (company: string): Promise<unknown> =>
    store.client.command({
      query: `INSERT INTO teei.events_raw (event_id, event_type, occurred_at, company_id)
              SELECT generateUUIDv4(), 'spend.recorded', '2026-01-15 00:00:00', '${company}'`,
    });

  /** Client whose run is cut short before a statement that replaces a table, and what readers see before each of them. */
  function cutShort(before: number): { client: ClickHouseClient; seen: unknown[] } {
    const seen: unknown[] = [];
    const client = new Proxy(store.client, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target);
        if (name !== 'command') return member;
        return async (options: Parameters<typeof target.command>[0]) => {
          if (!options.query.includes('_next')) return target.command(options);
          seen.push(...[await counted()].flat());
          if (seen.length === before) throw new Error('cut short');
          return target.command(options);
        };
      },
    });
    return { client, seen };
  }

  test('show all rows of metrics at any moment of their replacement by finer tables, and let them grow', async () => {
    const refining = (await migrationNames()).filter((name) => name.includes('refine_metrics'));
    const all = { daily: 1, weekly: 1, monthly: 1, quarterly: 1, company: 1 };
    await insert('0a000000-0000-4000-8000-000000000001');
    for (const name of refining) await forget(name);
    for (const before of [1, 2, 3, 4, 5]) {
      const { client, seen } = cutShort(before);
      await expect(applyClickHouseMigrations(client)).rejects.toThrow('cut short');
      expect(seen).toEqual(Array.from({ length: before }, () => all));
    }
    const { client, seen } = cutShort(0);
    expect(await applyClickHouseMigrations(client)).toEqual({ applied: refining });
    expect(seen).toEqual(Array.from({ length: 20 }, () => all));
    await insert('0a000000-0000-4000-8000-000000000002');
    expect(await counted()).toEqual([
      { daily: 2, weekly: 2, monthly: 2, quarterly: 2, company: 2 },
    ]);
    expect(
      await select(
        `SELECT name FROM system.tables WHERE database = 'teei' AND name LIKE '%\\_next'`,
      ),
    ).toEqual([]);
    expect(
      await select(
        `SELECT name FROM system.tables WHERE database = 'teei' AND name LIKE 'metrics\\_%\\_data'
           AND create_table_query NOT LIKE '%index_granularity = 256%'`,
      ),
    ).toEqual([]);
  });

  test('fill the rollup of companies with the rows that were there before it, once', async () => {
    const name = '0038_create_company_quarterly.sql';
    const before = await counted();
    await store.client.command({ query: 'DROP TABLE teei.company_quarterly SYNC' });
    await store.client.command({ query: 'DROP TABLE teei.company_quarterly_data SYNC' });
    for (const _run of ['first', 'again']) {
      await forget(name);
      expect(await applyClickHouseMigrations(store.client)).toEqual({ applied: [name] });
      expect(await counted()).toEqual(before);
    }
  });

  /** Views that sum the rows of another rollup of metrics. */
  const summing = (): Promise<unknown[]> =>
    select(`SELECT name FROM system.tables WHERE database = 'teei' AND engine = 'MaterializedView'
              AND match(as_select, 'FROM teei.(metrics|company)_') AND as_select LIKE '%GROUP BY%'
              AND create_table_query NOT LIKE '% REFRESH %'`);

  test('have rows passed on from day to quarter, also in a store that has summed them before', async () => {
    const name = '0043_pass_rows_of_metrics_on.sql';
    await forget(name);
    await applyClickHouseMigrations(store.client);
    expect(await summing()).toEqual([]);
    for (const [view, file] of Object.entries(PASSED_ON)) {
      const create = splitStatements(await readFile(new URL(file, FOLDER), 'utf8')).at(-1) ?? '';
      const query = create.slice(create.indexOf('AS SELECT') + 'AS '.length);
      await store.client.command({ query: `ALTER TABLE teei.${view} MODIFY QUERY ${query}` });
    }
    expect(await summing()).toHaveLength(Object.keys(PASSED_ON).length);
    await insert('0a000000-0000-4000-8000-000000000003');
    await forget(name);
    expect(await applyClickHouseMigrations(store.client)).toEqual({ applied: [name] });
    expect(await summing()).toEqual([]);
    await insert('0a000000-0000-4000-8000-000000000003');
    const all = { daily: 4, weekly: 4, monthly: 4, quarterly: 4, company: 4 };
    expect(await counted()).toEqual([all]);
  });

  test('are refused when one was edited after it had been applied', async () => {
    const [first = ''] = await migrationNames();
    const before = await select<{ checksum: string }>(
      'SELECT checksum FROM teei.schema_migrations FINAL WHERE name = {name: String}',
      { name: first },
    );
    const record = (checksum: string): Promise<unknown> =>
      store.client.command({
        query:
          'INSERT INTO teei.schema_migrations (name, checksum) SELECT {name: String}, {checksum: String}',
        query_params: { name: first, checksum },
      });
    await record('of another text');
    await expect(applyClickHouseMigrations(store.client)).rejects.toThrow(first);
    await record(before[0]?.checksum ?? '');
    expect(await applyClickHouseMigrations(store.client)).toEqual({ applied: [] });
  });

  test('are statements that a cluster understands too', async () => {
    for (const name of await migrationNames()) {
      const sql = renderMigration(await readFile(new URL(name, FOLDER), 'utf8'), {
        cluster: 'main',
      });
      for (const statement of splitStatements(sql)) {
        const [formatted] = await select<{ sql: string }>(
          'SELECT formatQuery({statement: String}) AS sql',
          { statement },
        );
        // Rows are copied on the node that runs the migration.
        if (statement.startsWith('INSERT')) continue;
        expect(formatted?.sql).toContain('ON CLUSTER main');
      }
    }
  });
});

async function migrationNames(): Promise<string[]> {
  const names = await readdir(FOLDER);
  return names.sort();
}

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ClickHouseClient } from '@clickhouse/client';
import { openEmbeddedClickHouse } from '@teei/local/clickhouse.ts';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { copyTestClickHouse } from '../clickhouse.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { complete, insertPlaces, recompute } from './sessions.ts';

const PROCESS = fileURLToPath(new URL('relay-process.ts', import.meta.url));
const WAIT_OPTIONS = { timeout: 60_000, interval: 50 };

/** Numbers of kills of the relay, and of sessions completed meanwhile. */
const KILLS = 6;
const SESSIONS = 240;

const counts = z.object({ aggregated: z.number(), raw: z.number(), distinct: z.number() });

let database: TestDatabase;
let superuser: pg.Client;
let clickhouse: Awaited<ReturnType<typeof copyTestClickHouse>>;
let relay: ChildProcess | undefined;

beforeAll(async () => {
  [database, clickhouse] = await Promise.all([createTestDatabase(), copyTestClickHouse()]);
  superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  await insertPlaces(superuser);
});
afterAll(async () => {
  relay?.kill('SIGKILL');
  await superuser.end();
  await Promise.all([database.drop(), clickhouse.remove()]);
});

async function startRelay(): Promise<ChildProcess> {
  const url = roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE);
  const child = fork(PROCESS, [url, clickhouse.dataDir], { stdio: 'inherit' });
  await once(child, 'message');
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

async function waiting(): Promise<unknown> {
  const { rows } = await superuser.query<{ n: number }>(
    'select count(*)::int as n from events.deliveries',
  );
  return rows[0]?.n;
}

async function select(client: ClickHouseClient, query: string): Promise<readonly object[]> {
  const result = await client.query({
    query: `${query} SETTINGS output_format_json_quote_64bit_integers = 0`,
    format: 'JSONEachRow',
  });
  return result.json<object>();
}

describe('the relay', () => {
  it('counts every event once in every rollup, wherever it is killed', async () => {
    let n = 0;
    const writing = (async () => {
      for (; n < SESSIONS; n += 1) {
        await complete(superuser, n);
        await pause(10);
      }
    })();
    for (let kill = 0; kill < KILLS; kill += 1) {
      relay = await startRelay();
      // A batch takes some milliseconds, and there always is one.
      await pause(Math.random() * 400);
      await end(relay, 'SIGKILL');
    }
    await writing;
    relay = await startRelay();
    await vi.waitFor(async () => expect(await waiting()).toBe(0), WAIT_OPTIONS);
    await end(relay, 'SIGTERM');
    relay = undefined;

    const store = await openEmbeddedClickHouse({ dataDir: clickhouse.dataDir });
    const expected = await recompute(superuser);
    const daily = await select(
      store.client,
      `SELECT toString(period) AS period, campaign_id, program_instance_id,
         sum(d.sessions) AS sessions, sum(d.volunteer_minutes) AS volunteer_minutes,
         sum(d.cost_cents) AS cost_cents, uniqCombined64Merge(d.volunteers) AS volunteers,
         uniqCombined64Merge(d.participants) AS participants, sum(d.events) AS events
       FROM teei.metrics_daily AS d GROUP BY period, campaign_id, program_instance_id
       ORDER BY period, toString(campaign_id), toString(program_instance_id)`,
    );
    expect(daily).toEqual(expected);
    const [total] = await select(
      store.client,
      `SELECT count() AS sessions, sum(minutes) AS minutes FROM teei.events_raw
       WHERE subject_role = 'volunteer'`,
    );
    expect(total).toMatchObject({ sessions: SESSIONS });
    for (const rollup of ['daily', 'weekly', 'monthly', 'quarterly']) {
      const sums = await select(
        store.client,
        `SELECT sum(sessions) AS sessions, sum(volunteer_minutes) AS minutes
         FROM teei.metrics_${rollup}`,
      );
      expect([rollup, ...sums]).toEqual([rollup, total]);
    }
    const [others] = await select(
      store.client,
      `SELECT (SELECT sum(events) FROM teei.events_aggregated) AS aggregated,
         (SELECT count() FROM teei.events_raw) AS raw,
         (SELECT uniqExact(event_id) FROM teei.events_raw) AS distinct`,
    );
    const { aggregated, raw, distinct } = counts.parse(others);
    expect([aggregated, raw]).toEqual([distinct, distinct]);
    await store.close();
  });
});

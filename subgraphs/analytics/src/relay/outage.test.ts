import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ClickHouseLogLevel, createClient, type ClickHouseClient } from '@clickhouse/client';
import { createTestPool } from '@teei/test/pool.ts';
import {
  GATEWAY_ROLE,
  roleDatabaseUrl,
  subgraphDatabaseUrl,
} from '@teei/platform/database/role-url.ts';
import type { Consumer } from '@teei/platform/events/consumer.ts';
import { startReactions } from '@teei/platform/events/reactions.ts';
import { codesOf } from '@teei/test/ask.ts';
import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { COMPANY, complete, insertPlaces, person } from '@teei/test/relay/sessions.ts';
import { admin } from '@teei/test/viewers.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { runAnalytics } from '../subgraph.ts';
import { startRelay } from './relay.ts';

const WAIT = { timeout: 20_000, interval: 20 };

/** Time that a subgraph has for an answer, in milliseconds. */
const DEADLINE = 2_000;

/** Time that a process may take to end, in milliseconds. */
const MAX_STOP_MS = 10_000;

/** Reaction of the ClickHouse server to a statement. */
type Mood = 'well' | 'failing' | 'hanging' | 'breaking off after it has done it';

let mood: Mood = 'well';
/** Number of statements during the outage. */
let attempts = 0;

let database: TestDatabase;
let store: Awaited<ReturnType<typeof createTestClickHouse>>;
let server: Server;
let clickhouse: ClickHouseClient;
let pools: pg.Pool[];
let superuser: pg.Client;
let consumers: Consumer[];
let heard = 0;
const report = (): void => undefined;

beforeAll(async () => {
  [database, store] = await Promise.all([createTestDatabase(), createTestClickHouse()]);
  superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  await insertPlaces(superuser);
  await superuser.query(
    `insert into events.subscriptions (consumer, event_type, teller)
     values ('evidence', 'consent.withdrawn', 'privacy')`,
  );
  server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  clickhouse = createClient({
    url: urlOf(),
    request_timeout: 1_500,
    log: { level: ClickHouseLogLevel.OFF },
  });
  pools = [
    roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE),
    subgraphDatabaseUrl(database.ownerUrl, 'evidence'),
  ].map((url) => createTestPool(url, 2));
  const [gateway, evidence] = pools;
  if (!gateway || !evidence) throw new TypeError('Two pools.');
  consumers = [
    startRelay({ pool: gateway, clickhouse, report }),
    startReactions(
      'evidence',
      { 'consent.withdrawn': async () => void (heard += 1) },
      { pool: evidence, report },
    ),
  ];
});
afterAll(async () => {
  mood = 'well';
  await Promise.all(consumers.map((consumer) => consumer.stop()));
  await Promise.all([...pools.map((pool) => pool.end()), superuser.end(), clickhouse.close()]);
  server.closeAllConnections();
  server.close();
  await Promise.all([database.drop(), store.close()]);
});

/** A ClickHouse over HTTP, which runs statements on the embedded engine when it is well. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const statement = await text(request);
  if (mood !== 'well') attempts += 1;
  if (mood === 'hanging') return;
  if (mood === 'failing') {
    response.writeHead(503).end('Code: 202. DB::Exception: Too many simultaneous queries.');
    return;
  }
  await store.client.command({ query: statement });
  if (mood === 'well') response.end();
  else response.destroy();
}

async function waiting(consumer: string): Promise<unknown> {
  const { rows } = await superuser.query<{ n: number }>(
    'select count(*)::int as n from events.deliveries where consumer = $1',
    [consumer],
  );
  return rows[0]?.n;
}

async function counted(): Promise<unknown> {
  const result = await store.client.query({
    query: 'SELECT toUInt32(sum(d.sessions)) AS sessions FROM teei.metrics_daily AS d',
    format: 'JSONEachRow',
  });
  return result.json();
}

describe('while ClickHouse is away', () => {
  it.each(['failing', 'hanging', 'breaking off after it has done it'] as const)(
    'and is %s, its events wait, others are dealt with, and then each counts once',
    async (trouble) => {
      const { rows } = await superuser.query<{ n: number }>(
        'select count(*)::int as n from programs.kintell_sessions',
      );
      const before = rows[0]?.n ?? 0;
      const heardBefore = heard;
      mood = trouble;
      attempts = 0;
      for (let n = before; n < before + 5; n += 1) await complete(superuser, n);
      await superuser.query(
        `insert into events.outbox
           (event_type, aggregate_type, aggregate_id, subject_id, occurred_at, actor_class, payload)
         values ('consent.withdrawn', 'user_consent', gen_random_uuid(), $1, now(), 'person', $2)`,
        [person(1), { purpose: 'publication' }],
      );
      await vi.waitFor(() => expect(heard).toBe(heardBefore + 1), WAIT);
      await vi.waitFor(() => expect(attempts).toBeGreaterThan(1), WAIT);
      expect(await waiting('analytics')).toBe(5);
      mood = 'well';
      await vi.waitFor(async () => expect(await waiting('analytics')).toBe(0), WAIT);
      expect(await counted()).toEqual([{ sessions: before + 5 }]);
    },
  );

  it.each(['failing', 'hanging'] as const)(
    'and is %s, figures are given up in time',
    async (trouble) => {
      mood = trouble;
      const slow = createClient({ url: urlOf(), log: { level: ClickHouseLogLevel.OFF } });
      const analytics = runAnalytics({
        client: slow,
        now: () => new Date(),
        report: () => undefined,
      });
      const since = performance.now();
      const given = await analytics.execute({
        query: `{ _entities(representations: [{ __typename: "Company", id: "${COMPANY}" }]) {
        ... on Company { id metrics(period: { relative: THIS_QUARTER }) { sessions } } } }`,
        viewer: admin,
      });
      expect(performance.now() - since).toBeLessThan(DEADLINE);
      expect(given.data).toEqual({ _entities: [{ id: COMPANY, metrics: null }] });
      expect(codesOf(given)).toEqual(['ANALYTICS_UNAVAILABLE']);
      await slow.close();
    },
  );

  it('and is hanging, the relay that is to stop waits no longer than it may', async () => {
    mood = 'well';
    await consumers.shift()?.stop();
    const slow = createClient({ url: urlOf(), log: { level: ClickHouseLogLevel.OFF } });
    const [pool] = pools;
    if (!pool) throw new TypeError('A pool.');
    const relay = startRelay({ pool, clickhouse: slow, report });
    mood = 'hanging';
    attempts = 0;
    await complete(superuser, 100);
    await vi.waitFor(() => expect(attempts).toBe(1), WAIT);
    const since = performance.now();
    await relay.stop();
    expect(performance.now() - since).toBeLessThan(MAX_STOP_MS);
    expect(await waiting('analytics')).toBe(1);
    await slow.close();
  });
});

function urlOf(): string {
  const { port } = z.custom<AddressInfo>((value) => value !== null).parse(server.address());
  return `http://127.0.0.1:${port}`;
}

import { readFile } from 'node:fs/promises';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scalars } from '@teei/platform/scalars/scalars.ts';
import { startGraph, type Graph } from '../graph.ts';
import { readSupergraph } from '../supergraph/own-supergraph.ts';
import { SUBGRAPH_NAMES } from '../supergraph/compose.ts';

/** Number of an event in the manual's examples. */
const EXAMPLE = '4711';

let database: TestDatabase;
let owner: pg.Client;
let graph: Graph;
let events: readonly string[];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  const { rows } = await owner.query<{ id: string }>(
    `insert into events.outbox
       (event_type, aggregate_type, aggregate_id, occurred_at, recorded_at, actor_class)
     select 'consent.withdrawn', 'consent', gen_random_uuid(), now(), now() - make_interval(secs => age),
       'worker'
     from unnest('{300,200,100}'::int[]) with ordinality as each (age, n) order by n returning id`,
  );
  events = rows.map(({ id }) => id);
  graph = await start(roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE));
});
afterAll(async () => {
  await Promise.all([graph.close(), owner.end()]);
  await database.drop();
});

function start(url: string | undefined): Promise<Graph> {
  return startGraph({
    supergraphSdl: readSupergraph(),
    scalars,
    port: 0,
    host: '127.0.0.1',
    local: [],
    remote: SUBGRAPH_NAMES.map((name) => ({ name, url: 'http://127.0.0.1:1' })),
    secret: undefined,
    database: url === undefined ? undefined : { url },
    tokens: undefined,
    report: () => undefined,
    explorer: false,
    showWork: false,
    allowedOrigins: [],
  });
}

/** The lines about events and jobs, without those that explain them. */
async function gauges({ url }: Graph = graph): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => /^(?:events|jobs)_/.test(line));
  return new Map(
    lines.map((line): [string, number] => {
      const [name = '', value] = line.split(' ');
      return [name, Number(value)];
    }),
  );
}

async function evidence(): Promise<unknown> {
  const all = await gauges();
  return [
    all.get('events_waiting{consumer="evidence"}'),
    all.get('events_failed{consumer="evidence"}'),
  ];
}

describe('the metrics of the queues', () => {
  it('count what waits for each consumer, what has failed, and since when', async () => {
    await owner.query('update events.deliveries set attempts = 2 where outbox_id = $1', [
      events[1],
    ]);
    const found = await gauges();
    const age = found.get('events_oldest_seconds{consumer="evidence"}') ?? 0;
    expect(age).toBeGreaterThanOrEqual(300);
    expect(age).toBeLessThan(600);
    expect(found.get('events_waiting{consumer="evidence"}')).toBe(3);
    expect(found.get('events_failed{consumer="evidence"}')).toBe(1);
    for (const name of ['waiting', 'failed', 'parked', 'oldest_seconds']) {
      expect(found.get(`events_${name}{consumer="analytics"}`)).toBe(0);
      expect(found.get(`events_${name}{consumer="programs"}`)).toBe(0);
    }
  });

  it('count the jobs of each name that wait, are tried again and failed, and by how much they are late', async () => {
    await owner.query(
      `insert into jobs.queue (domain, name, run_at, attempts, failed_at)
       select 'users', 'test.' || name, now() + seconds * interval '1 second', attempts,
         case when is_failed then now() end
       from (values ('late', -100, 0, false), ('late', 50, 0, false), ('late', -40, 2, false),
         ('failed', -9000, 15, true), ('early', 900, 0, false))
         as j (name, seconds, attempts, is_failed)`,
    );
    const found = await gauges();
    const of = (name: string): unknown[] =>
      ['waiting', 'retrying', 'failed'].map((figure) =>
        found.get(`jobs_${figure}{domain="users",name="test.${name}"}`),
      );
    expect([of('late'), of('failed'), of('early')]).toEqual([
      [3, 1, 0],
      [0, 0, 1],
      [1, 0, 0],
    ]);
    const overdue = (name: string): unknown =>
      found.get(`jobs_overdue_seconds{domain="users",name="test.${name}"}`);
    expect(overdue('late')).toBeGreaterThanOrEqual(100);
    expect([overdue('failed'), overdue('early')]).toEqual([0, 0]);
  });

  it('are visible to the gateway, which sees no event of another queue, and to no domain', async () => {
    const { rows } = await owner.query<{ role: string }>(
      `select rolname as role from pg_roles
       where has_function_privilege(rolname, 'events.queues()', 'execute')
         and not rolsuper and rolname <> current_user`,
    );
    expect(rows).toEqual([{ role: GATEWAY_ROLE }]);
    const gateway = new pg.Client(roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE));
    await gateway.connect();
    expect((await gateway.query('select from events.deliveries')).rowCount).toBe(0);
    await gateway.end();
  });

  it('are asked of the database once by many who look at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 40 }, () => gauges()));
    expect(all.every((found) => found.get('events_waiting{consumer="evidence"}') === 3)).toBe(true);
  });

  it('are absent where there is no database, and where it does not answer', async () => {
    for (const url of [undefined, 'postgres://gateway_service:x@127.0.0.1:1/teei']) {
      const without = await start(url);
      expect((await gauges(without)).size).toBe(0);
      await without.close();
    }
  });
});

describe('the manual’s statements about an event that fails', () => {
  it('find it, let it be tried again, set it aside and queue it once more', async () => {
    const manual = await readFile(new URL('../../../docs/operating.md', import.meta.url), 'utf8');
    const [, section = ''] = manual.split('\n## Events\n');
    const [find = '', retry = '', setAside = '', queue = '', findParked = '', replay = ''] = [
      ...section.matchAll(/^```sql\n([\s\S]*?)^```$/gm),
    ].map(([, statement = '']) => statement.replaceAll(EXAMPLE, events[1] ?? ''));
    await owner.query(`update events.deliveries set retry_at = 'infinity' where attempts > 0`);
    expect((await owner.query(find)).rows).toMatchObject([
      { consumer: 'evidence', outbox_id: events[1], attempts: 2, event_type: 'consent.withdrawn' },
    ]);
    expect((await owner.query(retry)).rowCount).toBe(1);
    expect(
      (await owner.query('select from events.deliveries where retry_at is null')).rowCount,
    ).toBe(3);
    expect((await owner.query(setAside)).rowCount).toBe(1);
    expect(await evidence()).toEqual([2, 0]);
    await owner.query(queue);
    expect(await evidence()).toEqual([3, 0]);
    await owner.query('delete from events.deliveries where outbox_id = $1', [events[1]]);
    await owner.query(
      `insert into events.parked (consumer, outbox_id, reason) values ('evidence', $1, 'a: is b')`,
      [events[1]],
    );
    expect((await gauges()).get('events_parked{consumer="evidence"}')).toBe(1);
    expect((await owner.query(findParked)).rows).toMatchObject([
      { consumer: 'evidence', outbox_id: events[1], reason: 'a: is b' },
    ]);
    expect((await owner.query(replay)).rows).toEqual([{ replay: '1' }]);
    expect(await evidence()).toEqual([3, 0]);
  });
});

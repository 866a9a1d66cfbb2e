import { randomUUID } from 'node:crypto';
import { ClickHouseError } from '@clickhouse/client';
import type { Consumer } from '@teei/platform/events/consumer.ts';
import { findNats, startNats, type TestNats } from '@teei/test/nats.ts';
import { complete, COMPANY, person } from '@teei/test/relay/sessions.ts';
import { GATEWAY_ROLE } from '@teei/platform/database/role-url.ts';
import { openRelayStores, type RelayStores } from '@teei/test/relay/stores.ts';
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { faultyClickHouse } from '../../test/faulty-clickhouse.ts';
import { openBatchStream, type BatchStream } from './batch-stream.ts';
import { startRelay } from './relay.ts';

const WAIT = { timeout: 20_000, interval: 20 };

let store: RelayStores['store'];
let pool: pg.Pool;
let superuser: pg.Client;
let close: RelayStores['close'];
let relay: Consumer | undefined;
let nats: TestNats | undefined;
let stream: BatchStream | undefined;
let unexpected: unknown[] = [];

beforeAll(async () => {
  ({ store, pool, superuser, close } = await openRelayStores());
});
afterEach(async () => {
  await relay?.stop();
  relay = undefined;
  unexpected = [];
});
afterAll(async () => {
  await Promise.all([close(), nats?.stop()]);
});

function start(clickhouse = store.client): void {
  relay = startRelay({
    pool,
    clickhouse,
    report: (error) => unexpected.push(error),
    retryDelay: 0,
    stream,
  });
}

async function sessions(): Promise<{ readonly sessions: number; readonly minutes: number }> {
  const result = await store.client.query({
    query: `SELECT toUInt32(sum(d.sessions)) AS sessions, toUInt32(sum(d.volunteer_minutes)) AS minutes
            FROM teei.metrics_daily AS d`,
    format: 'JSONEachRow',
  });
  const [row] = await result.json<{ sessions: number; minutes: number }>();
  return row ?? { sessions: 0, minutes: 0 };
}

async function waiting(): Promise<unknown> {
  const { rows } = await superuser.query<{ n: number }>(
    'select count(*)::int as n from events.deliveries',
  );
  return rows[0]?.n;
}

async function delivered(): Promise<void> {
  await vi.waitFor(async () => expect(await waiting()).toBe(0), WAIT);
}

/** Marks an event that ClickHouse is made to refuse. */
const REFUSED_TYPE = 'refused';

/** Inserts a completed session's event by hand, whatever it says; gives its id in the outbox. */
async function insertSession(
  change: object,
  programType = 'mentorship',
  occurredAt = 'now',
): Promise<string> {
  const payload = {
    programInstanceId: null,
    campaignId: null,
    programType,
    volunteerId: person(2),
    participantId: person(1),
    durationMinutes: 60,
    rating: null,
    languageLevel: null,
    ...change,
  };
  const { rows } = await superuser.query<{ id: string }>(
    `insert into events.outbox
       (event_type, aggregate_type, aggregate_id, company_id, occurred_at, payload)
     values ('kintell.session.completed', 'session', $1, $2, $4, $3) returning id`,
    [randomUUID(), COMPANY, payload, occurredAt],
  );
  return String(rows[0]?.id);
}

async function parked(): Promise<readonly { outbox_id: string; reason: string }[]> {
  const { rows } = await superuser.query<{ outbox_id: string; reason: string }>(
    'select outbox_id::text, reason from events.parked order by events.parked.outbox_id',
  );
  return rows;
}

/** Number of events of the queue that have failed at least once. */
async function failed(): Promise<unknown> {
  const { rows } = await superuser.query<{ failed: number }>(
    `select failed::int from events.queues() where consumer = 'analytics'`,
  );
  return rows[0]?.failed;
}

const program = findNats();

describe.each(['straight', ...(program === undefined ? [] : ['through NATS'])])(
  'the relay, %s,',
  (way) => {
    beforeAll(async () => {
      if (way === 'straight' || program === undefined) return;
      nats = await startNats(program);
      stream = openBatchStream(nats.url);
      await vi.waitFor(() => stream?.dependency.check(), WAIT);
    });
    afterAll(() => stream?.close());

    it('relays an event that comes while it has nothing to do', async () => {
      start();
      await delivered();
      const before = await sessions();
      await complete(superuser, 1);
      await vi.waitFor(async () => expect((await sessions()).sessions).toBe(before.sessions + 1), {
        timeout: 30_000,
        interval: 10,
      });
    });

    it('changes nothing by delivering batches again, three times, in other orders and late', async () => {
      for (let n = 10; n < 40; n += 1) {
        await complete(superuser, n);
        const batch = Math.floor(n / 4);
        await superuser.query(
          `update events.deliveries set batch = md5($1)::uuid where batch is null`,
          [String(batch)],
        );
      }
      const { rows: queue } = await superuser.query<{ outbox_id: string; batch: string }>(
        'select outbox_id, batch from events.deliveries',
      );
      start();
      await delivered();
      const once = await sessions();
      const batches = [...new Set(queue.map(({ batch }) => batch))];
      for (const order of [
        batches.toReversed(),
        batches,
        batches.toSorted((a, b) => (a < b ? -1 : 1)),
      ]) {
        for (const batch of order) {
          const members = queue.filter((one) => one.batch === batch);
          await superuser.query(
            `insert into events.deliveries (consumer, outbox_id, batch)
           select 'analytics', id, $2 from unnest($1::bigint[]) as id`,
            [members.map(({ outbox_id }) => outbox_id), batch],
          );
          await superuser.query(`select pg_notify('events', 'analytics')`);
          await delivered();
        }
      }
      expect(await sessions()).toEqual(once);
    });

    it('parks an event that it cannot count after five tries, goes on with the others, and counts it once replayed', async () => {
      start();
      await delivered();
      const before = await sessions();
      const bad = await insertSession({ volunteerId: 'nobody' });
      await complete(superuser, 2);
      await delivered();
      await vi.waitFor(
        async () => expect((await sessions()).sessions).toBe(before.sessions + 1),
        WAIT,
      );
      expect(await parked()).toMatchObject([{ outbox_id: bad }]);
      expect((await parked())[0]?.reason).toMatch(/^\w+: /);
      expect(await failed()).toBe(0);
      // A batch that NATS has not acknowledged in time is reported, and mapped again.
      expect(unexpected.length).toBeGreaterThanOrEqual(5);
      // The event is mended by hand, as the log lets nobody change it.
      await superuser.query('alter table events.outbox disable trigger refuse_change');
      await superuser.query(
        'update events.outbox set payload = (select payload from events.outbox where id <> $1 limit 1) where id = $1',
        [bad],
      );
      await superuser.query('alter table events.outbox enable trigger refuse_change');
      await superuser.query(`select events.replay('analytics', $1)`, [bad]);
      await vi.waitFor(
        async () => expect((await sessions()).sessions).toBe(before.sessions + 2),
        WAIT,
      );
      expect(await parked()).toEqual([]);
    });

    it('parks events of moments that no store agrees on, and goes on with the others', async () => {
      start();
      await delivered();
      const before = await sessions();
      const bad: string[] = [];
      for (const moment of [
        'infinity',
        '-infinity',
        '0044-03-15 BC',
        '20000-01-01',
        '1999-12-31',
      ]) {
        bad.push(await insertSession({}, 'mentorship', moment));
      }
      await insertSession({});
      await delivered();
      expect((await sessions()).sessions).toBe(before.sessions + 1);
      const found = await parked();
      expect(found.map(({ outbox_id }) => outbox_id)).toEqual(bad);
      for (const { reason } of found) expect(reason).toMatch(/^occurredAt: /);
      await superuser.query('delete from events.parked');
    });

    it('shows a batch that it cannot read among what has failed, until it can', async () => {
      const before = await sessions();
      await superuser.query(`revoke select on events.outbox from ${GATEWAY_ROLE}`);
      start();
      await insertSession({});
      try {
        await vi.waitFor(async () => expect(await failed()).toBe(1), WAIT);
      } finally {
        await superuser.query(`grant select on events.outbox to ${GATEWAY_ROLE}`);
      }
      await delivered();
      await vi.waitFor(
        async () => expect((await sessions()).sessions).toBe(before.sessions + 1),
        WAIT,
      );
    });

    it('shows a batch that ClickHouse does not take among what has failed, until it does', async () => {
      const before = await sessions();
      const faulty = faultyClickHouse(store.client, () => new Error('connection reset'));
      start(faulty.client);
      await complete(superuser, 3);
      await vi.waitFor(async () => expect(await failed()).toBe(1), WAIT);
      expect(await parked()).toEqual([]);
      faulty.mend();
      await delivered();
      await vi.waitFor(
        async () => expect((await sessions()).sessions).toBe(before.sessions + 1),
        WAIT,
      );
    });

    it('counts every good event once and parks every bad one, whatever fails meanwhile', async () => {
      const kinds = fc.constantFrom('good', 'good', 'good', 'malformed', 'refused');
      const runs = fc.record({
        events: fc.array(kinds, { minLength: 1, maxLength: 12 }),
        failures: fc.array(fc.constantFrom('before', 'after'), { maxLength: 2 }),
      });
      const property = fc.asyncProperty(runs, async ({ events, failures }) => {
        const before = await sessions();
        const ids: (readonly [string, string])[] = [];
        for (const kind of events) {
          ids.push([
            kind,
            await insertSession(
              kind === 'malformed' ? { durationMinutes: 1.5 } : { durationMinutes: 60 },
              kind === 'refused' ? REFUSED_TYPE : 'mentorship',
            ),
          ]);
        }
        const left = [...failures];
        const faulty = faultyClickHouse(store.client, (statement, moment) => {
          if (moment === 'before' && statement.includes(REFUSED_TYPE)) {
            return new ClickHouseError({
              message: 'a value',
              code: '376',
              type: 'CANNOT_PARSE_UUID',
            });
          }
          if (left[0] !== moment) return undefined;
          left.shift();
          return new Error(`lost ${moment} it was done`);
        });
        start(faulty.client);
        await delivered();
        await relay?.stop();
        relay = undefined;
        const good = events.filter((kind) => kind === 'good').length;
        expect(await sessions()).toEqual({
          sessions: before.sessions + good,
          minutes: before.minutes + good * 60,
        });
        const bad = ids.filter(([kind]) => kind !== 'good').map(([, id]) => id);
        expect((await parked()).map(({ outbox_id }) => outbox_id)).toEqual(bad);
        await superuser.query('delete from events.parked');
      });
      await fc.assert(property, { numRuns: 3, endOnFailure: true });
    }, 120_000);

    it('counts no event twice when what benchmarks know of its company is not taken', async () => {
      start();
      await delivered();
      await relay?.stop();
      const before = await sessions();
      await insertSession({ durationMinutes: 60 });
      await superuser.query(
        `insert into events.outbox (event_type, aggregate_type, aggregate_id, company_id, occurred_at, payload)
       values ('company.created', 'company', $1, $1, now(), '{}')`,
        [COMPANY],
      );
      let isRefused = false;
      const { client } = faultyClickHouse(store.client, (statement) => {
        if (isRefused || !statement.includes('company_dim')) return undefined;
        isRefused = true;
        return new ClickHouseError({ message: 'a value', code: '376', type: 'CANNOT_PARSE_UUID' });
      });
      start(client);
      await delivered();
      expect(isRefused).toBe(true);
      expect((await sessions()).sessions).toBe(before.sessions + 1);
    });

    it.runIf(way !== 'straight')(
      'waits while NATS is down, says so, and sends again what NATS has lost',
      async () => {
        start();
        await delivered();
        const before = await sessions();
        await nats?.kill({ forget: true });
        await vi.waitFor(() => expect(stream?.dependency.check()).rejects.toThrow(/./), WAIT);
        await insertSession({ durationMinutes: 60 });
        await vi.waitFor(async () => expect(await failed()).toBe(1), WAIT);
        // As of a batch that was stored before, and lost with the disk.
        await insertSession({ durationMinutes: 60 });
        await superuser.query(
          `update events.deliveries set batch = gen_random_uuid(), published_at = now() - interval '61 seconds'
           where batch is null`,
        );
        await nats?.restart();
        await vi.waitFor(() => stream?.dependency.check(), WAIT);
        await delivered();
        expect(await sessions()).toEqual({
          sessions: before.sessions + 2,
          minutes: before.minutes + 120,
        });
      },
    );

    it('counts the hours of somebody who has been erased, and names nobody', async () => {
      await superuser.query(
        `update users.users set email = 'erased+' || id || '@invalid' where id = $1`,
        [person(4)],
      );
      await superuser.query(`delete from users.user_external_ids where profile_id = $1`, [
        person(4),
      ]);
      start();
      await delivered();
      const before = await sessions();
      // Volunteer 4 has the session with this number.
      await complete(superuser, 61);
      await delivered();
      await vi.waitFor(
        async () => expect((await sessions()).minutes).toBeGreaterThan(before.minutes),
        WAIT,
      );
      const result = await store.client.query({
        query: `SELECT toString(subject_key) AS subject FROM teei.events_raw
              WHERE subject_role = 'volunteer' ORDER BY ingested_at DESC LIMIT 1`,
        format: 'JSONEachRow',
      });
      expect(await result.json()).toEqual([{ subject: '0' }]);
      const { rows } = await superuser.query(
        'select from users.user_external_ids where profile_id = $1',
        [person(4)],
      );
      expect(rows).toEqual([]);
    });
  },
);

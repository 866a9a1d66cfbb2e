import { complete, recompute } from '@teei/test/relay/sessions.ts';
import { openRelayStores, type RelayStores } from '@teei/test/relay/stores.ts';
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BatchStream } from './batch-stream.ts';
import { relayBatch, relayBatches, type RelayOptions } from './relay.ts';
import { insertMessage } from './stream-consumer.ts';

/** Turns of the relay in one world, most of which end in a kill. */
const TURNS = 200;

let store: RelayStores['store'];
let pool: pg.Pool;
let superuser: pg.Client;
let close: RelayStores['close'];

beforeAll(async () => {
  ({ store, pool, superuser, close } = await openRelayStores());
});
afterAll(() => close());

class KilledError extends Error {}

/** Life of a process, which ends before or after one of the calls that it makes: later calls do nothing. */
const life = {
  /** Moments that are left: there is one before and one after each call. */
  left: Infinity,
  kills: 0,
  /** Runs work in a process that is killed at a moment, if it lives to see it. */
  async spend(moments: number, work: () => Promise<unknown>): Promise<void> {
    life.left = moments;
    try {
      await work();
    } catch (error) {
      if (!(error instanceof KilledError)) throw error;
      life.kills += 1;
    } finally {
      life.left = Infinity;
    }
  },
  pass(): void {
    if (life.left <= 0) throw new KilledError();
    life.left -= 1;
  },
};

/** The same object, with a method that the process may be killed around. */
function mortal<Target extends object>(target: Target, method: string): Target {
  return new Proxy(target, {
    get(object, name) {
      const member: unknown = Reflect.get(object, name);
      if (name !== method || typeof member !== 'function') return member;
      return async (...values: readonly unknown[]) => {
        life.pass();
        const result: unknown = await Reflect.apply(member, object, values);
        life.pass();
        return result;
      };
    },
  });
}

/** A stream that delivers at least once, in any order: also what has been acknowledged. */
function createStream(): { readonly stream: BatchStream; readonly stored: string[] } {
  const stored: string[] = [];
  const stream: BatchStream = {
    dependency: { name: 'nats', check: () => Promise.resolve() },
    publish: async (text) => stored.push(text) > 0,
    next: () => Promise.resolve(undefined),
    close: () => Promise.resolve(),
  };
  return { stream: mortal(stream, 'publish'), stored };
}

const steps = fc.array(
  fc.record({
    /** Moment of the kill. */
    moment: fc.integer({ min: 0, max: 15 }),
    isWritten: fc.integer({ min: 0, max: 2 }).map((n) => n === 0),
    isPublishing: fc.boolean(),
    /** Message, or batch, that is delivered in this step: of those that are stored, or once were. */
    chosen: fc.nat(),
    isHeld: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    isDelivered: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  }),
  { minLength: TURNS, maxLength: TURNS, size: 'max' },
);

/** Number of the next session: each world goes on where the one before ended. */
let next = 0;

async function select(query: string): Promise<readonly unknown[]> {
  const result = await store.client.query({
    query: `${query} SETTINGS output_format_json_quote_64bit_integers = 0`,
    format: 'JSONEachRow',
  });
  return result.json();
}

/** Batches that have been in the queue, each with its events. */
const batches = new Map<string, readonly string[]>();

async function noteBatches(): Promise<void> {
  const { rows } = await superuser.query<{ batch: string; ids: string[] }>(
    `select batch, array_agg(outbox_id::text order by outbox_id) as ids from events.deliveries
     where batch is not null group by batch`,
  );
  for (const { batch, ids } of rows) batches.set(batch, ids);
}

/** Queues a batch once more under its name, as if its delivery had not been noted. */
async function queueAgain(chosen: number): Promise<void> {
  const [batch, ids] = [...batches][chosen % Math.max(batches.size, 1)] ?? [];
  await superuser.query(
    `insert into events.deliveries (consumer, outbox_id, batch)
     select 'analytics', id, $2 from unnest($1::bigint[]) as id on conflict do nothing`,
    [ids ?? [], batch],
  );
}

describe.each([
  ['straight', 150, { relay: relayBatch, moments: 8 }],
  ['in pairs, one read while another is delivered', 150, { relay: relayBatches, moments: 16 }],
  ['through a stream', 700, { relay: relayBatch, moments: 8 }],
] as const)('a relay that is killed, %s,', (way, minKills, { relay, moments }) => {
  const { stream, stored } = createStream();
  const isStraight = way !== 'through a stream';

  it(`has counted every event once after ${minKills} kills, late, doubled and shuffled deliveries`, async () => {
    const options: RelayOptions = {
      pool: mortal(pool, 'query'),
      clickhouse: mortal(store.client, 'command'),
      report: (error) => expect(error).toBeUndefined(),
      stream: isStraight ? undefined : stream,
      maxBatchSize: relay === relayBatches ? 2 : undefined,
    };
    const acknowledge = () => Promise.resolve(life.pass());
    /** Delivers a message that is stored, or was. */
    const receive = async (chosen: number): Promise<void> => {
      const text = stored[chosen % Math.max(stored.length, 1)];
      if (text === undefined) return;
      await insertMessage({ text, deliveries: 1, acknowledge, postpone: () => undefined }, options);
    };
    const kills = life.kills;
    const property = fc.asyncProperty(steps, async (world) => {
      for (const { moment, isWritten, isPublishing, chosen, isHeld, isDelivered } of world) {
        if (isWritten) await complete(superuser, next++);
        if (isHeld) {
          await superuser.query(
            `update events.deliveries set retry_at = 'infinity' where batch is null`,
          );
        }
        if (isDelivered && isStraight) await queueAgain(chosen);
        await life.spend(moment % moments, () =>
          isStraight || isPublishing ? relay(options) : receive(chosen),
        );
        await noteBatches();
      }
      await superuser.query('update events.deliveries set retry_at = null');
      while (await relayBatch(options));
      for (const index of stored.keys()) await receive(stored.length - 1 - index);
      expect((await superuser.query('select from events.deliveries')).rowCount).toBe(0);
      expect(
        await select(`
          SELECT toString(period) AS period, campaign_id, program_instance_id,
            sum(d.sessions) AS sessions, sum(d.volunteer_minutes) AS volunteer_minutes,
            sum(d.cost_cents) AS cost_cents, uniqCombined64Merge(d.volunteers) AS volunteers,
            uniqCombined64Merge(d.participants) AS participants, sum(d.events) AS events
          FROM teei.metrics_daily AS d GROUP BY period, campaign_id, program_instance_id
          ORDER BY period, toString(campaign_id), toString(program_instance_id)`),
      ).toEqual(await recompute(superuser));
      expect(
        await select(`SELECT count() = uniqExact(event_id) AS once FROM teei.events_raw`),
      ).toEqual([{ once: 1 }]);
    });
    while (life.kills - kills < minKills) {
      await fc.assert(property, { numRuns: 1, endOnFailure: true });
    }
  }, 240_000);
});

import { createTestPool } from '@teei/test/pool.ts';
import { complete, person } from '@teei/test/relay/sessions.ts';
import { openRelayStores, type RelayStores } from '@teei/test/relay/stores.ts';
import { keepFigures } from '@teei/analytics/src/recorder/keep-figures.ts';
import { relayBatch } from '@teei/analytics/src/relay/relay.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { whileRelayIsHeld } from './hold-relay.ts';
import { recoverEvents } from './recover-events.ts';
import { rebuildRollups } from './rebuild-rollups.ts';
import { findRemovedBefore } from './removed-events.sql.ts';
import { listRollups, readRows } from './rollups.ts';
import { listSubjectKeys } from './subject-keys.sql.ts';

const SESSIONS = 40;

let database: RelayStores['database'];
let store: RelayStores['store'];
let pool: pg.Pool;
let superuser: pg.Client;
let close: RelayStores['close'];

beforeAll(async () => {
  ({ database, store, pool, superuser, close } = await openRelayStores());
  for (let n = 0; n < SESSIONS; n += 1) await complete(superuser, n);
  await deliver();
});
afterAll(() => close());

const report = (error: unknown): void => expect(error).toBeUndefined();

async function deliver(): Promise<void> {
  while (await relayBatch({ pool, clickhouse: store.client, report }));
}

/** Sessions, as figures read them. */
async function countSessions(): Promise<number | undefined> {
  const [row] = await readRows<{ sessions: number }>(
    store.client,
    'SELECT sum(sessions) AS sessions FROM teei.metrics_quarterly',
  );
  return row?.sessions;
}

const run = (query: string): Promise<unknown> => store.client.command({ query });

/** Rows of every rollup, merged, without the moments of their insertion and the figures that are kept of them. */
async function contents(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const all: Record<string, readonly unknown[]> = {};
  for (const { table } of await listRollups(store.client)) {
    await run(`OPTIMIZE TABLE teei.${table} FINAL`);
    all[table] = await readRows(
      store.client,
      `SELECT * REPLACE (${await printable(table)}) FROM teei.${table} ORDER BY ALL`,
    );
  }
  return all;
}

/** States of aggregates in hexadecimal; those of quantiles, which depend on the order of merging, by their result. */
async function printable(table: string): Promise<string> {
  const columns = await readRows<{ name: string; type: string }>(
    store.client,
    `SELECT name, type FROM system.columns WHERE database = 'teei' AND table = '${table}'`,
  );
  const states = columns.filter(({ type }) => type.startsWith('AggregateFunction('));
  return ['1 AS last_ingested']
    .filter(() => columns.some(({ name }) => name === 'last_ingested'))
    .concat(
      states.map(({ name, type }) =>
        type.includes('TDigest')
          ? `length(finalizeAggregation(${name})) AS ${name}`
          : `toString(finalizeAggregation(${name})) AS ${name}`,
      ),
    )
    .concat(columns.some(({ name }) => name === 'vis_fd') ? ['round(vis_fd, 6) AS vis_fd'] : [])
    .concat(columns.some(({ name }) => name === 'figures') ? ['1 AS figures'] : [])
    .join(', ');
}

async function rebuild(
  options: {
    readonly failAt?: string;
    /** Runs once people have been listed first, and no month staged. */
    readonly onListed?: () => Promise<void>;
    readonly meanwhile?: () => Promise<void>;
  } = {},
): Promise<string[]> {
  const progress: string[] = [];
  let lists = 0;
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  try {
    await rebuildRollups({
      clickhouse: store.client,
      listSubjectKeys: async () => {
        const keys = await listSubjectKeys(owner);
        lists += 1;
        if (lists === 1) await options.onListed?.();
        return keys;
      },
      whileHeld: async (work) => {
        await options.meanwhile?.();
        await whileRelayIsHeld({ ownerUrl: database.ownerUrl, clickhouse: store.client }, work);
      },
      now: new Date(),
      removedBefore: () => findRemovedBefore(owner),
      onProgress: (text) => {
        progress.push(text);
        if (options.failAt !== undefined && progress.length === 2)
          throw new RangeError('cut short');
      },
    });
  } finally {
    await owner.end();
  }
  return progress;
}

/** Keys of people whose months are counted. */
async function countedKeys(): Promise<readonly string[]> {
  const rows = await readRows<{ key: string }>(
    store.client,
    'SELECT DISTINCT toString(subject_key) AS key FROM teei.subject_month_data',
  );
  return rows.map(({ key }) => key);
}

/** Key that stands for a person in ClickHouse. */
async function keyOf(id: string): Promise<string> {
  const { rows } = await superuser.query<{ key: string }>(
    `select external_id as key from users.user_external_ids where provider = 'analytics' and profile_id = $1`,
    [id],
  );
  return rows[0]?.key ?? '';
}

describe('rebuilding the rollups', () => {
  test('makes of events_raw what was counted as it came, also where a rollup was lost', async () => {
    const before = await contents();
    await run('TRUNCATE TABLE teei.metrics_weekly_data');
    await run('ALTER TABLE teei.metrics_daily_data DELETE WHERE 1 SETTINGS mutations_sync = 1');
    await rebuild();
    expect(await contents()).toEqual(before);
  });

  test('leaves kept figures out, which may be those of rows that it has mended', async () => {
    const countKept = () =>
      readRows(
        store.client,
        `SELECT countIf(tupleElement(q.figures, 'version') > 0) > 0 AS kept FROM teei.company_quarterly_data AS q`,
      );
    await keepFigures(store.client);
    expect(await countKept()).toEqual([{ kept: 1 }]);
    await rebuild();
    expect(await countKept()).toEqual([{ kept: 0 }]);
  });

  test('goes on where it was cut short, takes in what came meanwhile, and disturbs no query', async () => {
    await expect(rebuild({ failAt: 'second month' })).rejects.toThrow('cut short');
    await complete(superuser, SESSIONS);
    await deliver();
    const before = await contents();
    const asked: unknown[] = [];
    const over = new AbortController();
    const asking = (async () => {
      while (!over.signal.aborted) asked.push(await countSessions());
    })();
    const months = (await rebuild()).filter((text) => /^\d{6}: /.test(text));
    over.abort();
    await asking;
    expect(new Set(asked)).toEqual(new Set([SESSIONS + 1]));
    const all = await readRows<{ n: number }>(
      store.client,
      'SELECT uniqExact(toYYYYMM(occurred_at)) AS n FROM teei.events_raw',
    );
    expect(months.length).toBeLessThan(all[0]?.n ?? 0);
    expect(await contents()).toEqual(before);
  });

  test('counts a batch once that was half delivered, and lets events count again after it', async () => {
    await complete(superuser, SESSIONS + 1);
    const { rows } = await superuser.query<{ batch: string; outbox_id: string }>(
      `update events.deliveries set batch = gen_random_uuid() where consumer = 'analytics'
       returning batch, outbox_id`,
    );
    await deliver();
    const before = await contents();
    // Delivered, and not noted as such.
    for (const { batch, outbox_id } of rows) {
      await superuser.query(
        `insert into events.deliveries (consumer, outbox_id, batch) values ('analytics', $1, $2)`,
        [outbox_id, batch],
      );
    }
    await rebuild();
    await deliver();
    expect(await contents()).toEqual(before);
    await complete(superuser, SESSIONS + 2);
    await deliver();
    expect(await countSessions()).toBe(SESSIONS + 3);
  });

  test('puts back into events_raw what was lost of the outbox, once', async () => {
    const before = await contents();
    const owner = createTestPool(database.ownerUrl, 1);
    await run(
      'ALTER TABLE teei.events_raw DELETE WHERE cityHash64(event_id) % 3 = 0 SETTINGS mutations_sync = 1',
    );
    const recover = (): Promise<number> =>
      recoverEvents({
        pool: owner,
        clickhouse: store.client,
        removedBefore: undefined,
        onProgress: () => undefined,
      });
    expect(await recover()).toBeGreaterThan(0);
    expect(await recover()).toBe(0);
    expect(await contents()).toEqual(before);
    await rebuild();
    expect(await contents()).toEqual(before);
    await owner.end();
  });

  test('leaves what somebody did counted, and them out of rollups by person, once they are erased', async () => {
    const daily = (await contents())['metrics_daily_data'];
    const { rows } = await superuser.query<{ key: string }>(
      `delete from users.user_external_ids where provider = 'analytics' and external_id =
         (select min(external_id) from users.user_external_ids where provider = 'analytics')
       returning external_id as key`,
    );
    await rebuild();
    expect((await contents())['metrics_daily_data']).toEqual(daily);
    expect(
      await readRows(
        store.client,
        `SELECT count() AS n FROM teei.subject_month_data WHERE subject_key = ${rows[0]?.key}`,
      ),
    ).toEqual([{ n: 0 }]);
  });

  test('has nobody who is erased while it runs, and whoever is new', async () => {
    await complete(superuser, 0);
    await deliver();
    const erased = await keyOf(person(2));
    expect(await countedKeys()).toContain(erased);
    await rebuild({
      meanwhile: async () => {
        await superuser.query(`delete from users.user_external_ids where external_id = $1`, [
          erased,
        ]);
        await run(
          `ALTER TABLE teei.subject_month_data DELETE WHERE subject_key = ${erased} SETTINGS mutations_sync = 2`,
        );
        await complete(superuser, 0);
        await deliver();
      },
    });
    expect(await countedKeys()).toContain(await keyOf(person(2)));
    expect(await countedKeys()).not.toContain(erased);
  });

  test('has whoever is new between the list of people and the first look at events', async () => {
    await superuser.query(`delete from users.user_external_ids where external_id = $1`, [
      await keyOf(person(2)),
    ]);
    await rebuild({
      onListed: async () => {
        await complete(superuser, 0);
        await deliver();
      },
    });
    expect(await countedKeys()).toContain(await keyOf(person(2)));
  });
});

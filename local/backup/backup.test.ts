import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { zstdDecompress } from 'node:zlib';
import type { ClickHouseClient } from '@clickhouse/client';
import { insertEvents } from '@teei/analytics/src/events.sql.ts';
import { RECORDER } from '@teei/analytics/src/recorder/recorder.ts';
import { STREAM_CONSUMER } from '@teei/analytics/src/relay/stream-consumer.ts';
import { partId } from '@teei/analytics/src/relay/event-mapping.ts';
import {
  markUnfinishedRestore,
  unmarkRestore,
} from '@teei/platform/database/unfinished-restore.ts';
import { holdConsumer } from '@teei/platform/events/consumer.ts';
import { copyTestClickHouse } from '@teei/test/clickhouse.ts';
import { TEST_NOW } from '@teei/test/clock.ts';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import { addressOf, finish, killCommands, runCommand } from '@teei/test/run-command.ts';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { keepTombstones } from '@teei/privacy/src/tombstone/tombstone-file.ts';
import { openEmbeddedClickHouse } from '../clickhouse.ts';
import { readShared } from '../clickhouse-sharing.ts';
import { createTemporaryDataDir } from '../data-dir.ts';
import { ACCOUNTS } from '../demo/story/story.ts';
import { listClickHouseTables } from './clickhouse-tables.ts';
import { readerOf } from './load-clickhouse.ts';
import { readManifest, type TableFile } from './manifest.ts';
import { restoreBackup } from './restore-backup.ts';
import { readTable, writeTable } from './table-file.ts';
import { takeBackup } from './take-backup.ts';

const unzip = promisify(zstdDecompress);
const COMPANIES =
  '{ companies(first: 20) { totalCount nodes { name } } programTemplates { totalCount } }';
/** Minutes of each session that happens while the backup is taken. */
const MINUTES = 60;

let folder: string;
let source: TestDatabase;

beforeAll(async () => {
  folder = await createTemporaryDataDir('teei-backup-');
  source = await createTestDatabase({ seeded: true });
});
afterEach(killCommands);
afterAll(async () => {
  await source.drop();
  await rm(folder, { recursive: true, force: true });
});

async function query<Row extends object>(
  { superuserUrl }: TestDatabase,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** Writes the event of a session that took place. */
const happen = (database: TestDatabase) =>
  query(
    database,
    `INSERT INTO events.outbox
       (event_type, aggregate_type, aggregate_id, occurred_at, actor_class, payload)
     VALUES ('kintell.session.completed', 'session', gen_random_uuid(),
       date_trunc('milliseconds', now()), 'test', $1)`,
    [
      {
        programInstanceId: null,
        campaignId: null,
        programType: null,
        volunteerId: ACCOUNTS.volunteer.userId,
        participantId: null,
        durationMinutes: MINUTES,
        rating: null,
        languageLevel: null,
      },
    ],
  );

/** Number of the sessions of `happen` that the database knows, once all have been delivered. */
async function delivered(database: TestDatabase): Promise<number> {
  await vi.waitFor(
    async () => expect(await query(database, 'SELECT FROM events.deliveries')).toEqual([]),
    { timeout: 30_000, interval: 100 },
  );
  const rows = await query<{ count: number }>(
    database,
    "SELECT count(*)::int AS count FROM events.outbox WHERE actor_class = 'test'",
  );
  return rows[0]?.count ?? 0;
}

async function minutesIn(dataDir: string): Promise<number> {
  const select = 'SELECT sum(volunteer_minutes) FROM teei.metrics_quarterly_data FORMAT TSV';
  return Number(await text(await readShared(dataDir, select)));
}

async function ask(address: string): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: COMPANIES }),
  });
  return response.json();
}

/** Rows of a backup's file, in one order. */
async function rowsOf(backup: string, name: string): Promise<string[]> {
  const lines = (await unzip(await readFile(path.join(backup, name)))).toString().split('\n');
  return lines.filter((line) => line !== '').toSorted();
}

async function contents(backup: string): Promise<Record<string, readonly string[]>> {
  const names = (await readdir(backup)).filter((name) => name.endsWith('.zst')).toSorted();
  const files = names.map(async (name) => [name, await rowsOf(backup, name)] as const);
  return Object.fromEntries(await Promise.all(files));
}

const environment = (database: TestDatabase, dataDir: string) => ({
  DATABASE_URL: database.ownerUrl,
  DATA_DIR: dataDir,
  DEMO_NOW: TEST_NOW.toISOString(),
});

async function start(database: TestDatabase, dataDir: string) {
  const graph = runCommand('start.ts', environment(database, dataDir));
  const address = await addressOf(graph);
  return {
    answer: await ask(address),
    minutes: () => minutesIn(dataDir),
    async stop() {
      graph.child.kill('SIGINT');
      await graph.ended;
    },
  };
}

const run = async (file: string, variables: Record<string, string>, ...args: readonly string[]) =>
  (await finish(runCommand(file, variables, args))).output;

/** Does something with the ClickHouse of a data folder, in this process. */
async function withClickHouse<T>(
  dataDir: string,
  work: (client: ClickHouseClient) => Promise<T>,
): Promise<T> {
  const store = await openEmbeddedClickHouse({ dataDir });
  try {
    return await work(store.client);
  } finally {
    await store.close();
  }
}

/** Merges rows of equal keys, as ClickHouse does by itself at some time, so that rows can be compared. */
async function mergeRollups(client: ClickHouseClient): Promise<void> {
  for (const [table] of await listClickHouseTables(readerOf(client))) {
    await client.command({ query: `OPTIMIZE TABLE ${table} FINAL` });
  }
}

/** The state of one moment: sessions that have happened are queued for ClickHouse or in it. */
async function expectOneMoment(backup: string): Promise<void> {
  const happened = (await rowsOf(backup, 'postgres-events.outbox.zst'))
    .filter((row) => row.includes('\ttest\t'))
    .map((row) => row.split('\t'));
  const waiting = new Set(
    (await rowsOf(backup, 'postgres-events.deliveries.zst')).map((row) => row.split('\t')[1]),
  );
  const counted = (await rowsOf(backup, 'clickhouse-teei.events_raw.zst')).join();
  expect(happened.length).toBeGreaterThan(0);
  for (const [id, eventId = ''] of happened) {
    expect(counted.includes(partId(eventId, 0)), eventId).toBe(!waiting.has(id));
  }
}

/** Runs the manual's statement that rebuilds ClickHouse; true when exactly the counted events are queued then. */
async function queueAllEvents(database: TestDatabase): Promise<boolean | undefined> {
  const manual = await readFile(new URL('../../docs/operating.md', import.meta.url), 'utf8');
  const [, section = ''] = manual.split('\n### Rebuilding ClickHouse\n');
  await query(database, /```sql\n(.*?)```/s.exec(section)?.[1] ?? '');
  const [found] = await query<{ isWhole: boolean }>(
    database,
    `SELECT count(*) > 0 AND count(*) = (SELECT count(*) FROM events.outbox WHERE event_type IN
       (SELECT event_type FROM events.subscriptions WHERE consumer = 'analytics')) AS "isWhole"
     FROM events.deliveries WHERE consumer = 'analytics'`,
  );
  return found?.isWhole;
}

const TEST_TIMEOUT_MS = 300_000;

test(
  'a backup taken while events happen restores both stores as of one moment, each event counted once',
  { timeout: TEST_TIMEOUT_MS },
  async () => {
    const { dataDir, remove } = await copyTestClickHouse({ seeded: true });
    onTestFinished(remove);
    const [used, quiet, again] = ['used', 'quiet', 'again'].map((name) => path.join(folder, name));
    if (!used || !quiet || !again) throw new TypeError('Three folders are needed.');

    const first = await start(source, dataDir);
    const before = await first.minutes();
    const over = new AbortController();
    const writing = (async () => {
      while (!over.signal.aborted) await happen(source);
    })();
    const output = await run('commands/db-backup.ts', environment(source, dataDir), '--to', used);
    over.abort();
    await writing;
    expect(output).toContain(`${used} holds both stores as of`);
    await expectOneMoment(used);
    const counted = before + (await delivered(source)) * MINUTES;
    expect(await first.minutes()).toBe(counted);
    expect(
      await run(
        'commands/db-restore.ts',
        environment(source, path.join(folder, 'other')),
        '--from',
        used,
        '--overwrite',
        '--without-tombstones',
      ),
    ).toMatch(/Services use the database \(teei .*; stop them/);
    const tombstones = path.join(folder, 'tombstones.tsv');
    await keepTombstones(tombstones, []);
    await first.stop();

    // One event waits. Another was delivered, and the process ended before it was noted.
    const target = await createTestDatabase();
    onTestFinished(() => target.drop());
    await happen(source);
    await happen(source);
    const [event] = await query<{ id: string }>(
      source,
      `UPDATE events.deliveries SET batch = gen_random_uuid() FROM events.outbox AS o
     WHERE o.id = outbox_id AND o.id = (SELECT max(outbox_id) FROM events.deliveries)
     RETURNING o.event_id AS id`,
    );
    await withClickHouse(dataDir, async (client) => {
      const type = 'kintell.session.completed';
      const row = { id: partId(event?.id ?? '', 0), type, occurredAt: TEST_NOW.getTime() } as const;
      await insertEvents(client, [row], { deduplicationToken: 'outbox:test' });
      await mergeRollups(client);
      await takeBackup({
        ownerUrl: source.ownerUrl,
        clickhouse: readerOf(client),
        folder: quiet,
      });
      await expect(
        restoreBackup({
          ownerUrl: source.ownerUrl,
          clickhouse: client,
          folder: quiet,
          overwrite: false,
          tombstones: [],
          tombstonesFile: tombstones,
        }),
      ).rejects.toThrow('Postgres and ClickHouse hold data, which db:restore would delete');
    });

    const restored = path.join(folder, 'restored');
    const restore = (database: TestDatabase, to: string, ...args: readonly string[]) =>
      run('commands/db-restore.ts', environment(database, to), '--from', ...args);
    expect(await restore(target, restored, quiet)).toContain('expected the tombstones');
    const isWhole = await restore(target, restored, quiet, '--tombstones', tombstones);
    expect(isWhole).toContain('Both stores hold what they held at');
    expect(isWhole).toContain('Erasures since then that were repeated: 0.');
    await withClickHouse(restored, (client) =>
      takeBackup({ ownerUrl: target.ownerUrl, clickhouse: readerOf(client), folder: again }),
    );
    const [expected, received] = [await contents(quiet), await contents(again)];
    const queue = 'postgres-events.deliveries.zst';
    // Two events, each for the relay and for the recorder of figures.
    expect([expected[queue]?.length, received[queue]?.length]).toEqual([4, 3]);
    expect({ ...received, [queue]: expected[queue] }).toEqual(expected);

    const second = await start(target, restored);
    expect(second.answer).toEqual(first.answer);
    await delivered(target);
    expect(await second.minutes()).toBe(counted + MINUTES);
    await second.stop();
    expect(await queueAllEvents(target)).toBe(true);
  },
);

const WRITERS = ['analytics', STREAM_CONSUMER, 'erasure', RECORDER];

test.each(WRITERS)(
  'a backup waits for %s; a restore that has begun by then is refused',
  async (writer) => {
    const relay = new pg.Client(source.superuserUrl);
    await relay.connect();
    await relay.query('BEGIN');
    await holdConsumer(relay, writer);
    const refused = withClickHouse(path.join(folder, 'unused'), async (client) => {
      const to = path.join(folder, 'refused');
      const taking = takeBackup({
        ownerUrl: source.ownerUrl,
        clickhouse: readerOf(client),
        folder: to,
      });
      await expect(taking).rejects.toThrow(
        'The restore of this database from a backup has not ended',
      );
    });
    const isWaiting = `SELECT FROM pg_stat_activity
    WHERE application_name = 'backup, relay' AND wait_event = 'advisory' AND datname = current_database()`;
    await vi.waitFor(async () => expect(await query(source, isWaiting)).toHaveLength(1), 30_000);
    await markUnfinishedRestore(relay);
    await relay.query('COMMIT');
    await refused;
    await unmarkRestore(relay);
    await relay.end();
  },
);

test('a damaged backup, and a folder without one, are refused', async () => {
  await expect(readManifest(folder)).rejects.toThrow('expected a backup that pnpm db:backup');
  const rows = { table: 'users.users', columns: ['id'] };
  const file = await writeTable(folder, 'postgres', rows, Readable.from([Buffer.from('1\n2\n')]));
  const received: string[] = [];
  const read = (expected: TableFile) =>
    readTable(folder, 'postgres', expected, async (lines) => {
      received.push((await buffer(lines)).toString());
    });
  await read(file);
  await expect(read({ ...file, rows: 3 })).rejects.toThrow('the backup is damaged');
  await expect(read({ ...file, sha256: '0' })).rejects.toThrow('the backup is damaged');
  expect(received[0]).toBe('1\n2\n');
});

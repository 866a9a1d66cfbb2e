/** Rebuilds every rollup from events_raw beside the live tables, month by month, and then swaps their rows. */
import { createHash } from 'node:crypto';
import type { ClickHouseClient } from '@clickhouse/client';
import { INTERPRETED } from '@teei/analytics/src/store.ts';
import { listRollups, readRows, type Rollup } from './rollups.ts';

export interface RebuildOptions {
  readonly clickhouse: ClickHouseClient;
  /** Lists the keys of the people whom rollups may know: somebody who was erased stays out of those by person. */
  readonly listSubjectKeys: () => Promise<readonly string[]>;
  /** Runs work while nothing is inserted, and no batch is half inserted. */
  readonly whileHeld: (work: () => Promise<void>) => Promise<void>;
  readonly now: Date;
  /** First moment of which events_raw may have all events, as policies of retention have it; undefined where none was run. */
  readonly removedBefore: () => Promise<Date | undefined>;
  /** Called with the progress, in words. */
  readonly onProgress: (text: string) => void;
}

/** Months that events_raw keeps whole at least: it drops events after 25 months. */
const WHOLE_MONTHS = 24;

/** Keys of one INSERT. */
const MAX_KEYS = 50_000;

interface Month {
  /** Year and month, such as 202611. */
  readonly month: number;
  readonly events: number;
  readonly fingerprint: string;
}

/**
 * Rebuilds all rollups. What it has done stays until the end, so that another run goes on where one was cut
 * short; months that have changed since are made anew. Rows of the time that events_raw does not keep are carried over, and so are
 * those of months that a policy of retention has removed.
 *
 * @returns number of events that were read
 */
export async function rebuildRollups(options: RebuildOptions): Promise<number> {
  const { clickhouse, onProgress, whileHeld } = options;
  const rollups = await listRollups(clickhouse);
  await prepare(options);
  await updateSubjects(options, rollups);
  let read = await stageMonths(options, rollups);
  await whileHeld(async () => {
    // Who came, and who was erased, meanwhile; then what came, in the months that it came for.
    await updateSubjects(options, rollups);
    read += await stageMonths(options, rollups);
    // After the last look at events: whatever retention has removed by then was ordered before, and stays as it was counted.
    const removedBefore = await options.removedBefore();
    const first = firstWholeDay(options.now, removedBefore);
    const hasGone = removedBefore !== undefined || (await hasRowsBefore(options, rollups, first));
    // Rows without a time cannot be told apart by it.
    const kept = new Set(
      rollups
        .filter(({ timeColumn }) => hasGone && timeColumn === undefined)
        .map(({ table }) => table),
    );
    for (const rollup of rollups) {
      if (kept.has(rollup.table))
        onProgress(`${rollup.table} stays as it is: events_raw does not reach back as far`);
      else await makeFinal(options, rollup, first);
    }
    for (const { table } of rollups) if (!kept.has(table)) await swap(clickhouse, table);
  });
  await clickhouse.command({ query: 'DROP DATABASE teei_backfill SYNC' });
  return read;
}

/** Table like a rollup's own, with the rows that a month's events make. */
const staged = ({ table }: Rollup, month: number): string =>
  `teei_backfill.staged_${table}_${month}`;
const final = (table: string): string => `teei_backfill.final_${table}`;

async function prepare({ clickhouse }: RebuildOptions): Promise<void> {
  const run = (query: string): Promise<unknown> => clickhouse.command({ query });
  await run('CREATE DATABASE IF NOT EXISTS teei_backfill');
  await run(`CREATE TABLE IF NOT EXISTS teei_backfill.progress
    (month UInt32, fingerprint String, at DateTime64(3) DEFAULT now64(3)) ENGINE = MergeTree ORDER BY month`);
  await run(
    `CREATE TABLE IF NOT EXISTS ${SUBJECTS} (subject_key UInt64) ENGINE = MergeTree ORDER BY subject_key`,
  );
}

/** Keys of the people whom rollups may know. */
const SUBJECTS = 'teei_backfill.subjects';
const NEXT_SUBJECTS = `${SUBJECTS}_next`;

/** Lists people anew, and makes what was staged fit. */
async function updateSubjects(
  { clickhouse, listSubjectKeys }: RebuildOptions,
  rollups: readonly Rollup[],
): Promise<void> {
  const run = (query: string): Promise<unknown> => clickhouse.command({ query });
  const subjectKeys = await listSubjectKeys();
  await run(`CREATE OR REPLACE TABLE ${NEXT_SUBJECTS} AS ${SUBJECTS}`);
  for (let start = 0; start < subjectKeys.length; start += MAX_KEYS) {
    const keys = subjectKeys.slice(start, start + MAX_KEYS).map((key) => `(${BigInt(key)})`);
    await run(`INSERT INTO ${NEXT_SUBJECTS} VALUES ${keys.join(', ')}`);
  }
  const months = await listStaged(clickhouse);
  if (months.length > 0) {
    await leaveOutGone(
      clickhouse,
      rollups,
      months.map(({ month }) => month),
    );
    await forgetIncomplete(clickhouse);
  }
  await run(`EXCHANGE TABLES ${SUBJECTS} AND ${NEXT_SUBJECTS}`);
}

/** Takes those who are not among the people any more out of what was staged. */
async function leaveOutGone(
  clickhouse: ClickHouseClient,
  rollups: readonly Rollup[],
  months: readonly number[],
): Promise<void> {
  const gone = `SELECT subject_key FROM ${SUBJECTS}
    WHERE subject_key NOT IN (SELECT subject_key FROM ${NEXT_SUBJECTS})`;
  const some = await readRows(clickhouse, `${gone} LIMIT 1`);
  if (some.length === 0) return;
  for (const rollup of rollups.filter(({ columns }) => columns.includes('subject_key'))) {
    for (const month of months) {
      await clickhouse.command({
        query: `ALTER TABLE ${staged(rollup, month)} DELETE WHERE subject_key IN (${gone}) SETTINGS mutations_sync = 2`,
      });
    }
  }
}

/** Has months staged again that have events of somebody who is new among the people: they were staged without them. */
async function forgetIncomplete(clickhouse: ClickHouseClient): Promise<void> {
  const months = await readRows<Pick<Month, 'month'>>(
    clickhouse,
    `SELECT DISTINCT toYYYYMM(occurred_at) AS month FROM teei.events_raw WHERE subject_key IN
       (SELECT subject_key FROM ${NEXT_SUBJECTS} WHERE subject_key NOT IN (SELECT subject_key FROM ${SUBJECTS}))`,
  );
  if (months.length === 0) return;
  await clickhouse.command({
    query: `ALTER TABLE teei_backfill.progress DELETE WHERE month IN (${months.map(({ month }) => month).join(', ')})
      SETTINGS mutations_sync = 2`,
  });
}

/** Stages the months whose events differ from those that were staged before. Returns how many events it read. */
async function stageMonths(
  { clickhouse, onProgress }: RebuildOptions,
  rollups: readonly Rollup[],
): Promise<number> {
  const direct = rollups.filter(({ source }) => source === 'events_raw');
  const definitions = createHash('sha256')
    .update(JSON.stringify(direct))
    .digest('hex')
    .slice(0, 16);
  const months = await readRows<Month>(
    clickhouse,
    `SELECT toYYYYMM(occurred_at) AS month, count() AS events,
       concat('${definitions} ', toString(count()), ' ', toString(sum(cityHash64(event_id, subject_key)))) AS fingerprint
     FROM teei.events_raw GROUP BY month ORDER BY month`,
  );
  const done = await listStaged(clickhouse);
  const known = new Map(done.map(({ month, fingerprint }) => [month, fingerprint]));
  const changed = months.filter(({ month, fingerprint }) => known.get(month) !== fingerprint);
  let read = 0;
  for (const { month, events, fingerprint } of changed) {
    for (const rollup of direct) await stage(clickhouse, rollup, month);
    await clickhouse.command({
      query: `INSERT INTO teei_backfill.progress (month, fingerprint) VALUES (${month}, '${fingerprint}')`,
    });
    read += events;
    onProgress(`${month}: ${events} events`);
  }
  return read;
}

/** Months that have been staged, each with the fingerprint of the events that it was made of. */
function listStaged(
  clickhouse: ClickHouseClient,
): Promise<readonly Pick<Month, 'month' | 'fingerprint'>[]> {
  return readRows(
    clickhouse,
    'SELECT month, argMax(fingerprint, at) AS fingerprint FROM teei_backfill.progress GROUP BY month ORDER BY month',
  );
}

async function stage(clickhouse: ClickHouseClient, rollup: Rollup, month: number): Promise<void> {
  const columns = rollup.columns.join(', ');
  const table = staged(rollup, month);
  await clickhouse.command({ query: `CREATE OR REPLACE TABLE ${table} AS teei.${rollup.table}` });
  const events = `(SELECT * FROM teei.events_raw WHERE toYYYYMM(occurred_at) = ${month})`;
  const known = rollup.columns.includes('subject_key')
    ? `WHERE subject_key IN (SELECT subject_key FROM ${SUBJECTS})`
    : '';
  await clickhouse.command({
    query: `INSERT INTO ${table} (${columns}) SETTINGS ${INTERPRETED}
      SELECT ${columns} FROM (${rollup.select.replaceAll('teei.events_raw', events)}) ${known}`,
  });
}

/** First day of the months that events_raw has whole, by its own TTL and by policies. */
function firstWholeDay(now: Date, removedBefore: Date | undefined): string {
  const kept = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - WHOLE_MONTHS, 1));
  const first = removedBefore !== undefined && removedBefore > kept ? removedBefore : kept;
  return first.toISOString().slice(0, 10);
}

/** True where a rollup has rows of a time before a day: whichever of them was lost, events have been there. */
async function hasRowsBefore(
  { clickhouse }: RebuildOptions,
  rollups: readonly Rollup[],
  day: string,
): Promise<boolean> {
  for (const { table, timeColumn } of rollups) {
    if (timeColumn === undefined) continue;
    const rows = await readRows(
      clickhouse,
      `SELECT 1 AS found FROM teei.${table} WHERE ${timeColumn} < '${day}' LIMIT 1`,
    );
    if (rows.length > 0) return true;
  }
  return false;
}

/**
 * Makes the rows that a rollup is to have: of what was staged, or of the rollup that it is made of. Of the time that events_raw does not
 * keep it has the rows that it had, where that rollup has lost its own.
 */
async function makeFinal(
  { clickhouse }: RebuildOptions,
  rollup: Rollup,
  first: string,
): Promise<void> {
  const { table, source, select, keyColumns, timeColumn } = rollup;
  const columns = rollup.columns.join(', ');
  const run = (query: string): Promise<unknown> => clickhouse.command({ query });
  await run(`CREATE OR REPLACE TABLE ${final(table)} AS teei.${table}`);
  const insert = `INSERT INTO ${final(table)} (${columns}) SETTINGS ${INTERPRETED} SELECT ${columns} FROM`;
  if (source !== 'events_raw') {
    await run(`${insert} (${select.replaceAll(`teei.${source}`, final(source))})`);
    if (timeColumn !== undefined) {
      const key = `(${keyColumns.join(', ')})`;
      await run(
        `${insert} teei.${table} WHERE ${timeColumn} < '${first}' AND ${key} NOT IN (SELECT ${key} FROM ${final(table)})`,
      );
    }
    return;
  }
  for (const { month } of await listStaged(clickhouse)) {
    const isWhole = timeColumn === undefined || `${month}01` > first.replaceAll('-', '');
    // Its parts are taken as they are, without reading a row.
    if (isWhole)
      await run(
        `ALTER TABLE ${final(table)} ATTACH PARTITION tuple() FROM ${staged(rollup, month)}`,
      );
    else await run(`${insert} ${staged(rollup, month)} WHERE ${timeColumn} >= '${first}'`);
  }
  if (timeColumn !== undefined)
    await run(`${insert} teei.${table} WHERE ${timeColumn} < '${first}'`);
}

/** Replaces a table's rows at once; the table itself stays, with the views that read and feed it. */
async function swap(clickhouse: ClickHouseClient, table: string): Promise<void> {
  const [row] = await readRows<{ n: number }>(
    clickhouse,
    `SELECT count() AS n FROM ${final(table)}`,
  );
  await clickhouse.command({
    query:
      row?.n === 0
        ? `ALTER TABLE teei.${table} DROP PARTITION tuple()`
        : `ALTER TABLE teei.${table} REPLACE PARTITION tuple() FROM ${final(table)}`,
  });
}

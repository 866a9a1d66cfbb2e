/**
 * Jobs of copies and erasures with their parts in ClickHouse, as a process that kills itself at a statement. Arguments: the
 * database's owner, a ClickHouse folder, a file for tombstones, the number of the statement, the moment (`before` it is
 * sent, once it is `sent`, or once it is `answered`), a pattern of the statements that count, and whose work it does: that of
 * the `privacy` domain, of the `gateway`, or of both (`all`). With the number 0 it lives. It writes where it dies, or how many
 * statements it has sent.
 */
import { writeSync } from 'node:fs';
import { startErasure } from '@teei/analytics/src/erasure/erasure.ts';
import { startExports } from '@teei/analytics/src/exports/exports.ts';
import { openEmbeddedClickHouse } from '@teei/local/clickhouse.ts';
import {
  GATEWAY_ROLE,
  roleDatabaseUrl,
  subgraphDatabaseUrl,
} from '@teei/platform/database/role-url.ts';
import type { Consumer } from '@teei/platform/events/consumer.ts';
import { startJobs } from '@teei/platform/jobs/worker.ts';
import { exportJobs } from '@teei/privacy/src/export/export.jobs.ts';
import { erasureJobs } from '@teei/privacy/src/privacy-request/erasure.jobs.ts';
import { tombstoneJobs } from '@teei/privacy/src/tombstone/tombstone.jobs.ts';
import type pg from 'pg';
import { createTestPool } from '../pool.ts';

const [
  ownerUrl = '',
  dataDir = '',
  tombstones = '',
  number = '0',
  moment = '',
  pattern = '',
  part = 'all',
] = process.argv.slice(2);
const last = Number(number);
const counted = new RegExp(pattern);

/** Statements by which consumers look whether there is something to do. */
const POLLS = /personal_data\.analytics_(?:exports|steps)\(\)/;

/** Statements so far that count. */
let sent = 0;
/** True from the first statement of a copy or an erasure on: looking for work is not counted. */
let isWorking = false;

/** Runs a call to a store, and dies where its turn has come. */
function call(text: string, run: () => unknown): unknown {
  isWorking ||= text.includes('personal_data.') && !POLLS.test(text);
  if (!isWorking || !counted.test(text)) return run();
  sent += 1;
  if (sent !== last) return run();
  writeSync(1, `${moment}: ${text.trim().replaceAll(/\s+/g, ' ').slice(0, 100)}\n`);
  if (moment === 'before') die();
  const answer = run();
  if (moment === 'sent' || !(answer instanceof Promise)) setImmediate(die);
  else answer.then(die, die);
  return answer;
}

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

/** Replaces methods of an object by ones that the process may die at. */
function watch(target: object, methods: readonly string[]): void {
  for (const name of methods) {
    const method: unknown = Reflect.get(target, name);
    if (typeof method !== 'function') throw new TypeError(`Expected the method ${name}.`);
    Reflect.set(target, name, (...values: readonly unknown[]) =>
      call(textOf(values[0]), () => Reflect.apply(method, target, values)),
    );
  }
}

/** Text of a statement, or of the object that holds it. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return String(Reflect.get(value, 'query') ?? Reflect.get(value, 'text') ?? '');
}

function watchPool(pool: pg.Pool): pg.Pool {
  return pool.on('connect', (client) => watch(client, ['query']));
}

const report = (error: unknown): void => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
};
const privacyPool = watchPool(createTestPool(subgraphDatabaseUrl(ownerUrl, 'privacy'), 3, report));
const pool = watchPool(createTestPool(roleDatabaseUrl(ownerUrl, GATEWAY_ROLE), 3, report));
const store = part === 'privacy' ? undefined : await openEmbeddedClickHouse({ dataDir });
const consumers: Consumer[] = [];
if (part !== 'gateway') {
  const jobs = { ...exportJobs, ...erasureJobs, ...tombstoneJobs(tombstones) };
  consumers.push(startJobs('privacy', jobs, { pool: privacyPool, report, now: () => new Date() }));
}
if (store) {
  watch(store.client, ['query', 'command']);
  const options = { pool, clickhouse: store.client, report };
  consumers.push(startErasure(options), startExports(options));
}

process.once('SIGTERM', () => {
  writeSync(1, `${sent}\n`);
  void Promise.all(consumers.map((consumer) => consumer.stop()))
    .then(() => Promise.all([pool.end(), privacyPool.end()]))
    .then(() => store?.close())
    .then(() => process.disconnect());
});
process.once('disconnect', () => process.exit());

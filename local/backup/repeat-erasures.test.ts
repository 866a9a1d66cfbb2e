import { cp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ClickHouseStore } from '../clickhouse.ts';
import { createServicePool } from '@teei/platform/database/pool.ts';
import { subgraphDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { runSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import { privacySubgraph } from '@teei/privacy/src/subgraph.ts';
import { readTombstones } from '@teei/privacy/src/tombstone/tombstone-file.ts';
import { createTestClickHouse } from '@teei/test/clickhouse.ts';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { createTemporaryDataDir } from '../data-dir.ts';
import { ACCOUNTS } from '../demo/story/story.ts';
import { migratePostgres } from '../migrate.ts';
import { readerOf } from './load-clickhouse.ts';
import { readManifest, writeManifest } from './manifest.ts';
import { restoreBackup, type RestoredBackup } from './restore-backup.ts';
import { takeBackup } from './take-backup.ts';

const DAY_MS = 86_400_000;
const TEST_TIMEOUT_MS = 300_000;

const { participant, volunteer, companyUser } = ACCOUNTS;

let folder: string;
let clickhouse: ClickHouseStore;
let source: TestDatabase;
let target: TestDatabase;

/** A backup in which a legal hold keeps the volunteer, and the erasure of the company's user has begun. */
beforeAll(async () => {
  folder = await createTemporaryDataDir('teei-restore-');
  clickhouse = await createTestClickHouse({ seeded: true });
  source = await createTestDatabase({ seeded: true });
  target = await createTestDatabase();
  await query(
    source,
    `INSERT INTO personal_data.legal_holds (user_id, reason) VALUES ($1, 'Case 6')`,
    [volunteer.userId],
  );
  const begun = await query(
    source,
    `INSERT INTO privacy.privacy_requests (user_id, request_type, requested_at)
     VALUES ($1, 'delete', now() - interval '31 days') RETURNING id`,
    [companyUser.userId],
  );
  await query(source, 'SELECT personal_data.advance_erasure($1)', [begun[0]?.['id']]);
  await backUp(source, 'backup');
}, TEST_TIMEOUT_MS);
afterAll(async () => {
  await source.drop();
  await target.drop();
  await clickhouse.close();
  await rm(folder, { recursive: true, force: true });
});

async function query(
  { superuserUrl }: TestDatabase,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client(superuserUrl);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** Restores into the target. @param erased moments of erasures by the ids of people */
async function restore(
  backup: string,
  file: string,
  erased: readonly (readonly [person: string, moment: number])[],
): Promise<RestoredBackup> {
  const tombstones = erased.map(async ([person, moment]) => ({
    hash: await hashOf(person),
    erasedAt: new Date(moment).toISOString(),
  }));
  return restoreBackup({
    ownerUrl: target.ownerUrl,
    clickhouse: clickhouse.client,
    folder: path.join(folder, backup),
    overwrite: true,
    tombstones: await Promise.all(tombstones),
    tombstonesFile: path.join(folder, file),
  });
}

async function hashOf(person: string): Promise<string> {
  const [row] = await query(source, 'SELECT personal_data.tombstone_hash($1) AS hash', [person]);
  return String(row?.['hash']);
}

/** Rows of a person in both stores: accounts under their address, and months under their key of the backup. */
async function rowsOf({ email, userId }: { email: string; userId: string }) {
  const [account] = await query(
    target,
    'SELECT count(*)::int AS rows FROM users.users WHERE email = $1',
    [email],
  );
  const [known] = await query(
    source,
    `SELECT external_id AS key FROM users.user_external_ids
     WHERE profile_id = $1 AND provider = 'analytics'`,
    [userId],
  );
  const months = await clickhouse.client.query({
    query: 'SELECT count() AS rows FROM teei.subject_month_data WHERE subject_key = {key: UInt64}',
    query_params: { key: known?.['key'] },
    format: 'JSONEachRow',
  });
  const [counted] = await months.json<{ rows: number }>();
  return { accounts: account?.['rows'], months: Number(counted?.rows) };
}

function openPool(): pg.Pool {
  return createServicePool({
    url: subgraphDatabaseUrl(target.ownerUrl, 'privacy'),
    name: 'privacy',
    size: 4,
    deadline: 10_000,
    report: () => undefined,
  });
}

/** Number of rows of a statement that a service sends on a new connection. */
async function askAsService(): Promise<number> {
  const pool = openPool();
  try {
    return (await pool.query('SELECT')).rows.length;
  } finally {
    await pool.end();
  }
}

const backUp = ({ ownerUrl }: TestDatabase, name: string) =>
  takeBackup({
    ownerUrl,
    clickhouse: readerOf(clickhouse.client),
    folder: path.join(folder, name),
  });

/** @param text statement about the volunteer */
const waitForRow = (text: string) =>
  vi.waitFor(async () => expect(await query(target, text, [volunteer.userId])).toHaveLength(1), {
    timeout: 60_000,
    interval: 50,
  });

test(
  'services refuse a restore that ended before its erasures, until it is run again',
  { timeout: TEST_TIMEOUT_MS },
  async () => {
    // An erasure that began in the future is not due, so that it leaves the person.
    const later = restore('backup', 'later.tsv', [[participant.userId, Date.now() + 2 * DAY_MS]]);
    await expect(later).rejects.toThrow('A repeated erasure has left');
    expect(await rowsOf(participant)).toMatchObject({ accounts: 1 });
    const tombstones = 'SELECT user_id AS begun FROM personal_data.tombstones';
    expect(await query(target, tombstones)).toContainEqual({ begun: companyUser.userId });
    const refusal = 'run pnpm db:restore again, with --overwrite, before services start';
    await expect(migratePostgres(target.ownerUrl)).rejects.toThrow(refusal);
    await expect(askAsService()).rejects.toThrow(refusal);
    await expect(backUp(target, 'too-early')).rejects.toThrow(refusal);

    const { erasures } = await restore('backup', 'tombstones.tsv', [
      [participant.userId, Date.now()],
      [companyUser.userId, Date.now()],
      [volunteer.userId, Date.now()],
    ]);
    expect(erasures).toEqual({ erased: 2, held: 1 });
    expect(await rowsOf(participant)).toEqual({ accounts: 0, months: 0 });
    expect(await rowsOf(companyUser)).toMatchObject({ accounts: 0 });
    expect(await rowsOf(volunteer)).toMatchObject({ accounts: 1 });
    expect(await migratePostgres(target.ownerUrl)).toEqual([]);
    expect(await askAsService()).toBe(1);
  },
);

test('whom a legal hold keeps is erased by a job once it is lifted', async () => {
  await query(target, 'UPDATE personal_data.legal_holds SET lifted_at = now()');
  const failures: unknown[] = [];
  const privacy = runSubgraph(privacySubgraph, {
    pool: openPool(),
    secret: 'a secret for tests, long enough to be taken',
    now: () => new Date(),
    report: (error) => failures.push(error),
  });
  onTestFinished(() => privacy.close());
  privacy.react?.();
  await waitForRow(
    `SELECT FROM personal_data.analytics_steps() AS s JOIN privacy.privacy_requests AS r ON r.id = s.request_id
     WHERE r.user_id = $1`,
  );
  await query(
    target,
    `SELECT personal_data.complete_analytics(r.id, 0) FROM privacy.privacy_requests AS r
     WHERE r.user_id = $1 AND r.request_type = 'delete'`,
    [volunteer.userId],
  );
  await waitForRow(
    "SELECT FROM privacy.privacy_requests WHERE user_id = $1 AND request_type = 'delete' AND status = 'completed'",
  );
  expect(await rowsOf(volunteer)).toMatchObject({ accounts: 0 });
  expect(failures).toEqual([]);
}, 120_000);

test(
  'a file has the tombstones of a database before it is emptied',
  async () => {
    const damaged = path.join(folder, 'damaged');
    await cp(path.join(folder, 'backup'), damaged, { recursive: true });
    const manifest = await readManifest(damaged);
    const postgres = manifest.postgres.map((file) => ({ ...file, rows: file.rows + 1 }));
    await writeManifest(damaged, { ...manifest, postgres });
    await expect(restore('damaged', 'overwritten.tsv', [])).rejects.toThrow(
      'the backup is damaged',
    );
    const kept = await readTombstones(path.join(folder, 'overwritten.tsv'));
    expect(kept?.map(({ hash }) => hash)).toEqual(
      expect.arrayContaining(
        await Promise.all([participant, volunteer].map((one) => hashOf(one.userId))),
      ),
    );
  },
  TEST_TIMEOUT_MS,
);

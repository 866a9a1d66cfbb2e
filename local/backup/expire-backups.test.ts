import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { databaseId } from './database-id.ts';
import { expireBackups, KEPT_BACKUPS } from './expire-backups.ts';
import { MANIFEST, writeManifest } from './manifest.ts';

const NOW = new Date('2025-11-15T09:00:00Z');
/** Thirty days and a second before. */
const OLD = '2025-10-15T08:59:59Z';
const YOUNG = '2025-10-16T09:00:00Z';

const NEWEST = Array.from({ length: KEPT_BACKUPS }, (_, index) => `newest ${index}`);

let database: TestDatabase;
let client: pg.Client;
let ownId = '';
let folder = '';
/** Events of the tests before. */
let earlier = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.superuserUrl);
  await client.connect();
  ownId = await databaseId(client);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

beforeEach(async () => {
  await client.query('delete from privacy.data_retention_policies');
  earlier = 0;
  earlier = (await swept()).length;
  folder = await mkdtemp(path.join(tmpdir(), 'teei-backups-'));
  for (const name of NEWEST) await addBackup(name, YOUNG);
  return () => rm(folder, { recursive: true });
});

/** Adds a backup with one table of each store. */
async function addBackup(name: string, takenAt: string, of = ownId) {
  const backup = path.join(folder, name);
  await mkdir(backup);
  const file = { columns: ['id'], rows: 1, sha256: '' };
  const contents = {
    takenAt,
    migrations: [],
    hasPgvector: false,
    sequences: [],
    postgres: [{ table: 'users.users', ...file }],
    clickhouse: [{ table: 'teei.events_raw', ...file }],
  };
  await writeManifest(backup, { format: 2, database: of, ...contents });
  await writeFile(path.join(backup, 'postgres-users.users.zst'), '');
  await writeFile(path.join(backup, 'clickhouse-teei.events_raw.zst'), '');
}

/** Replaces a text in a backup's contents list. */
async function alter(name: string, before: string, after: string): Promise<void> {
  const file = path.join(folder, name, MANIFEST);
  await writeFile(file, (await readFile(file, 'utf8')).replace(before, after));
}

async function allow(method: string): Promise<void> {
  await client.query(
    `insert into privacy.data_retention_policies (data_category, retention_period_days, legal_basis, deletion_method)
     values ('backups', 30, 'legitimate_interests', $1)`,
    [method],
  );
}

const expire = () => expireBackups({ ownerUrl: database.ownerUrl, folder, now: NOW });

const others = async () =>
  (await readdir(folder)).filter((name) => !NEWEST.includes(name)).toSorted();

async function swept(): Promise<readonly unknown[]> {
  const { rows } = await client.query<object>(
    `select payload from events.outbox where event_type = 'retention_policy.swept'`,
  );
  return rows.slice(earlier);
}

const SWEPT = { payload: { dataCategory: 'backups', rows: 1 } };

describe('old backups', () => {
  test('stay without a policy for them, and under one that does not delete', async () => {
    await addBackup('old', OLD);
    expect(await expire()).toBe(0);
    await allow('archive');
    expect(await expire()).toBe(0);
    expect(await others()).toEqual(['old']);
  });

  test('are deleted, and each is recorded without its name', async () => {
    for (const name of ['old', 'older']) await addBackup(name, OLD);
    await addBackup('young', YOUNG);
    await mkdir(path.join(folder, 'not a backup'));
    await writeFile(path.join(folder, 'tombstones.tsv'), '');
    await allow('hard_delete');
    expect(await expire()).toBe(2);
    expect(await others()).toEqual(['not a backup', 'tombstones.tsv', 'young']);
    expect(await swept()).toEqual([SWEPT, SWEPT]);
    expect(await expire()).toBe(0);
    expect(await swept()).toHaveLength(2);
  });

  test('stay when they are the newest', async () => {
    for (const name of NEWEST) await alter(name, YOUNG, OLD);
    await allow('hard_delete');
    expect(await expire()).toBe(0);
    expect(await readdir(folder)).toHaveLength(KEPT_BACKUPS);
  });

  test('of another database stay, and so do those that do not say of which they are', async () => {
    await addBackup('other', OLD, '7/5');
    await addBackup('first format', OLD);
    await alter('first format', '"format": 2', '"format": 1');
    await allow('hard_delete');
    expect(await expire()).toBe(0);
    expect(await others()).toEqual(['first format', 'other']);
  });

  test('whose moment is none stay', async () => {
    await addBackup('dateless', OLD);
    await alter('dateless', OLD, 'last Monday');
    await allow('hard_delete');
    expect(await expire()).toBe(0);
    expect(await others()).toEqual(['dateless']);
  });

  test('leave what is not theirs in their folder', async () => {
    await addBackup('old', OLD);
    await writeFile(path.join(folder, 'old', 'notes.txt'), '');
    await allow('hard_delete');
    expect(await expire()).toBe(1);
    expect(await readdir(path.join(folder, 'old.expiring'))).toEqual(['notes.txt']);
    expect(await expire()).toBe(0);
  });

  test('go with the next run when their deletion was interrupted', async () => {
    await addBackup('old', OLD);
    await rename(path.join(folder, 'old'), path.join(folder, 'old.expiring'));
    await rm(path.join(folder, 'old.expiring', 'postgres-users.users.zst'));
    await allow('hard_delete');
    expect(await expire()).toBe(1);
    expect(await others()).toEqual([]);
    expect(await swept()).toEqual([SWEPT]);
  });
});

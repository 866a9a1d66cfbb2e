import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expireBackups } from './expire-backups.ts';
import { writeManifest } from './manifest.ts';

const NOW = new Date('2025-11-15T09:00:00Z');

let database: TestDatabase;
let client: pg.Client;
let folder = '';

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.superuserUrl);
  await client.connect();
  folder = await mkdtemp(path.join(tmpdir(), 'teei-backups-'));
  for (const [name, takenAt] of [
    ['old', '2025-10-15T08:59:59Z'],
    ['kept', '2025-10-16T09:00:00Z'],
  ] as const) {
    await mkdir(path.join(folder, name));
    await writeManifest(path.join(folder, name), {
      format: 1,
      takenAt,
      migrations: [],
      hasPgvector: false,
      sequences: [],
      postgres: [],
      clickhouse: [],
    });
  }
  await mkdir(path.join(folder, 'not a backup'));
  await writeFile(path.join(folder, 'tombstones.tsv'), '');
});
afterAll(async () => {
  await client.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

const expire = () => expireBackups({ ownerUrl: database.ownerUrl, folder, now: NOW });

async function swept(): Promise<unknown> {
  const { rows } = await client.query(
    `select payload from events.outbox where event_type = 'retention_policy.swept'`,
  );
  return rows;
}

test('backups stay without a policy for them, and under one that does not delete', async () => {
  expect(await expire()).toBe(0);
  await client.query(
    `insert into privacy.data_retention_policies (data_category, retention_period_days, legal_basis, deletion_method)
     values ('backups', 30, 'legitimate_interests', 'archive')`,
  );
  expect(await expire()).toBe(0);
  expect(await readdir(folder)).toHaveLength(4);
});

test('backups that are older than the policy allows are deleted, and counted without their names', async () => {
  await client.query(`update privacy.data_retention_policies set deletion_method = 'hard_delete'`);
  expect(await expire()).toBe(1);
  expect((await readdir(folder)).toSorted()).toEqual(['kept', 'not a backup', 'tombstones.tsv']);
  expect(await swept()).toEqual([{ payload: { dataCategory: 'backups', rows: 1 } }]);
  expect(await expire()).toBe(0);
  expect(await swept()).toHaveLength(1);
});

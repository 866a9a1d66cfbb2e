import { openAuditPool } from '@teei/local/audit/audit-pool.ts';
import { verifyChains } from '@teei/local/audit/verify-chains.ts';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMPANIES, fillAudits, withClient } from './fill.ts';
import { tamperWithAudits } from './tamper.ts';

const ENTRIES = 5_000;

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  pool = openAuditPool(database.superuserUrl);
  await fillAudits(database.superuserUrl, ENTRIES);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

it('entries are whole chains of many companies, half of them of one, in a tree under a signed head', async () => {
  expect(await verifyChains(pool)).toEqual({
    chains: COMPANIES,
    entries: ENTRIES,
    problems: [],
  });
  const { rows } = await pool.query(
    `select (select max(length)::integer from proof.chains) as largest,
       (select max(tree_size)::integer from proof.heads) as published, count(*)::integer as rows from users.branding_audit_log`,
  );
  expect(rows).toEqual([{ largest: ENTRIES / 2, published: ENTRIES, rows: ENTRIES }]);
});

it('each kind of tampering is named with its entry, in one verification', async () => {
  const expected = await withClient(database.superuserUrl, tamperWithAudits);
  expect(expected.map((sentence) => sentence.split(' ').at(-1))).toEqual([
    'CHANGED',
    'REMOVED',
    'OUT_OF_PLACE',
    'CUT_OFF',
  ]);
  const { problems } = await verifyChains(pool);
  expect(problems).toEqual(expected);
});

import { createHash } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finish, runCommand } from '@teei/test/run-command.ts';
import { openAuditPool } from './audit-pool.ts';
import { verifyChains } from './verify-chains.ts';

let database: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  pool = openAuditPool(database.superuserUrl);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

test('each connection has memory for half a million entries', async () => {
  const { rows } = await pool.query('SHOW work_mem');
  expect(rows).toEqual([{ work_mem: '128MB' }]);
});

test('every row of the audit logs that was loaded is an entry of a chain that follows', async () => {
  const { rows } = await pool.query<{ rows: number }>(
    `SELECT ((SELECT count(*) FROM privacy.privacy_audit_log) + (SELECT count(*) FROM users.identity_linking_audit)
       + (SELECT count(*) FROM users.branding_audit_log))::integer AS rows`,
  );
  const report = await verifyChains(pool);
  expect(report).toMatchObject({ entries: rows[0]?.rows, problems: [] });
  expect(report.chains).toBeGreaterThan(3);
});

test('a tree that is not the one of a kept copy, and a head that nobody has signed, are named', async () => {
  const head = { signedAt: '2026-01-01T02:15:00Z', kid: 'kept', signature: 'AA' };
  const empty = createHash('sha256').digest('hex');
  expect((await verifyChains(pool, [{ ...head, treeSize: 0, rootHash: empty }])).problems).toEqual(
    [],
  );
  const kept = await verifyChains(pool, [{ ...head, treeSize: 1, rootHash: empty }]);
  expect(kept.problems).toEqual(['kept head of 2026-01-01T02:15:00Z: REWRITTEN']);
  await pool.query(
    `INSERT INTO proof.heads (tree_size, root_hash, signed_at, kid, signature, consistency)
     VALUES (1, $1, '2026-01-02T02:15:00Z', 'nobody', 'AA', '[]')`,
    [empty],
  );
  expect((await verifyChains(pool)).problems).toEqual([
    'published tree: 0 leaves have an entry: REMOVED',
    'published tree: node 0 of level 0: CHANGED',
    'head of 2026-01-02T02:15:00Z: UNSIGNED',
    'head of 2026-01-02T02:15:00Z: REWRITTEN',
  ]);
});

test('the command names rows that were changed and rows that no trigger saw, and exits with 1', async () => {
  await pool.query('ALTER TABLE users.branding_audit_log DISABLE TRIGGER USER');
  const { rows: changed } = await pool.query<{ id: string }>(
    `UPDATE users.branding_audit_log SET action = 'deleted' WHERE id = (
       SELECT id FROM users.branding_audit_log WHERE action <> 'deleted' ORDER BY id LIMIT 1) RETURNING id`,
  );
  const { rows: added } = await pool.query<{ id: string }>(
    `INSERT INTO users.branding_audit_log (tenant_id, resource_type, resource_id, action)
     SELECT tenant_id, resource_type, resource_id, action FROM users.branding_audit_log LIMIT 1 RETURNING id`,
  );
  const command = runCommand('commands/audit-verify.ts', { DATABASE_URL: database.ownerUrl });
  const { code, output } = await finish(command);
  expect(code).toBe(1);
  expect(output).toMatch(new RegExp(`branding of .*, row ${changed[0]?.id}: CHANGED`));
  expect(output).toContain(`branding: row ${added[0]?.id}: UNRECORDED`);
});

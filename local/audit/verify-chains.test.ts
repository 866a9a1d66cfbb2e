import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { finish, runCommand } from '@teei/test/run-command.ts';
import { verifyChains } from './verify-chains.ts';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase({ seeded: true });
  client = new pg.Client(database.superuserUrl);
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

test('every row of the audit logs that was loaded is an entry of a chain that follows', async () => {
  const { rows } = await client.query<{ rows: number }>(
    `SELECT ((SELECT count(*) FROM privacy.privacy_audit_log) + (SELECT count(*) FROM users.identity_linking_audit)
       + (SELECT count(*) FROM users.branding_audit_log))::integer AS rows`,
  );
  const report = await verifyChains(client);
  expect(report).toMatchObject({ entries: rows[0]?.rows, problems: [] });
  expect(report.chains).toBeGreaterThan(3);
});

test('the command names rows that were changed and rows that no trigger saw, and exits with 1', async () => {
  await client.query('ALTER TABLE users.branding_audit_log DISABLE TRIGGER USER');
  const { rows: changed } = await client.query<{ id: string }>(
    `UPDATE users.branding_audit_log SET action = 'deleted' WHERE id = (
       SELECT id FROM users.branding_audit_log WHERE action <> 'deleted' ORDER BY id LIMIT 1) RETURNING id`,
  );
  const { rows: added } = await client.query<{ id: string }>(
    `INSERT INTO users.branding_audit_log (tenant_id, resource_type, resource_id, action)
     SELECT tenant_id, resource_type, resource_id, action FROM users.branding_audit_log LIMIT 1 RETURNING id`,
  );
  const command = runCommand('commands/audit-verify.ts', { DATABASE_URL: database.ownerUrl });
  const { code, output } = await finish(command);
  expect(code).toBe(1);
  expect(output).toMatch(new RegExp(`branding of .*, row ${changed[0]?.id}: CHANGED`));
  expect(output).toContain(`branding: row ${added[0]?.id}: UNRECORDED`);
});

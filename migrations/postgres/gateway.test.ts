import { createHash } from 'node:crypto';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSessions, type Sessions } from './sessions.ts';

const COMPANY = '0a000000-0000-4000-8000-000000000001';
const CLIENT = '0a000000-0000-4000-8000-000000000002';
const KEY = 'a'.repeat(64);
const TEXT = 'query Æ { __typename }';
const ID = createHash('sha256').update(TEXT).digest('hex');

const TABLES = ['clients', 'client_keys', 'operations', 'revision'] as const;

let sessions: Sessions;
let gateway: pg.Client;

beforeAll(async () => {
  sessions = await openSessions();
  gateway = new pg.Client(roleDatabaseUrl(sessions.ownerUrl, GATEWAY_ROLE));
  await gateway.connect();
  await sessions.asOwner("INSERT INTO users.companies (id, name) VALUES ($1, 'Ours')", [COMPANY]);
  await sessions.asOwner(
    "INSERT INTO gateway.clients (id, name, company_id) VALUES ($1, 'one', $2)",
    [CLIENT, COMPANY],
  );
  await sessions.asOwner('INSERT INTO gateway.client_keys (hash, client_id) VALUES ($1, $2)', [
    KEY,
    CLIENT,
  ]);
  await sessions.asOwner(
    `INSERT INTO gateway.operations (client_id, id, name, type, text)
     VALUES ($1, $2, 'One', 'query', $3)`,
    [CLIENT, ID, TEXT],
  );
});

afterAll(async () => {
  await gateway.end();
  await sessions.close();
});

describe('the gateway’s role', () => {
  test.each(TABLES)('reads %s and writes none', async (table) => {
    expect((await gateway.query(`SELECT FROM gateway.${table}`)).rowCount).toBe(1);
    for (const statement of [
      `INSERT INTO gateway.${table} DEFAULT VALUES`,
      `DELETE FROM gateway.${table}`,
      `TRUNCATE gateway.${table} CASCADE`,
      `ALTER TABLE gateway.${table} DISABLE ROW LEVEL SECURITY`,
    ]) {
      await expect(gateway.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  test('reads nothing of the domains, and is nobody else', async () => {
    for (const statement of [
      'SELECT FROM users.companies',
      'SELECT FROM reporting.impact_deliveries',
      'SELECT FROM migrations.applied',
      'SET ROLE users_partner',
      'CREATE TABLE gateway.mine (id int)',
    ]) {
      await expect(gateway.query(statement)).rejects.toThrow('permission denied');
    }
  });

  test.each(TABLES)('is the only one beside the owner that reads %s', async (table) => {
    const rows = await sessions.asOwner(
      `SELECT grantee FROM information_schema.role_table_grants
       WHERE table_schema = 'gateway' AND table_name = $1 AND grantee <> current_user`,
      [table],
    );
    expect(rows).toEqual([{ grantee: GATEWAY_ROLE }]);
    await expect(sessions.asSubgraph('users', `SELECT FROM gateway.${table}`)).rejects.toThrow(
      'permission denied',
    );
    const [{ relforcerowsecurity: isForced } = {}] = await sessions.asOwner(
      `SELECT relforcerowsecurity FROM pg_class WHERE oid = $1::regclass`,
      [`gateway.${table}`],
    );
    expect(isForced).toBe(true);
  });
});

describe('the database', () => {
  test.each([
    [
      'an operation under another id',
      `UPDATE gateway.operations SET id = '${KEY}'`,
      'another text',
    ],
    ['another text under the id', `UPDATE gateway.operations SET text = '{ a }'`, 'another text'],
    [
      'an id with a space',
      `INSERT INTO gateway.operations (client_id, id, name, type, text)
       SELECT client_id, 'a b', name, type, text FROM gateway.operations`,
      'id_check',
    ],
    ['a subscription', `UPDATE gateway.operations SET type = 'subscription'`, 'type_check'],
    ['a key that is no hash', `UPDATE gateway.client_keys SET hash = 'teei_x'`, 'hash_check'],
    ['a client with a wild name', `UPDATE gateway.clients SET name = 'A b'`, 'name_check'],
    ['an unknown platform', `UPDATE gateway.clients SET platform = 'x'`, 'platform_check'],
    ['a second revision', 'INSERT INTO gateway.revision (is_only) VALUES (false)', 'is_only_check'],
  ])('refuses %s', async (_what, statement, constraint) => {
    await expect(sessions.asOwner(statement)).rejects.toThrow(constraint);
  });
});

async function revision(): Promise<unknown> {
  return (await sessions.asOwner('SELECT id FROM gateway.revision'))[0]?.['id'];
}

describe('the revision', () => {
  let before: unknown;

  beforeEach(async () => {
    before = await revision();
  });

  test.each([
    'UPDATE gateway.clients SET revoked_at = now()',
    'UPDATE gateway.client_keys SET revoked_at = now()',
    'UPDATE gateway.operations SET retired_at = now()',
    'DELETE FROM gateway.client_keys',
    'TRUNCATE gateway.operations',
  ])('changes with: %s', async (statement) => {
    await sessions.asOwner(statement);
    expect(await revision()).not.toBe(before);
  });

  test('stays when nothing is written', async () => {
    await sessions.asOwner('SELECT FROM gateway.clients');
    expect(await revision()).toBe(before);
  });
});

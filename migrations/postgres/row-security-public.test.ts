import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSessions, type Sessions, type Settings } from './sessions.ts';
import { id, TWO_TENANTS } from './two-tenants.ts';

/** Tenant a has published; these belong to tenant b, or to none. */
const RIVAL = { company_id: id('b company'), user_id: id('b manager') };
const SIGNED_IN: readonly (readonly [string, Settings])[] = [
  ['company', RIVAL],
  ['partner', { company_id: id('b company') }],
  ['person', { company_id: id('b company'), user_id: id('b volunteer') }],
  ['person', { user_id: id('b participant') }],
];

let sessions: Sessions;

beforeAll(async () => {
  sessions = await openSessions();
  await sessions.asOwner(TWO_TENANTS);
});

afterAll(() => sessions.close());

describe('what the public sees', () => {
  test('is seen by whoever signed in, of whichever company', async () => {
    const tables = await sessions.asOwner(
      `SELECT DISTINCT table_schema AS domain, table_schema || '.' || table_name AS name
       FROM information_schema.role_column_grants
       WHERE grantee = table_schema || '_anonymous' AND privilege_type = 'SELECT'`,
    );
    expect(tables.length).toBeGreaterThan(8);
    for (const { domain, name } of tables) {
      const sql = `SELECT id FROM ${String(name)}`;
      const shown = await sessions.asViewer(`${String(domain)}_anonymous`, {}, sql);
      for (const [viewerClass, settings] of SIGNED_IN) {
        const seen = await sessions.asViewer(`${String(domain)}_${viewerClass}`, settings, sql);
        expect(seen, `${viewerClass} reads ${String(name)}`).toEqual(
          expect.arrayContaining([...shown]),
        );
      }
    }
  });

  test.each([
    ['users_company', `UPDATE users.companies SET features = '{}'`],
    ['users_company', `UPDATE users.branding_themes SET name = 'x'`],
    ['users_company', `DELETE FROM users.branding_assets`],
    ['users_company', `UPDATE users.branding_domains SET verification_token = 'x'`],
    ['reporting_company', `UPDATE reporting.publications SET title = 'x'`],
    ['reporting_company', `DELETE FROM reporting.publication_tokens`],
  ])('is nobody else’s to change: %s may not %s in another company', async (role, sql) => {
    const changed = await sessions.asViewer(role, RIVAL, `${sql} RETURNING *`);
    expect(changed).not.toEqual([]);
    for (const row of changed) {
      expect(row['company_id'] ?? row['tenant_id'] ?? row['id']).toBe(id('b company'));
    }
  });

  test('of a page for bearers opens to a company that bears its token', async () => {
    const sql = 'SELECT slug FROM reporting.publications ORDER BY slug';
    const open = (settings: Settings) =>
      sessions.asViewer('reporting_company', { ...RIVAL, ...settings }, sql);
    const own = [{ slug: 'b-draft' }, { slug: 'b-page' }, { slug: 'b-token' }];
    const [token] = await sessions.asOwner(
      `SELECT token_hash FROM reporting.publication_tokens WHERE publication_id = $1`,
      [id('a token page')],
    );
    expect(await open({})).toEqual([{ slug: 'a-page' }, ...own]);
    expect(await open({ publication_token_hash: String(token?.['token_hash']) })).toEqual([
      { slug: 'a-page' },
      { slug: 'a-token' },
      ...own,
    ]);
  });
});

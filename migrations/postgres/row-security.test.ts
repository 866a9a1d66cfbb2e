import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOMAINS } from '../runner/apply-migrations.ts';
import { openSessions, type Sessions, type Settings } from './sessions.ts';
import { hash, id, TWO_TENANTS } from './two-tenants.ts';

const COMPANY = { company_id: id('a company'), user_id: id('a manager') };
const PARTNER = { company_id: id('a company') };
const VOLUNTEER = { company_id: id('a company'), user_id: id('a volunteer') };
const PARTICIPANT = { user_id: id('a participant') };

/** The columns of the table below: a class of viewer, and who it is. */
const VIEWERS: readonly (readonly [string, Settings])[] = [
  ['admin', { user_id: id('staff') }],
  ['officer', { user_id: id('staff') }],
  ['company', COMPANY],
  ['partner', PARTNER],
  ['person', VOLUNTEER],
  ['person', PARTICIPANT],
  ['anonymous', {}],
];

/** Number of the two tenants' rows that each viewer of tenant a sees; - where the class has no grant. */
const VISIBLE_ROWS = `
                                           all adm off com ptn vol par anon
  users.branding_assets                     4   4   4   2   2   2   1   1
  users.branding_audit_log                  2   2   2   1   -   -   -   -
  users.branding_domains                    2   2   2   1   1   1   1   1
  users.branding_themes                     4   4   4   2   2   2   1   1
  users.companies                           2   2   2   1   1   1   1   1
  users.company_users                       4   4   4   2   2   1   0   -
  users.external_id_mappings                2   2   2   -   -   -   -   -
  users.idempotency_keys                    2   2   2   0   0   0   0   0
  users.identity_linking_audit              2   2   2   -   -   -   -   -
  users.notification_templates              3   3   3   2   -   -   -   -
  users.notifications_delivery_receipts     2   2   2   1   -   -   -   -
  users.notifications_queue                 2   2   2   1   -   1   0   -
  users.notifications_quotas                2   2   2   1   -   -   -   -
  users.user_external_ids                   4   4   4   0   1   1   0   -
  users.users                               7   7   7   3   2   2   2   -
  programs.beneficiary_groups               3   3   3   2   2   2   2   1
  programs.buddy_checkins                   2   2   2   1   -   1   1   -
  programs.buddy_events                     2   2   2   1   -   1   1   -
  programs.buddy_feedback                   4   4   4   2   -   1   1   -
  programs.buddy_matches                    2   2   2   1   -   1   1   -
  programs.buddy_system_events              2   2   2   -   -   -   -   -
  programs.kintell_sessions                 2   2   2   1   -   1   1   -
  programs.learning_progress                2   2   2   1   -   0   1   -
  programs.program_enrollments              4   4   4   2   -   1   1   -
  programs.program_instances                2   2   2   1   -   1   1   -
  programs.program_templates                3   3   3   2   2   2   2   1
  campaigns.campaign_metrics_snapshots      2   2   2   1   -   -   -   -
  campaigns.campaigns                       2   2   2   1   -   1   1   -
  evidence.ai_prompt_audit                  2   2   2   1   -   -   -   -
  evidence.evidence_snippets                2   2   2   1   1   1   1   1
  evidence.outcome_scores                   2   2   2   1   -   0   1   -
  reporting.co2e_calculations               2   2   2   1   -   -   -   -
  reporting.impact_deliveries               2   2   2   1   1   -   -   -
  reporting.metrics_company_period          2   2   2   1   1   -   -   -
  reporting.platform_mappings               2   2   2   -   1   -   -   -
  reporting.publication_blocks              6   6   6   3   1   1   1   1
  reporting.publication_tokens              4   4   4   2   0   0   0   0
  reporting.publication_views               2   2   2   1   -   -   -   -
  reporting.publications                    6   6   6   3   1   1   1   1
  reporting.report_citations                2   2   2   1   -   -   -   -
  reporting.report_lineage                  2   2   2   1   -   -   -   -
  reporting.report_themes                   2   2   2   1   -   -   -   -
  reporting.saved_views                     4   4   4   2   -   1   0   -
  reporting.scheduled_reports               2   2   2   1   -   -   -   -
  reporting.share_links                     4   4   4   1   -   1   0   -
  reporting.sroi_calculations               2   2   2   1   1   -   -   -
  reporting.vis_calculations                2   2   2   1   -   1   0   -
  reporting.webhooks                        2   2   2   1   1   -   -   -
  privacy.consent_text_versions             1   1   1   1   1   1   1   1
  privacy.data_breach_incidents             1   1   1   -   -   -   -   -
  privacy.data_processing_records           6   1   6   1   -   0   1   -
  privacy.data_retention_policies           1   1   1   -   -   -   -   -
  privacy.data_subject_requests             5   1   5   1   -   0   1   -
  privacy.privacy_audit_log                 2   -   2   -   -   -   -   -
  privacy.privacy_requests                  5   1   5   1   -   0   1   -
  privacy.user_consents                     6   6   6   1   -   1   1   -`;

const EXPECTED = VISIBLE_ROWS.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/));

const PERMISSION_DENIED = '42501';
const FOREIGN_KEY_VIOLATION = '23503';

let sessions: Sessions;

beforeAll(async () => {
  sessions = await openSessions();
  await sessions.asOwner(TWO_TENANTS);
});

afterAll(() => sessions.close());

async function count(table: string, role: string, settings: Settings): Promise<string> {
  try {
    const [row] = await sessions.asViewer(role, settings, `SELECT count(*) FROM ${table}`);
    return String(row?.['count']);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === PERMISSION_DENIED) return '-';
    throw error;
  }
}

async function select(sql: string, values: readonly unknown[] = []): Promise<unknown[]> {
  return (await sessions.asOwner(sql, values)).map((row) => Object.values(row)[0]);
}

describe('row-level security', () => {
  test('is forced on every table, and every table has a policy', async () => {
    const tables = await select(
      `SELECT oid::regclass::text FROM pg_class
       WHERE relkind IN ('r', 'p') AND relnamespace::regnamespace::text = ANY ($1)`,
      [DOMAINS],
    );
    const protectedTables = await select(
      `SELECT oid::regclass::text FROM pg_class
       WHERE relrowsecurity AND relforcerowsecurity
         AND EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid)
         AND relnamespace::regnamespace::text = ANY ($1)`,
      [DOMAINS],
    );
    expect(tables).toHaveLength(56);
    expect(new Set(protectedTables)).toEqual(new Set(tables));
  });

  test.each(EXPECTED)('shows each viewer its own rows of %s', async (table = '', ...expected) => {
    const domain = table.slice(0, table.indexOf('.'));
    const actual = [String((await select(`SELECT count(*) FROM ${table}`))[0])];
    for (const [viewerClass, settings] of VIEWERS) {
      actual.push(await count(table, `${domain}_${viewerClass}`, settings));
    }
    expect(actual).toEqual(expected);
  });

  test('is looked at in every table', () => {
    expect(EXPECTED).toHaveLength(56);
  });

  test('shows no row while no viewer is set', async () => {
    for (const [table = ''] of EXPECTED) {
      const domain = table.slice(0, table.indexOf('.'));
      const rows = await sessions.asSubgraph(domain, `SELECT count(*) FROM ${table}`);
      expect([table, rows[0]?.['count']]).toEqual([table, '0']);
    }
  });

  test('shows a company, a partner or a person without an id no more than the public sees', async () => {
    for (const [table = '', ...expected] of EXPECTED) {
      const domain = table.slice(0, table.indexOf('.'));
      for (const viewerClass of ['company', 'partner', 'person']) {
        const visible = await count(table, `${domain}_${viewerClass}`, {});
        const shared = ['program_templates', 'beneficiary_groups', 'notification_templates'];
        if (visible === '-' || visible === '0') continue;
        if (shared.some((name) => table.endsWith(name))) continue;
        expect([table, viewerClass, visible]).toEqual([table, viewerClass, expected.at(-1)]);
      }
    }
  });

  test('does not carry a viewer over to the next transaction', async () => {
    expect(await count('campaigns.campaigns', 'campaigns_company', COMPANY)).toBe('1');
    expect(await count('campaigns.campaigns', 'campaigns_company', {})).toBe('0');
  });
});

describe('a viewer', () => {
  test('finds by a foreign id exactly what an id finds that does not exist', async () => {
    for (const name of ['b campaign', 'no such campaign']) {
      const sql = 'SELECT id FROM campaigns.campaigns WHERE id = $1';
      expect(await sessions.asViewer('campaigns_company', COMPANY, sql, [id(name)])).toEqual([]);
    }
  });

  test('cannot write a row into another tenant', async () => {
    const sql = 'INSERT INTO reporting.report_themes (company_id, name) VALUES ($1, $2)';
    await sessions.asViewer('reporting_company', COMPANY, sql, [id('a company'), 'Own']);
    await expect(
      sessions.asViewer('reporting_company', COMPANY, sql, [id('b company'), 'Foreign']),
    ).rejects.toThrow('violates row-level security policy');
  });

  test('cannot move its row to another tenant', async () => {
    const sql = 'UPDATE reporting.report_themes SET company_id = $1';
    await expect(
      sessions.asViewer('reporting_company', COMPANY, sql, [id('b company')]),
    ).rejects.toThrow('violates row-level security policy');
  });

  test('cannot attach a row to a parent of another tenant, whatever company it names', async () => {
    const sql = `INSERT INTO reporting.publication_blocks (publication_id, kind, "order", company_id)
      VALUES ($1, 'TEXT', 9, $2)`;
    for (const publication of ['b page', 'no such page']) {
      await expect(
        sessions.asViewer('reporting_company', COMPANY, sql, [id(publication), null]),
      ).rejects.toThrow('violates row-level security policy');
      await expect(
        sessions.asViewer('reporting_company', COMPANY, sql, [id(publication), COMPANY.company_id]),
      ).rejects.toMatchObject({ code: FOREIGN_KEY_VIOLATION });
    }
  });

  test('is a partner who reads and writes webhooks of its deliveries and publications alone', async () => {
    const partner = (sql: string, ...values: readonly unknown[]) =>
      sessions.asViewer('reporting_partner', PARTNER, sql, values);
    const sent = `SELECT webhook_id FROM outbound.webhook_deliveries`;
    const own = [id('a webhook'), '["delivery.*", "publication.published"]'];
    const set = 'UPDATE reporting.webhooks SET events = $2 WHERE id = $1';
    await sessions.asOwner(set, own);
    expect(await partner(sent)).toEqual([{ webhook_id: own[0] }]);
    await expect(partner(set, own[0], '["campaign.*"]')).rejects.toThrow('row-level security');
    for (const events of ['["delivery.*", "campaign.*"]', '["enrollment.created"]', '["*"]']) {
      await sessions.asOwner(set, [own[0], events]);
      expect(await partner('SELECT id FROM reporting.webhooks')).toEqual([]);
      expect(await partner(sent)).toEqual([]);
    }
    await sessions.asOwner(set, [own[0], '[]']);
  });

  test('is a privacy officer who writes in the privacy domain alone, grants access, holds data, and tells of it', async () => {
    const writable = await select(
      `SELECT DISTINCT table_schema FROM (
         SELECT grantee, table_schema, table_name, privilege_type
         FROM information_schema.role_table_grants
         UNION SELECT grantee, table_schema, table_name, privilege_type
         FROM information_schema.role_column_grants
       ) AS grants
       WHERE grantee LIKE '%\\_officer' AND privilege_type <> 'SELECT'
         AND table_name <> 'idempotency_keys'`,
    );
    expect(new Set(writable)).toEqual(new Set(['events', 'identity', 'personal_data', 'privacy']));
  });

  test('reads its own answer to an idempotency key, and lists none', async () => {
    const sql = 'SELECT key_hash FROM users.idempotency_keys';
    for (const role of ['users_company', 'campaigns_company', 'privacy_person']) {
      expect(await sessions.asViewer(role, COMPANY, sql)).toEqual([]);
      expect(
        await sessions.asViewer(role, { ...COMPANY, idempotency_key_hash: hash('a') }, sql),
      ).toEqual([{ key_hash: hash('a') }]);
    }
  });

  test('opens a live page with the token in force, and nothing else', async () => {
    const sql = 'SELECT slug FROM reporting.publications ORDER BY slug';
    const open = (token: string) =>
      sessions.asViewer('reporting_anonymous', { publication_token_hash: hash(token) }, sql);
    expect(await open('b token')).toEqual([{ slug: 'a-page' }, { slug: 'b-token' }]);
    expect(await open('a draft')).toEqual([{ slug: 'a-page' }]);
    expect(await open('no such token')).toEqual([{ slug: 'a-page' }]);
    await sessions.asOwner(
      `UPDATE reporting.publication_tokens SET expires_at = now() - interval '1 second'
       WHERE token_hash = $1`,
      [hash('b token')],
    );
    expect(await open('b token')).toEqual([{ slug: 'a-page' }]);
  });

  test.each([
    ['users_admin', 'SELECT password_hash FROM users.users'],
    ['reporting_admin', 'SELECT secret FROM reporting.webhooks'],
  ])('as %s cannot read a secret: %s', async (role, sql) => {
    await expect(sessions.asViewer(role, {}, sql)).rejects.toThrow('permission denied');
  });

  test('changes nothing of its account but its names', async () => {
    const update = (assignment: string) =>
      sessions.asViewer(
        'users_person',
        VOLUNTEER,
        `UPDATE users.users SET ${assignment} RETURNING id`,
      );
    expect(await update("first_name = 'Kari'")).toEqual([{ id: VOLUNTEER.user_id }]);
    await expect(update("role = 'admin'")).rejects.toThrow('permission denied');
  });
});

async function isMember(
  role: string,
  settings: Settings,
  company: string,
  person: string,
): Promise<unknown> {
  const sql = 'SELECT users.is_member($1, $2) AS answer';
  const [row] = await sessions.asViewer(role, settings, sql, [id(company), id(person)]);
  return row?.['answer'];
}

describe('a published function', () => {
  test.each([
    ['users_person', 'programs.companions_of', 'a volunteer', VOLUNTEER, 1],
    ['users_person', 'programs.companions_of', 'b volunteer', VOLUNTEER, 0],
    ['campaigns_person', 'programs.campaigns_of', 'a volunteer', VOLUNTEER, 1],
    ['campaigns_person', 'programs.campaigns_of', 'b volunteer', VOLUNTEER, 0],
    ['reporting_company', 'users.volunteers_of', 'a company', COMPANY, 1],
    ['reporting_company', 'users.volunteers_of', 'b company', COMPANY, 0],
  ])('answers %s about the viewer alone: %s(%s)', async (role, name, of, settings, rows) => {
    expect(await sessions.asViewer(role, settings, `SELECT ${name}($1)`, [id(of)])).toHaveLength(
      rows,
    );
  });

  test('tells members of the own company from others, and says no about another company', async () => {
    expect(await isMember('programs_company', COMPANY, 'a company', 'a volunteer')).toBe(true);
    expect(await isMember('programs_company', COMPANY, 'a company', 'a participant')).toBe(false);
    expect(await isMember('programs_company', COMPANY, 'b company', 'b volunteer')).toBe(false);
    expect(await isMember('programs_admin', {}, 'b company', 'b volunteer')).toBe(true);
  });

  test('is executable by those alone to whom it was granted', async () => {
    const open = await select(
      `SELECT oid::regprocedure::text FROM pg_proc
       WHERE pronamespace::regnamespace::text = ANY ($1)
         AND (proacl IS NULL OR EXISTS (SELECT FROM aclexplode(proacl) WHERE grantee = 0))`,
      [[...DOMAINS, 'viewer', 'identity']],
    );
    expect(open).toEqual([]);
    const unfixed = await select(
      "SELECT oid::regprocedure::text FROM pg_proc WHERE prosecdef AND proconfig IS NULL AND pronamespace <> 'pg_catalog'::regnamespace",
    );
    expect(unfixed).toEqual([]);
  });
});

describe("a subgraph's role", () => {
  test('is refused every table of every other domain', async () => {
    for (const [table = ''] of EXPECTED) {
      for (const domain of DOMAINS.filter((other) => !table.startsWith(`${other}.`))) {
        await expect(
          sessions.asSubgraph(domain, `SELECT FROM ${table}`),
          `${domain} asks for ${table}`,
        ).rejects.toThrow('permission denied');
      }
    }
  });

  test('reaches, with any class it may take, idempotency keys alone in another domain', async () => {
    const reachable = await select(
      `SELECT DISTINCT table_schema || '.' || table_name FROM (
         SELECT grantee, table_schema, table_name FROM information_schema.role_table_grants
         UNION SELECT grantee, table_schema, table_name FROM information_schema.role_column_grants
       ) AS grants
       WHERE grantee <> current_user AND table_schema = ANY ($1)
         AND split_part(grantee, '_', 1) <> table_schema`,
      [DOMAINS],
    );
    expect(reachable).toEqual(['users.idempotency_keys']);
  });

  test('reads, as any class but staff, columns that are granted one by one', async () => {
    const whole = await select(
      `SELECT format('%s reads every column of %s.%s, also later ones: GRANT SELECT (columns), as migrations/README.md says.',
         grantee, table_schema, table_name)
       FROM information_schema.role_table_grants
       WHERE privilege_type = 'SELECT' AND table_schema = ANY ($1)
         AND grantee ~ '_(company|partner|person|anonymous|worker)$'
         AND table_name IN (SELECT relname FROM pg_class WHERE relkind IN ('r', 'p'))`,
      [DOMAINS],
    );
    expect(whole).toEqual([]);
  });

  test('can take the classes of its own domain and no other role', async () => {
    await sessions.asSubgraph('users', 'SET ROLE users_company');
    await sessions.asSubgraph('users', 'RESET ROLE');
    for (const role of ['campaigns_company', 'campaigns_subgraph', 'teei_owner', 'postgres']) {
      await expect(sessions.asSubgraph('users', `SET ROLE ${role}`)).rejects.toThrow(
        'permission denied to set role',
      );
    }
  });

  test.each([
    'CREATE TABLE users.mine (id int)',
    'CREATE SCHEMA mine',
    'DROP POLICY owner ON users.users',
    'ALTER TABLE users.users DISABLE ROW LEVEL SECURITY',
    'SELECT FROM migrations.applied',
    "SELECT pg_read_file('/etc/passwd')",
  ])('may not: %s', async (sql) => {
    await expect(sessions.asSubgraph('users', sql)).rejects.toThrow(
      /permission denied|must be owner/,
    );
  });

  test('turns row-level security off for nobody', async () => {
    await sessions.asSubgraph('users', 'SET row_security = off');
    await expect(sessions.asSubgraph('users', 'SELECT id FROM users.users')).rejects.toThrow(
      'would be affected by row-level security policy',
    );
    await sessions.asSubgraph('users', 'RESET row_security');
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSessions, type Sessions, type Settings } from './sessions.ts';
import { id } from './two-tenants.ts';

let sessions: Sessions;

beforeAll(async () => {
  sessions = await openSessions();
  await sessions.asOwner(`
    CREATE TABLE reporting.notes (company_id uuid, user_id uuid, reader_id uuid);
    CALL viewer.protect('reporting.notes', 'admin', 'company tenant company_id',
      'company self user_id', 'partner tenant company_id', 'person self user_id',
      'person self reader_id');
    GRANT SELECT, INSERT ON reporting.notes TO reporting_subgraph,
      reporting_admin, reporting_officer, reporting_company, reporting_partner, reporting_person;
    INSERT INTO reporting.notes VALUES
      ('${id('a company')}', '${id('a volunteer')}', NULL),
      ('${id('a company')}', '${id('a manager')}', NULL),
      ('${id('b company')}', '${id('a manager')}', '${id('a volunteer')}'),
      ('${id('b company')}', '${id('b volunteer')}', NULL),
      (NULL, NULL, NULL)`);
});

afterAll(() => sessions.close());

async function count(role: string, settings: Settings): Promise<number> {
  return (await sessions.asViewer(role, settings, 'SELECT FROM reporting.notes')).length;
}

async function insert(company: string): Promise<unknown> {
  return sessions.asViewer(
    'reporting_partner',
    { company_id: id('a company') },
    'INSERT INTO reporting.notes (company_id) VALUES ($1)',
    [id(company)],
  );
}

/** The condition of a policy as Postgres stores it. */
async function conditionOf(table: string, policy: string): Promise<unknown> {
  const [row] = await sessions.asOwner(
    `SELECT pg_get_expr(polqual, polrelid) AS condition FROM pg_policy
     WHERE polrelid = $1::regclass AND polname = $2 AND polcmd = '*'`,
    [table, policy],
  );
  return row?.['condition'];
}

describe('a table that viewer.protect has protected', () => {
  test('shows every row to the owner and to a class without a relation', async () => {
    expect(await sessions.asOwner('SELECT FROM reporting.notes')).toHaveLength(5);
    expect(await count('reporting_admin', {})).toBe(5);
  });

  test('shows a tenant its own rows, a person theirs, and both what is theirs for another reason', async () => {
    const company = { company_id: id('a company'), user_id: id('a manager') };
    expect(await count('reporting_company', company)).toBe(3);
    expect(await count('reporting_partner', { company_id: id('a company') })).toBe(2);
    expect(await count('reporting_person', { user_id: id('a volunteer') })).toBe(2);
    expect(await count('reporting_person', { user_id: id('b volunteer') })).toBe(1);
  });

  test.each(['company', 'partner', 'person'])(
    'shows a %s without an id nothing, also no row that belongs to nobody',
    async (viewerClass) => {
      expect(await count(`reporting_${viewerClass}`, {})).toBe(0);
    },
  );

  test('shows a class nothing that it does not name, whatever it is granted', async () => {
    expect(await count('reporting_officer', { user_id: id('a volunteer') })).toBe(0);
    expect(await sessions.asSubgraph('reporting', 'SELECT FROM reporting.notes')).toEqual([]);
  });

  test('takes no row of another tenant', async () => {
    await insert('a company');
    await expect(insert('b company')).rejects.toThrow('violates row-level security policy');
  });

  test('has the policies that tables had before, by name and condition', async () => {
    for (const [policy, table] of [
      ['company', 'reporting.report_themes'],
      ['partner', 'reporting.sroi_calculations'],
    ] as const) {
      const condition = await conditionOf(table, policy);
      expect(condition).toEqual(expect.any(String));
      expect(await conditionOf('reporting.notes', policy)).toBe(condition);
    }
    // Tables of people have more: they leave out whose data is restricted.
    expect(await conditionOf('reporting.notes', 'person')).toBe('(user_id = viewer.user_id())');
    expect(await conditionOf('reporting.notes', 'person_reader_id')).toBe(
      '(reader_id = viewer.user_id())',
    );
  });

  test.each(['company tenant', 'company owns company_id', 'company tenant a; b', 'Company', ''])(
    'is not made for %j, and the error says what was expected',
    async (entry) => {
      await sessions.asOwner('BEGIN; CREATE TABLE reporting.drafts (company_id uuid)');
      try {
        await expect(
          sessions.asOwner(`CALL viewer.protect('reporting.drafts', '${entry}')`),
        ).rejects.toThrow(
          `expected "<class>", "<class> tenant <column>" or "<class> self <column>", received "${entry}"`,
        );
      } finally {
        await sessions.asOwner('ROLLBACK');
      }
    },
  );
});

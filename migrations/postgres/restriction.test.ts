import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOMAINS } from '../runner/apply-migrations.ts';
import { openSessions, type Sessions, type Settings } from './sessions.ts';
import { id, TWO_TENANTS } from './two-tenants.ts';

const VOLUNTEER = { company_id: id('a company'), user_id: id('a volunteer') };

/** Classes of viewers, and who each is. */
const VIEWERS: readonly (readonly [string, Settings])[] = [
  ['admin', { user_id: id('staff') }],
  ['officer', { user_id: id('staff') }],
  ['company', { company_id: id('a company'), user_id: id('a manager') }],
  ['partner', { company_id: id('a company') }],
  ['person', VOLUNTEER],
  ['person', { user_id: id('a participant') }],
  ['anonymous', {}],
];

const PERMISSION_DENIED = '42501';

let sessions: Sessions;

beforeAll(async () => {
  sessions = await openSessions();
  await sessions.asOwner(TWO_TENANTS);
});

afterAll(() => sessions.close());

async function select(sql: string, values: readonly unknown[] = []): Promise<unknown[]> {
  return (await sessions.asOwner(sql, values)).map((row) => Object.values(row)[0]);
}

/** Rows that a company or staff find in a view and not in its table, or in the table alone. */
async function differencesOfViews(): Promise<readonly unknown[]> {
  const views = await sessions.asOwner(
    `SELECT v.schemaname, v.viewname, split_part(h.name, '.', 1) AS domain
     FROM personal_data.restrictable_tables AS h JOIN pg_views AS v
       ON v.schemaname IN ('tenant', 'staff') AND v.viewname = split_part(h.name, '.', 2)`,
  );
  expect(views.length).toBeGreaterThan(4);
  const found: unknown[] = [];
  for (const row of views) {
    const [schema = '', name = '', domain = ''] = [
      row['schemaname'],
      row['viewname'],
      row['domain'],
    ].map(String);
    const [role, settings] =
      schema === 'staff'
        ? (['admin', { user_id: id('staff') }] as const)
        : (['company', { company_id: id('a company'), user_id: id('a manager') }] as const);
    const view = `SELECT id FROM ${schema}.${name}`;
    // A company also reads rows of others that are public, in tables alone.
    const own = schema === 'staff' ? '' : 'WHERE id IN (SELECT id FROM own)';
    const differences = await sessions.asViewer(
      `${domain}_${role}`,
      settings,
      `WITH own AS (${view}), shown AS (SELECT id FROM ${domain}.${name} ${own})
       (TABLE own EXCEPT TABLE shown) UNION ALL (TABLE shown EXCEPT TABLE own)`,
    );
    found.push(...differences.map((each) => [schema, name, each['id']]));
  }
  return found;
}

/** Domain that reads a table: of the schema `record`, reporting. */
function ownerOf(table: string): string {
  const schema = table.slice(0, table.indexOf('.'));
  return schema === 'record' ? 'reporting' : schema;
}

describe('a person whose data is restricted', () => {
  const person = id('a participant');

  /** Ids of the rows of a table that are about the person. */
  async function aboutThem(table: string): Promise<readonly unknown[]> {
    const [condition] = await select('SELECT (personal_data.conditions_of($1)).about', [table]);
    const text = String(condition).replaceAll('$1', `'${person}'`);
    return select(`SELECT t.id FROM ${table} AS t WHERE ${text}`);
  }

  /** Ids of them that a viewer sees; none where the class has no grant. */
  async function seen(table: string, role: string, settings: Settings): Promise<unknown[]> {
    const ids = await aboutThem(table);
    try {
      const found = await sessions.asViewer(
        `${ownerOf(table)}_${role}`,
        settings,
        `SELECT id FROM ${table} WHERE id = ANY ($1) ORDER BY id`,
        [ids],
      );
      return found.map((row) => row['id']);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === PERMISSION_DENIED) return [];
      throw error;
    }
  }

  async function everythingSeen(tables: readonly string[]): Promise<readonly string[]> {
    const lines: string[] = [];
    for (const table of tables) {
      for (const [role, settings] of VIEWERS) {
        const ids = await seen(table, role, settings);
        if (ids.length > 0) lines.push(`${table} ${role} ${settings['user_id']}: ${ids.join()}`);
      }
    }
    return lines;
  }

  test('is read by nobody but themself and officers in any table, and not counted, until it is lifted', async () => {
    const tables = (
      await select(
        `SELECT DISTINCT w.table_name FROM personal_data.ways AS w
         WHERE w.kind = 'person' AND split_part(w.table_name, '.', 1) = ANY ($1)
           AND w.table_name <> 'privacy.data_subject_requests' ORDER BY 1`,
        [[...DOMAINS, 'record']],
      )
    ).map(String);
    expect(tables).toContain('record.leaderboard_members');
    await sessions.asOwner(
      `WITH member AS (INSERT INTO users.company_users (company_id, user_id) VALUES ($1, $2) ON CONFLICT DO NOTHING)
       SELECT 1`,
      [id('a company'), person],
    );
    await select(
      `INSERT INTO record.leaderboard_members (company_id, user_id, display_name) VALUES ($1, $2, 'A name')`,
      [id('a company'), person],
    );
    const before = await everythingSeen(tables);
    expect(await differencesOfViews()).toEqual([]);
    expect(new Set(before.map((line) => line.split(' ')[0])).size).toBeGreaterThan(10);
    await select(
      `INSERT INTO privacy.data_subject_requests (user_id, request_type, status, completed_at, restricted_at)
       VALUES ($1, 'restriction', 'completed', now(), now())`,
      [person],
    );
    expect(await everythingSeen(tables)).toEqual(
      before.filter((line) => / officer /.test(line) || line.includes(` person ${person}`)),
    );
    expect(await differencesOfViews()).toEqual([]);
    const counted = `SELECT personal_data.is_counted('${person}') AS them, personal_data.is_counted('${VOLUNTEER.user_id}') AS other,
      users.analytics_key('${person}') IS NULL AS has_no_key,
      (SELECT array_agg(k.person::text) FROM users.analytics_keys('{${person},${VOLUNTEER.user_id}}', 10) AS k WHERE k.key IS NULL) AS without`;
    expect(await sessions.asOwner(counted)).toEqual([
      { them: false, other: true, has_no_key: true, without: [person] },
    ]);
    await select(
      `UPDATE privacy.data_subject_requests SET restriction_lifted_at = now() WHERE restricted_at IS NOT NULL`,
    );
    expect(await everythingSeen(tables)).toEqual(before);
  });

  test('can be written about by who may not read it, and is chosen by no function', async () => {
    const [company, match, feedback, snippet] = [
      id('a company'),
      randomUUID(),
      randomUUID(),
      randomUUID(),
    ];
    await select(
      `INSERT INTO programs.buddy_matches (id, participant_id, buddy_id, program_instance_id, status, ended_at)
       SELECT $1, $2, $3, id, 'ended', now() FROM programs.program_instances WHERE company_id = $4 LIMIT 1`,
      [match, person, VOLUNTEER.user_id, company],
    );
    await select(
      `INSERT INTO programs.buddy_feedback (id, match_id, from_role, feedback_text) VALUES ($1, $2, 'participant', 'Good.')`,
      [feedback, match],
    );
    await select(
      `INSERT INTO evidence.evidence_snippets (id, company_id, source_type, source_id, content, metadata)
       VALUES ($1, $2, 'buddy_feedback', $3, 'Good.', '{"publication": {"consented": true}}')`,
      [snippet, company, feedback],
    );
    const chosen = async (): Promise<unknown> => {
      const [row] = await sessions.asViewer(
        'reporting_admin',
        { user_id: id('staff') },
        `SELECT evidence.quotable_among(ARRAY[$1::uuid], $2) AS among, evidence.standing_of($1, $2) AS standing`,
        [snippet, company],
      );
      const [between] = await sessions.asOwner(
        `SELECT $1 = ANY (evidence.quotable_between($2, current_date - 1, current_date + 2, 50)) AS between`,
        [snippet, company],
      );
      return { ...row, ...between };
    };
    expect(await chosen()).toEqual({ among: [snippet], standing: 'quotable', between: true });
    await select(
      `INSERT INTO privacy.data_subject_requests (user_id, request_type, status, completed_at, restricted_at)
       VALUES ($1, 'restriction', 'completed', now(), now())`,
      [person],
    );
    expect(await chosen()).toEqual({ among: [], standing: null, between: false });
    const written = sessions.asViewer(
      'programs_admin',
      { user_id: id('staff') },
      `INSERT INTO programs.learning_progress (user_id, provider, course_id, course_name, status, progress_percent)
       VALUES ($1, 'ecornell', 'C-1', 'A course', 'enrolled', 0)`,
      [person],
    );
    await expect(written).resolves.toEqual([]);
    await select(
      `UPDATE privacy.data_subject_requests SET restriction_lifted_at = now()
       WHERE restricted_at IS NOT NULL AND restriction_lifted_at IS NULL`,
    );
  });

  test('has no grants and accepted invitations for staff and companies, and the open one to their address for its sender', async () => {
    const company = id('a company');
    await select(
      `INSERT INTO identity.grants (user_id, scope, reason)
       VALUES ($1, 'programs:write', 'A reason'), ($2, 'programs:write', 'A reason')`,
      [person, VOLUNTEER.user_id],
    );
    await select(
      `INSERT INTO identity.invitations (email, role, company_id, accepted_at, accepted_by)
       SELECT email, 'volunteer', $3::uuid, accepted_at, CASE WHEN accepted_at IS NOT NULL THEN id END
       FROM users.users, unnest(ARRAY[NULL, now()]) AS accepted_at WHERE id IN ($1, $2)`,
      [person, VOLUNTEER.user_id, company],
    );
    const shown = async (): Promise<unknown> => {
      const lines: unknown[] = [];
      for (const [role, settings] of VIEWERS.slice(0, 3)) {
        const grants = await sessions.asViewer(
          `users_${role}`,
          settings,
          `SELECT count(*)::int AS grants FROM identity.grants WHERE user_id = $1`,
          [person],
        );
        const [invitations] = await sessions.asViewer(
          `users_${role}`,
          settings,
          `SELECT count(*) FILTER (WHERE accepted_at IS NULL)::int AS open, count(accepted_at)::int AS accepted
           FROM identity.invitations WHERE company_id = $1`,
          [company],
        );
        lines.push([role, grants[0]?.['grants'], invitations?.['open'], invitations?.['accepted']]);
      }
      return lines;
    };
    const before = [
      ['admin', 1, 2, 2],
      ['officer', 1, 2, 2],
      ['company', 0, 2, 2],
    ];
    expect(await shown()).toEqual(before);
    await select(
      `INSERT INTO privacy.data_subject_requests (user_id, request_type, status, completed_at, restricted_at)
       VALUES ($1, 'restriction', 'completed', now(), now())`,
      [person],
    );
    expect(await shown()).toEqual([
      ['admin', 0, 2, 1],
      ['officer', 1, 2, 2],
      ['company', 0, 2, 1],
    ]);
    await select(
      `UPDATE privacy.data_subject_requests SET restriction_lifted_at = now()
       WHERE restricted_at IS NOT NULL AND restriction_lifted_at IS NULL`,
    );
    expect(await shown()).toEqual(before);
  });

  test('is looked up in tables of the register, and in no other text', async () => {
    const asked = sessions.asViewer(
      'users_anonymous',
      {},
      `SELECT personal_data.restricted_rows('(SELECT id FROM users.users) AS t WHERE true --')`,
    );
    await expect(asked).rejects.toThrow('expected a table of personal-data.json');
  });

  test('is no condition of rows that are written, or of the policies of other roles', async () => {
    const role = `r${randomUUID().slice(0, 8)}_admin`;
    await sessions.asOwner(`CREATE ROLE ${role};
      CREATE POLICY other ON programs.learning_progress TO ${role} USING (true);
      CALL personal_data.hide_restricted()`);
    const policies = await sessions.asOwner(
      `SELECT polname AS name, strpos(pg_get_expr(polqual, polrelid), 'restricted') > 0 AS reads,
         strpos(pg_get_expr(polwithcheck, polrelid), 'restricted') > 0 AS writes
       FROM pg_policy WHERE polrelid = 'programs.learning_progress'::regclass ORDER BY polname`,
    );
    await sessions.asOwner(`DROP POLICY other ON programs.learning_progress; DROP ROLE ${role}`);
    expect(policies).toEqual(
      expect.arrayContaining([
        { name: 'admin', reads: true, writes: false },
        { name: 'other', reads: false, writes: null },
        { name: 'owner', reads: false, writes: null },
      ]),
    );
  });

  test('waits in no queue of figures for what was about them alone', async () => {
    await select(
      `INSERT INTO privacy.data_subject_requests (user_id, request_type, status, completed_at, objected_purposes)
       VALUES ($1, 'objection', 'completed', now(), '["analytics"]')`,
      [person],
    );
    const queued = async (subject: string) =>
      select(
        `WITH told AS (INSERT INTO events.outbox (event_type, aggregate_type, aggregate_id, subject_id, occurred_at, payload)
           SELECT event_type, 'enrollment', gen_random_uuid(), $1, now(), '{}' FROM events.subscriptions
           WHERE consumer = 'analytics' AND event_type = 'kintell.session.completed' RETURNING id)
         SELECT id FROM told`,
        [subject],
      );
    const [theirs] = await queued(person);
    const [others] = await queued(VOLUNTEER.user_id);
    expect(
      await select(
        `SELECT outbox_id FROM events.deliveries WHERE consumer = 'analytics' AND outbox_id = ANY ($1)`,
        [[theirs, others]],
      ),
    ).toEqual([others]);
  });
});

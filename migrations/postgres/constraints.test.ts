import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DOMAINS } from '../runner/apply-migrations.ts';
import enums from './enums.json' with { type: 'json' };
import { openSessions, type Sessions } from './sessions.ts';
import { id, TWO_TENANTS } from './two-tenants.ts';

let sessions: Sessions;

beforeAll(async () => {
  sessions = await openSessions();
  await sessions.asOwner(TWO_TENANTS);
});

afterAll(() => sessions.close());

async function select(sql: string, values: readonly unknown[] = []): Promise<string[]> {
  return (await sessions.asOwner(sql, values)).map((row) => String(Object.values(row)[0]));
}

/** Runs statements as the owner in a transaction that is undone. */
async function attempt(...statements: readonly string[]): Promise<unknown> {
  await sessions.asOwner('BEGIN');
  try {
    let last: unknown;
    for (const sql of statements) last = await sessions.asOwner(sql);
    return last;
  } finally {
    await sessions.asOwner('ROLLBACK');
  }
}

const inOrder = (values: string[]): string => values.sort((a, b) => a.localeCompare(b)).join(' ');

describe('an enumerated column', () => {
  test('allows the values of the catalogue, each by a constraint that is named after it', async () => {
    const rows = await sessions.asOwner(
      `SELECT conname AS name, conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint
       WHERE contype = 'c' AND pg_get_constraintdef(oid) ~ '^CHECK \\(\\(+[a-z_]+\\)?(::text)? = ANY'
         AND pg_get_constraintdef(oid) !~ ' (AND|OR) ' AND connamespace::regnamespace::text = ANY ($1)`,
      [DOMAINS],
    );
    const actual = rows.map(({ name, table, definition }) => {
      const column = /\(+([a-z_]+)/.exec(String(definition))?.[1] ?? '';
      const values = [...String(definition).matchAll(/'([^']+)'/g)].map(([, value = '']) => value);
      expect(name).toBe(`${String(table).split('.')[1]}_${column}_check`);
      return [`${String(table)}.${column}`, inOrder(values)];
    });
    const expected = Object.entries(enums).map(([column, values]) => [
      column,
      inOrder(values.split(' ')),
    ]);
    expect(Object.fromEntries(actual), 'migrations/postgres/enums.json lists them').toEqual(
      Object.fromEntries(expected),
    );
  });

  test.each(Object.keys(enums))('%s refuses another value', async (column) => {
    const [schema, table, name] = column.split('.');
    await expect(
      attempt(
        `ALTER TABLE ${schema}.${table} DISABLE TRIGGER USER`,
        `UPDATE ${schema}.${table} SET ${name} = 'of no kind'`,
      ),
    ).rejects.toThrow(`${table}_${name}_check`);
  });
});

test('no constraint counts to 64 in a pattern, which costs a value twenty times as much as its length', async () => {
  const counting = await select(
    `SELECT conname FROM pg_constraint WHERE contype = 'c' AND pg_get_constraintdef(oid) LIKE '%{64}%'`,
  );
  expect(counting).toEqual([]);
});

describe('a row that a company owns through its parent', () => {
  const OWNED = `
    SELECT DISTINCT conrelid::regclass::text FROM pg_constraint
    WHERE contype = 'f' AND cardinality(conkey) = 2
      AND connamespace::regnamespace::text = ANY ($1)
    ORDER BY 1`;

  test('got its company from there', async () => {
    const tables = await select(OWNED, [DOMAINS]);
    expect(tables).toHaveLength(19);
    for (const table of tables) {
      expect([
        table,
        await select(`SELECT count(*) FROM ${table} WHERE company_id IS NULL`),
      ]).toEqual([table, ['0']]);
    }
  });

  test('cannot be given to another company', async () => {
    for (const table of await select(OWNED, [DOMAINS])) {
      const give = `UPDATE ${table} SET company_id = '${id('b company')}' WHERE company_id <> '${id('b company')}'`;
      await expect(attempt(give)).rejects.toThrow(/foreign key constraint "\w+_company_fkey"/);
    }
  });

  test('cannot lose its company', async () => {
    await sessions.asOwner('UPDATE programs.buddy_events SET company_id = NULL');
    expect(
      await select('SELECT count(*) FROM programs.buddy_events WHERE company_id IS NULL'),
    ).toEqual(['0']);
  });

  test('goes with its parent to another company', async () => {
    const moved = await attempt(
      `UPDATE users.branding_themes SET tenant_id = '${id('b company')}', is_active = false
       WHERE id = '${id('a theme')}'`,
      `SELECT company_id FROM users.branding_assets WHERE theme_id = '${id('a theme')}'`,
    );
    expect(moved).toEqual([{ company_id: id('b company') }]);
  });

  test('has no company where TEEI runs the instance itself', async () => {
    const enrolled = await attempt(
      `INSERT INTO programs.program_instances (id, template_id, name, start_date)
       VALUES ('${id('own')}', '${id('a template')}', 'Own', '2025-07-01')`,
      `INSERT INTO programs.program_enrollments (user_id, program_type, program_instance_id, role)
       VALUES ('${id('a volunteer')}', 'buddy', '${id('own')}', 'volunteer') RETURNING company_id`,
    );
    expect(enrolled).toEqual([{ company_id: null }]);
  });
});

describe('an append-only table', () => {
  const AUDITS = [
    ['users.identity_linking_audit', 'external_id', id('a link')],
    ['users.branding_audit_log', 'user_agent', id('a change')],
    ['privacy.privacy_audit_log', 'action', id('a step')],
    ['evidence.ai_prompt_audit', 'prompt_text', id('a prompt')],
  ];

  test.each(AUDITS)('%s refuses a change and a deletion, even from its owner', async (table) => {
    await expect(attempt(`UPDATE ${table} SET id = id`)).rejects.toThrow('is append-only');
    await expect(attempt(`DELETE FROM ${table}`)).rejects.toThrow('is append-only');
    await expect(
      attempt("SET LOCAL viewer.erasing = 'on'", `DELETE FROM ${table}`),
    ).rejects.toThrow('is append-only');
  });

  test.each(AUDITS)('%s lets an erasure by the owner replace %s', async (table, column, row) => {
    const changed = await attempt(
      "SET LOCAL viewer.erasing = 'on'",
      `UPDATE ${table} SET ${column} = 'anonymized' WHERE id = '${row}' RETURNING ${column}`,
    );
    expect(changed).toEqual([{ [column]: 'anonymized' }]);
  });

  test('lets no class of viewer change a row, whatever it claims', async () => {
    for (const [role, table] of [
      ['users_admin', 'users.identity_linking_audit'],
      ['users_company', 'users.branding_audit_log'],
      ['privacy_officer', 'privacy.privacy_audit_log'],
    ] as const) {
      await expect(
        sessions.asViewer(role, { erasing: 'on' }, `UPDATE ${table} SET id = id`),
      ).rejects.toThrow('permission denied');
    }
    await expect(
      sessions.asViewer(
        'evidence_admin',
        { erasing: 'on' },
        "UPDATE evidence.ai_prompt_audit SET prompt_text = 'another'",
      ),
    ).rejects.toThrow('is append-only');
  });

  test('lets a request to a model be finished once', async () => {
    const finish = `UPDATE evidence.ai_prompt_audit SET status = 'success', response_text = 'text'
      WHERE id = '${id('a prompt')}' RETURNING status`;
    expect(await attempt(finish)).toEqual([{ status: 'success' }]);
    await expect(attempt(finish, finish)).rejects.toThrow('is append-only');
  });
});

describe('a rule of the catalogue', () => {
  const INSTANCE = `'${id('a instance')}'`;
  const MATCH = `'${id('a match')}'`;
  const VOLUNTEER = `'${id('a volunteer')}'`;
  const PARTICIPANT = `'${id('a participant')}'`;
  const COMPANY = `'${id('a company')}'`;

  test.each([
    [
      'an address belongs to one account, however it is written',
      "INSERT INTO users.users (email, role) VALUES ('A-Volunteer@TEEI.example', 'volunteer')",
      'users_email_lower_key',
    ],
    [
      'a tenant has one active theme',
      'UPDATE users.branding_themes SET is_active = true',
      'branding_themes_active_key',
    ],
    [
      'a person has one live enrolment in an instance',
      `INSERT INTO programs.program_enrollments (user_id, program_type, program_instance_id, role, status)
       VALUES (${VOLUNTEER}, 'buddy', ${INSTANCE}, 'volunteer', 'waitlisted')`,
      'program_enrollments_live_key',
    ],
    [
      'a participant has one active match',
      `INSERT INTO programs.buddy_matches (participant_id, buddy_id, status)
       VALUES (${PARTICIPANT}, '${id('b volunteer')}', 'active')`,
      'buddy_matches_active_participant_id_key',
    ],
    [
      'nobody is their own buddy',
      `INSERT INTO programs.buddy_matches (participant_id, buddy_id)
       VALUES (${PARTICIPANT}, ${PARTICIPANT})`,
      'buddy_matches_pair_check',
    ],
    [
      'a pair checks in once a day',
      `INSERT INTO programs.buddy_checkins (match_id, checkin_date, mood)
       VALUES (${MATCH}, '2025-08-01', 'great')`,
      'buddy_checkins_match_id_checkin_date_key',
    ],
    [
      'a session lasts eight hours at most',
      'UPDATE programs.kintell_sessions SET duration_minutes = 481',
      'kintell_sessions_duration_minutes_check',
    ],
    [
      'a completed session has a length',
      'UPDATE programs.kintell_sessions SET completed_at = now()',
      'kintell_sessions_completed_at_check',
    ],
    [
      'a rating lies between 0 and 1',
      'UPDATE programs.buddy_feedback SET rating = 1.001',
      'buddy_feedback_rating_check',
    ],
    [
      'a course at 100 percent is completed',
      'UPDATE programs.learning_progress SET progress_percent = 100',
      'learning_progress_completed_check',
    ],
    [
      'a campaign ends after it starts',
      "UPDATE campaigns.campaigns SET end_date = '2025-06-30'",
      'campaigns_dates_check',
    ],
    [
      'a campaign beyond draft is complete',
      'UPDATE campaigns.campaigns SET template_id = NULL',
      'campaigns_planned_check',
    ],
    [
      'a campaign pins ten quotes at most',
      "UPDATE campaigns.campaigns SET evidence_snippet_ids = '[1,2,3,4,5,6,7,8,9,10,11]'",
      'campaigns_evidence_snippet_ids_check',
    ],
    [
      'a model scores a snippet once for each outcome',
      `INSERT INTO evidence.outcome_scores
         (user_id, evidence_snippet_id, outcome_type, confidence, model_version)
       VALUES (${PARTICIPANT}, '${id('a snippet')}', 'belonging', 1, '1')`,
      'outcome_scores_snippet_type_model_key',
    ],
    [
      "a report does not cite another company's evidence",
      `INSERT INTO reporting.report_citations (report_id, evidence_snippet_id, paragraph_index)
       VALUES ('${id('a report')}', '${id('b snippet')}', 1)`,
      'report_citations_snippet_company_fkey',
    ],
    [
      'a period is a month, a quarter or a year',
      "UPDATE reporting.metrics_company_period SET period = '2025-13'",
      'metrics_company_period_period_check',
    ],
    [
      'a ratio without investment is unknown',
      `INSERT INTO reporting.sroi_calculations (company_id, period_start, period_end, sroi_ratio,
         total_investment_cents, total_value_cents)
       VALUES (${COMPANY}, '2025-07-01', '2025-09-30', 2, 0, 200)`,
      'sroi_calculations_sroi_ratio_check',
    ],
    [
      'the same figures go to a platform once',
      `INSERT INTO reporting.impact_deliveries (company_id, platform, payload)
       VALUES (${COMPANY}, 'benevity', '{"period": "2025-Q3"}')`,
      'impact_deliveries_payload_hash_key',
    ],
    [
      'a schedule has five fields',
      "UPDATE reporting.scheduled_reports SET schedule_cron = '* * * *'",
      'scheduled_reports_schedule_cron_check',
    ],
    [
      'a webhook is called over https',
      "UPDATE reporting.webhooks SET url = 'http://example.org'",
      'webhooks_url_check',
    ],
    [
      'of a token only a hash is stored',
      "UPDATE reporting.share_links SET token_hash = 'the token itself'",
      'share_links_token_hash_check',
    ],
    [
      'a hash is written in lower case',
      "UPDATE reporting.share_links SET token_hash = repeat('A', 64)",
      'share_links_token_hash_check',
    ],
    [
      'a rejection has its reason',
      `INSERT INTO privacy.data_subject_requests (user_id, request_type, status)
       VALUES (${PARTICIPANT}, 'access', 'rejected')`,
      'data_subject_requests_rejection_reason_check',
    ],
    [
      'a breach is resolved when its cause and the remedy are known',
      `INSERT INTO privacy.data_breach_incidents
         (incident_type, severity, status, discovered_at, resolved_at)
       VALUES ('lost device', 'low', 'resolved', now(), now())`,
      'data_breach_incidents_resolved_check',
    ],
  ])('holds in the database: %s', async (_rule, sql, constraint) => {
    await expect(attempt(sql)).rejects.toThrow(constraint);
  });

  test('lets blocks of a publication change places', async () => {
    const swapped = await attempt(
      `INSERT INTO reporting.publication_blocks (publication_id, kind, "order")
       VALUES ('${id('a page')}', 'TEXT', 1)`,
      `UPDATE reporting.publication_blocks SET "order" = 1 - "order"
       WHERE publication_id = '${id('a page')}'`,
      'SET CONSTRAINTS ALL IMMEDIATE',
      `SELECT count(DISTINCT "order") AS places FROM reporting.publication_blocks
       WHERE publication_id = '${id('a page')}'`,
    );
    expect(swapped).toEqual([{ places: '2' }]);
  });

  test('computes how full a campaign is, also beyond its seats', async () => {
    const computed = await attempt(
      `UPDATE campaigns.campaigns SET volunteers_enrolled = 7, volunteer_capacity = 6
       WHERE id = '${id('a campaign')}' RETURNING capacity_utilization`,
    );
    expect(computed).toEqual([{ capacity_utilization: '1.1667' }]);
  });

  test('gives each change of a row its own version', async () => {
    const change = `UPDATE campaigns.campaigns SET name = name, updated_at = '2000-01-01'
      WHERE id = '${id('a campaign')}'
      RETURNING updated_at > clock_timestamp() - interval '1 minute' AS now, updated_at::text`;
    const first = await attempt(change);
    expect(first).toMatchObject([{ now: true }]);
    expect(await attempt(change, change)).not.toEqual(first);
  });
});

/** 510 zeros and two numbers. */
const vector = (x: number, y: number): string =>
  `(array_fill(0::real, ARRAY[510]) || ARRAY[${x}, ${y}]::real[])::evidence.vector`;

const storeEmbedding = (value: string): Promise<unknown> =>
  attempt(`UPDATE evidence.evidence_snippets SET embedding = ${value} RETURNING id`);

describe('an embedding', () => {
  test('has 512 numbers', async () => {
    expect(await storeEmbedding(vector(1, 0))).toHaveLength(2);
    await expect(storeEmbedding('ARRAY[1, 0]::real[]::evidence.vector')).rejects.toThrow(
      /vector_check|512 dimensions/,
    );
  });

  test.each([
    ['the same', vector(1, 0), vector(2, 0), 0],
    ['unrelated', vector(1, 0), vector(0, 1), 1],
    ['opposite', vector(1, 0), vector(-3, 0), 2],
  ])('is compared by its angle: %s', async (_what, a, b, distance) => {
    expect(await select(`SELECT evidence.cosine_distance(${a}, ${b})`)).toEqual([String(distance)]);
    expect(await select(`SELECT ${a} OPERATOR(evidence.<=>) ${b}`)).toEqual([String(distance)]);
  });
});

describe('a bulk load', () => {
  test('may copy once it has lifted the force of row-level security, and restores it', async () => {
    await expect(attempt('COPY users.companies FROM STDIN')).rejects.toThrow(
      'COPY FROM not supported with row-level security',
    );
    const forced = `SELECT count(*)::int AS forced FROM pg_class
      WHERE relforcerowsecurity AND relnamespace::regnamespace::text IN ('${DOMAINS.join("','")}')`;
    expect(await attempt('CALL viewer.force_row_security(false)', forced)).toEqual([{ forced: 0 }]);
    expect(
      await attempt(
        'CALL viewer.force_row_security(false)',
        'CALL viewer.force_row_security(true)',
        forced,
      ),
    ).toEqual([{ forced: 56 }]);
  });
});

/** Export of what is held on a person, from every table, by the functions of the schema `personal_data`. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { PERSON, plantCanary, type Marker } from './canary.ts';

let database: TestDatabase;
let client: pg.Client;
let markers: readonly Marker[];
let rows: readonly z.infer<typeof rowForm>[];

const rowForm = z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) });

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client(database.superuserUrl);
  await client.connect();
  markers = await plantCanary(client);
  await insertOthers();
  rows = await exportedRows();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Marker in what 999 others have written and are called, each of whom shares a session, a match and its feedback with the person. */
const OTHERS = 'somebody-else';

async function insertOthers(): Promise<void> {
  await client.query(
    `with other as (
       insert into users.users (email, role, first_name, last_name)
       select '${OTHERS}-' || n || '@mail.example', 'volunteer', '${OTHERS}-' || n, '${OTHERS}-' || n
       from generate_series(1, 999) as n returning id, first_name
     ), session as (
       insert into programs.kintell_sessions (session_type, participant_id, volunteer_id, scheduled_at)
       select 'language', $1, id, '2025-01-01Z' from other
     ), pair as (
       insert into programs.buddy_matches (participant_id, buddy_id) select $1, id from other returning id, buddy_id
     )
     insert into programs.buddy_feedback (match_id, from_role, feedback_text, submitted_at)
     select pair.id, 'buddy', other.first_name, '2025-01-01Z' from pair join other on other.id = pair.buddy_id`,
    [PERSON],
  );
}

/** Rows of the tables that an export of the person begins with, fetched as the job does. */
async function exportedRows() {
  const { rows: ordered } = await client.query<{ id: string }>(
    `insert into privacy.privacy_requests (user_id, request_type) values ($1, 'export') returning id`,
    [PERSON],
  );
  await client.query('begin; set local role privacy_worker');
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select jsonb_array_elements_text(tables) as name from personal_data.begin_export($1)`,
      [ordered[0]?.id],
    );
    const found: z.infer<typeof rowForm>[] = [];
    for (const { name } of tables) {
      await client.query('select personal_data.open_export_rows($1, $2)', [PERSON, name]);
      const fetched = await client.query<{ row: string }>('fetch all from exported');
      await client.query('close exported');
      for (const { row } of fetched.rows) {
        const values: unknown = JSON.parse(row);
        found.push(rowForm.parse({ table: name, row: values }));
      }
    }
    return found;
  } finally {
    await client.query('rollback');
  }
}

/** Columns that an export leaves out: secrets, words of both halves of a pair, and what quotes others as well. */
const NOT_EXPORTED =
  /^(?:identity\.(?!sessions|invitations|grants)|users\.users\.password_hash|reporting\.(?:share_links|report_lineage)|evidence\.ai_prompt_audit|files\.(?:exports|export_chunks|analytics_rows|company_exports)\.)/;

describe('an export', () => {
  it('has every mark of the person, and no other person', async () => {
    const text = JSON.stringify(rows);
    expect(
      markers.filter((marker) => !NOT_EXPORTED.test(marker.place) && !text.includes(marker.text)),
    ).toEqual([]);
    const { rows: others } = await client.query<{ id: string; email: string }>(
      'select id, email from users.users where id <> $1',
      [PERSON],
    );
    expect(others.filter(({ email }) => email.startsWith(OTHERS))).toHaveLength(999);
    expect(
      rows.filter(({ table }) => table === 'programs.kintell_sessions').length,
    ).toBeGreaterThan(999);
    expect(text).not.toContain(OTHERS);
    expect(others.filter((other) => text.includes(other.id) || text.includes(other.email))).toEqual(
      [],
    );
  });

  it('has archived rows as it has rows of their table', () => {
    const [archived] = rows.filter(({ table }) => table === 'files.archived_rows');
    expect(archived?.row).toMatchObject({
      table_name: 'privacy.data_subject_requests',
      user_id: PERSON,
      content: { user_id: PERSON, assigned_to: null },
    });
  });

  it('has evidence without what is computed from its words', () => {
    const pieces = rows.filter(({ table }) => table === 'evidence.evidence_snippets');
    const columns = pieces.flatMap(({ row }) => Object.keys(row));
    expect(columns).toContain('content');
    expect(columns.filter((name) => /^(?:embedding(?!_model)|search)/.test(name))).toEqual([]);
  });
});

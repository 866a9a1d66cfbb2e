/** Requests to models from before 0880, whose evidence had been withdrawn by then. */
import { createTestDatabase, type TestDatabase } from '@teei/test/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyMigrations } from '../runner/apply-migrations.ts';
import { readMigrationFiles } from '../runner/migration-files.ts';

const CLEARS = 'evidence/0880_summarise_evidence.sql';

let database: TestDatabase;
let client: pg.Client;
let ownerUrl: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  const url = new URL(database.ownerUrl);
  url.pathname = `${url.pathname}_before_0880`;
  await superuser.query(
    `CREATE DATABASE ${url.pathname.slice(1)} OWNER teei_owner TEMPLATE template0`,
  );
  await superuser.end();
  ownerUrl = url.href;
  client = new pg.Client(ownerUrl);
  await client.connect();
});

afterAll(async () => {
  await client.end();
  const superuser = new pg.Client(database.superuserUrl);
  await superuser.connect();
  await superuser.query(`DROP DATABASE ${new URL(ownerUrl).pathname.slice(1)} WITH (FORCE)`);
  await superuser.end();
  await database.drop();
});

test('their prompts and answers go, and those of live evidence stay', async () => {
  const names = (await readMigrationFiles()).map(({ name }) => name);
  await applyMigrations({ ownerUrl, only: new Set(names.slice(0, names.indexOf(CLEARS))) });
  await client.query(
    `WITH piece AS (
       INSERT INTO evidence.evidence_snippets (company_id, source_type, source_id, content, metadata)
       VALUES (NULL, 'survey', gen_random_uuid(), '[withdrawn]', '{}'),
         (NULL, 'survey', gen_random_uuid(), 'Hidden.', '{"state": "withdrawn"}'),
         (NULL, 'survey', gen_random_uuid(), 'Live.', '{"state": "redacted"}')
       RETURNING id, content
     )
     INSERT INTO evidence.ai_prompt_audit (request_id, operation, model_name, prompt_text, response_text,
       status, safety_check_passed, evidence_gate_passed, budget_check_passed, evidence_ids)
     SELECT gen_random_uuid(), 'nlq-query', 'writer-2', 'Asks: ' || content,
       CASE WHEN status = 'success' THEN 'Says: ' || content END, status, true, true, true,
       jsonb_build_array(id::text, 'no id')
     FROM piece CROSS JOIN (VALUES ('success'), (NULL)) AS of (status)`,
  );
  await applyMigrations({ ownerUrl });
  const { rows } = await client.query<object>(
    'SELECT prompt_text, response_text FROM evidence.ai_prompt_audit ORDER BY 1, 2',
  );
  const cleared = '[withdrawn]';
  expect(rows).toEqual([
    { prompt_text: 'Asks: Live.', response_text: 'Says: Live.' },
    { prompt_text: 'Asks: Live.', response_text: null },
    { prompt_text: cleared, response_text: cleared },
    { prompt_text: cleared, response_text: cleared },
    { prompt_text: cleared, response_text: null },
    { prompt_text: cleared, response_text: null },
  ]);
});

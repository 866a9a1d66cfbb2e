/** Rows that a policy of ARCHIVE has moved: their export, erasure and end. */
import { openSealed } from '@teei/test/archives.ts';
import { askSubgraph, read } from '@teei/test/ask.ts';
import { runJob } from '@teei/test/jobs.ts';
import { officer } from '@teei/test/viewers.ts';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { expect, it } from 'vitest';
import { z } from 'zod';
import * as rows from '../../test/fixtures.ts';
import { runPolicy } from '../../test/retention.ts';

const ask = askSubgraph(() => rows.startPrivacy(true));

/** Adds an old request of a person that is over, worked on by staff. */
async function addRequest(person: string, reason: string): Promise<void> {
  await ask.sql(
    `insert into privacy.data_subject_requests (user_id, request_type, status, requested_at, due_at, request_reason,
       assigned_to) values ($1, 'access', 'cancelled', '2021-01-01Z', '2021-02-01Z', $2, $3)`,
    [person, reason, rows.STAFF],
  );
}

/** Exports a person by the job; returns the files of the archive by name. */
async function exportOf(person: string): Promise<Readonly<Record<string, string>>> {
  const identity = await generateIdentity();
  const [ordered] = await ask.sql(
    `with ordered as (
       insert into privacy.privacy_requests (user_id, request_type) values ($1, 'export') returning id)
     insert into files.exports (request_id, recipient) select id, $2 from ordered returning request_id as id`,
    [person, await identityToRecipient(identity)],
  );
  await runJob(ask, 'privacy', 'export.run', { requestId: ordered?.['id'] });
  const [archive] = z
    .array(z.object({ content: z.instanceof(Buffer) }))
    .parse(
      await ask.sql(
        `select string_agg(content, '' order by number) as content from files.export_chunks where request_id = $1`,
        [ordered?.['id']],
      ),
    );
  return openSealed(new Uint8Array(archive?.content ?? []), identity);
}

/** Runs a statement with the rights of the owner. */
async function asOwner(statement: string, values: readonly unknown[]): Promise<void> {
  const [owner] = await ask.sql(
    `select relowner::regrole::text as role from pg_class where oid = 'files.archived_rows'::regclass`,
  );
  await ask.sql(`set role ${String(owner?.['role'])}`);
  await ask.sql(statement, values);
  await ask.sql('reset role');
}

/** Archived requests of a person. */
function archivedOf(person: string) {
  return ask.sql(
    `select content ->> 'request_reason' as reason, content ->> 'status' as status from files.archived_rows
     where data_category = 'rights_requests' and user_id = $1`,
    [person],
  );
}

it('a policy of ARCHIVE moves closed requests to the archive, which an export reads and an erasure empties', async () => {
  await addRequest(rows.SUBJECT, 'My reason');
  await ask.sql(
    `insert into privacy.data_subject_requests (user_id, request_type, status, requested_at, due_at, request_reason,
       completed_at, objected_purposes)
     select $1, kind, status, '2021-01-01Z', '2021-02-01Z', 'My reason', ended, objected
     from (values ('access', 'processing', null::timestamptz, null::jsonb),
       ('objection', 'completed', '2021-01-02Z', '["analytics"]')) as t (kind, status, ended, objected)`,
    [rows.SUBJECT],
  );
  await runPolicy(ask, 'rights_requests', 1095, 'archive', 1);
  const old = `select status from privacy.data_subject_requests where requested_at = '2021-01-01Z' order by 1`;
  expect(await ask.sql(old)).toEqual([{ status: 'completed' }, { status: 'processing' }]);
  const data = await ask.data(
    officer,
    '{ retentionPolicies { dataCategory archived { subgraph table rows } } }',
  );
  expect(read(data, 'retentionPolicies')).toContainEqual({
    dataCategory: 'rights_requests',
    archived: [{ subgraph: 'privacy', table: 'data_subject_requests', rows: 1 }],
  });
  const files = await exportOf(rows.SUBJECT);
  const exported: unknown = JSON.parse(files['files.archived_rows.json'] ?? '[]');
  expect(exported).toMatchObject([
    {
      table_name: 'privacy.data_subject_requests',
      content: { request_reason: 'My reason', assigned_to: null },
    },
  ]);
  await asOwner(`select personal_data.erase_in($1, 'files')`, [rows.SUBJECT]);
  expect(await archivedOf(rows.SUBJECT)).toEqual([{ reason: null, status: 'cancelled' }]);
});

it('a row of a person whose erasure has begun is archived without what the erasure takes', async () => {
  const [person] = await ask.sql(
    `insert into users.users (email, role) values ('late@mail.example', 'participant') returning id`,
  );
  const id = String(person?.['id']);
  await addRequest(id, 'Another reason');
  const [request] = await ask.sql(
    `insert into privacy.privacy_requests (user_id, request_type, requested_at)
     values ($1, 'delete', now() - interval '31 days') returning id`,
    [id],
  );
  await ask.sql(
    `select personal_data.advance_erasure($1) from generate_series(0, (
       select count(distinct split_part(table_name, '.', 1))::int from personal_data.ways where table_name < 'files.~'))`,
    [request?.['id']],
  );
  const states = `select system, status from personal_data.erasure_steps where request_id = $1 and system in ('files', 'privacy')
    order by 1`;
  expect(await ask.sql(states, [request?.['id']])).toEqual([
    { system: 'files', status: 'completed' },
    { system: 'privacy', status: 'pending' },
  ]);
  await runPolicy(ask, 'rights_requests', 1095, 'archive', 1);
  expect(await archivedOf(id)).toEqual([{ reason: null, status: 'cancelled' }]);
});

it('a run deletes what was archived before the period, and is tried first, but not what is held', async () => {
  await ask.sql(
    `insert into personal_data.legal_holds (user_id, reason) values ($1, 'A claim is open.')`,
    [rows.OTHER],
  );
  await ask.sql(
    `insert into files.archived_rows (id, data_category, table_name, user_id, content, archived_at)
     select gen_random_uuid(), 'processing_records', 'privacy.data_processing_records', person, '{}', moment
     from (values ($1::uuid, '2018-01-01Z'::timestamptz), ($1, '2018-01-02Z'), ($1, '2025-01-01Z'), ($2, '2018-01-01Z'))
       as t (person, moment)`,
    [rows.SUBJECT, rows.OTHER],
  );
  await runPolicy(ask, 'processing_records', 1700, 'archive', 0, 2);
  expect(
    await ask.sql(
      `select user_id as person, archived_at::date::text as day from files.archived_rows
       where data_category = 'processing_records' order by archived_at`,
    ),
  ).toEqual([
    { person: rows.OTHER, day: '2018-01-01' },
    { person: rows.SUBJECT, day: '2025-01-01' },
  ]);
  await expect(ask.sql('delete from files.archived_rows')).rejects.toThrow(/append-only/);
});

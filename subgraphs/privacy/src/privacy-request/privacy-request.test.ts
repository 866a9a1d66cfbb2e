import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { askSubgraph, read } from '@teei/test/ask.ts';
import {
  change,
  done,
  eventsAfter,
  newestEvent,
  refused,
  whileUncommitted,
} from '@teei/test/changes.ts';
import { runJob } from '@teei/test/jobs.ts';
import { officer } from '@teei/test/viewers.ts';
import { eventually } from '@teei/test/eventually.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { RECIPIENT } from '../../test/erasure-specimens.ts';
import * as rows from '../../test/fixtures.ts';
import { withPrivacyServices } from '../subgraph.ts';

/** Folder that tombstones are kept in. */
let folder = '';
/** Failures of jobs, which are reported to operators. */
let reported: readonly unknown[] = [];

const ask = askSubgraph(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'teei-tombstones-'));
  const services = { ledgerKey: undefined, tombstonesFile: path.join(folder, 'kept', 'file.tsv') };
  const subgraph = await rows.startPrivacy(true, withPrivacyServices(services));
  reported = subgraph.unexpected;
  return { ...subgraph, unexpected: [] };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A public key of age by its form, which nothing can be sealed to. */
const UNUSABLE = `age1${'q'.repeat(58)}`;

const VERIFIED = { status: 'processing', identity_verified_at: '2025-11-11Z' };

const EXPORT = 'startExport { privacyRequest { id } }';
const CANCEL = 'cancelDataSubjectRequest { dataSubjectRequest { status } }';

describe('a copy for somebody else', () => {
  const input = { userId: rows.STAFF, recipient: RECIPIENT, linkHash: 'a'.repeat(64) };

  it('is ordered by an officer once the identity of the person is verified', async () => {
    expect(await refused(ask, officer, EXPORT, input)).toEqual(['userId CONFLICT']);
    await rows.insertRequest(ask, { user_id: rows.STAFF, status: 'identity_check' });
    await expect(
      ask.sql(
        `begin; set local role privacy_officer;
         insert into privacy.privacy_requests (user_id, request_type) values ('${rows.STAFF}', 'export')`,
      ),
    ).rejects.toThrow('expected a request for access or portability that is worked on');
    await ask.sql('rollback');
    await rows.insertRequest(ask, { user_id: rows.STAFF, ...VERIFIED });
    expect(await refused(ask, officer, EXPORT, { ...input, recipient: UNUSABLE })).toEqual([
      'recipient BAD_USER_INPUT',
    ]);
    await done(ask, officer, EXPORT, input);
    await rows.insertRequest(ask, { user_id: rows.OTHER, ...VERIFIED });
    await ask.sql(
      `update privacy.privacy_requests set status = 'cancelled' where user_id = $1 and status = 'pending'`,
      [rows.OTHER],
    );
    // The hash of somebody else's link.
    expect(await refused(ask, officer, EXPORT, { ...input, userId: rows.OTHER })).toEqual([
      'linkHash CONFLICT',
    ]);
  });

  it('waits for another order of the person, in whichever case their id is written', async () => {
    const userId = '0f000000-0000-4000-8000-0000000000aa';
    await ask.sql(
      `insert into users.users (id, email, role) values ($1, 'twice@mail.example', 'participant')`,
      [userId],
    );
    await rows.insertRequest(ask, { user_id: userId, ...VERIFIED });
    const payload = await whileUncommitted(
      ask,
      `select pg_advisory_xact_lock(hashtextextended('export of ${userId}', 0));
       insert into privacy.privacy_requests (user_id, request_type) values ('${userId}', 'export')`,
      () => change(ask, officer, EXPORT, { ...input, userId: userId.toUpperCase() }),
    );
    expect(payload).toMatchObject({ userErrors: [{ field: [], code: 'CONFLICT' }] });
    await ask.sql(
      `update privacy.privacy_requests set status = 'cancelled' where user_id = $1 and status = 'pending'`,
      [userId],
    );
  });

  it('that fails at every attempt ends as FAILED, which staff are told of', async () => {
    const before = await newestEvent(ask);
    await ask.sql(
      `with ordered as (
         insert into privacy.privacy_requests (user_id, request_type) values ($1, 'export') returning id
       ), sealed as (
         insert into files.exports (request_id, recipient) select id, $2 from ordered)
       insert into jobs.queue (domain, name, payload, attempts)
         select 'privacy', 'export.run', jsonb_build_object('requestId', id), 14 from ordered`,
      [rows.SUBJECT, UNUSABLE],
    );
    const query = `{ privacyRequests(first: 1, filter: { userId: "${rows.SUBJECT}" }) { nodes {
      status errorMessage audit { action } } } }`;
    await eventually(async () =>
      expect(read(await ask.data(officer, query), 'privacyRequests', 'nodes')).toEqual([
        {
          status: 'FAILED',
          errorMessage: 'Error',
          audit: [{ action: 'STEP_FAILED' }],
        },
      ]),
    );
    expect(reported).toHaveLength(1);
    expect(await eventsAfter(ask, before)).toMatchObject([
      {
        event_type: 'privacy_request.failed',
        subject_id: rows.SUBJECT,
        payload: { requestType: 'export', attempts: 15 },
      },
    ]);
  });
});

it('an erasure and a copy are ordered soon after a sign-in alone, and not after a change of the address', async () => {
  const [session] = await ask.sql(
    `insert into identity.sessions (user_id, created_at) values ($1, now() - interval '16 minutes') returning id`,
    [rows.STAFF],
  );
  const sessionId = String(session?.['id']);
  const viewer = {
    kind: 'user',
    userId: rows.STAFF,
    role: 'admin',
    companyId: null,
    scopes: ['privacy:officer'],
    sessionId,
  } as const;
  await ask.sql(`insert into personal_data.legal_holds (user_id, reason) values ($1, 'Case 7')`, [
    rows.STAFF,
  ]);
  const erasure = 'startDeletion { privacyRequest { id } }';
  const copy = { recipient: UNUSABLE, linkHash: 'b'.repeat(64) };
  const isTooLongAgo = 'RECENT_SIGN_IN_REQUIRED';
  const isUnusable = 'recipient BAD_USER_INPUT';
  expect(await refused(ask, viewer, erasure, {})).toEqual([isTooLongAgo, 'CONFLICT']);
  expect(await refused(ask, viewer, EXPORT, copy)).toEqual([isTooLongAgo, isUnusable]);
  const signedIn =
    "update identity.sessions set created_at = now() - interval '14 minutes' where id = $1";
  await ask.sql(signedIn, [sessionId]);
  expect(await refused(ask, viewer, erasure, {})).toEqual(['CONFLICT']);
  expect(await refused(ask, viewer, EXPORT, copy)).toEqual([isUnusable]);
  // The session of somebody else.
  expect(await refused(ask, { ...viewer, userId: rows.OTHER }, EXPORT, copy)).toEqual(
    expect.arrayContaining([isTooLongAgo]),
  );
  const live = 'select id from identity.live_sessions where user_id = $1';
  expect(await ask.sql(live, [rows.STAFF])).toHaveLength(1);
  await ask.sql("update users.users set email = 'another@mail.example' where id = $1", [
    rows.STAFF,
  ]);
  expect(await ask.sql(live, [rows.STAFF])).toEqual([]);
});

it.each([
  { name: 'without a moment of the sign-in', offset: undefined, isRecent: false },
  { name: 'of a sign-in 16 minutes ago', offset: -16 * 60, isRecent: false },
  { name: 'of a sign-in 14 minutes ago', offset: -14 * 60, isRecent: true },
  { name: 'of an issuer whose clock is half a minute ahead', offset: 30, isRecent: true },
  { name: 'of a sign-in in an hour', offset: 60 * 60, isRecent: false },
])('a token of no session, $name, orders a copy: $isRecent', async ({ offset, isRecent }) => {
  const authTime = offset === undefined ? undefined : Math.floor(Date.now() / 1_000) + offset;
  const viewer = { ...officer, userId: rows.OTHER, authTime };
  const copy = { recipient: UNUSABLE, linkHash: 'c'.repeat(64) };
  const errors = await refused(ask, viewer, EXPORT, copy);
  expect(errors).toContain('recipient BAD_USER_INPUT');
  expect(!errors.includes('RECENT_SIGN_IN_REQUIRED')).toBe(isRecent);
});

it('reasons that are read and cannot be recorded are not shown', async () => {
  await ask.sql(`update privacy.data_subject_requests set request_reason = 'A name is wrong.'`);
  await ask.sql('revoke execute on function personal_data.log_reads(jsonb) from privacy_officer');
  try {
    const { data, errors } = await ask.execute(
      officer,
      '{ dataSubjectRequests(first: 1) { nodes { requestReason } } }',
    );
    expect([data, errors?.[0]?.extensions?.['code']]).toEqual([undefined, 'DATABASE_UNAVAILABLE']);
  } finally {
    await ask.sql('grant execute on function personal_data.log_reads(jsonb) to privacy_officer');
  }
});

/** Moment at which the deletion of a request's subject begins. */
async function scheduled(id: string): Promise<unknown> {
  const query = `{ dataSubjectRequest(id: "${id}") { deletionScheduledFor } }`;
  return read(await ask.data(rows.subject, query), 'dataSubjectRequest', 'deletionScheduledFor');
}
/** Orders the erasure of the subject at a moment of the database's clock, which jobs go by; returns its id. */
async function order(moment: string): Promise<unknown> {
  await ask.sql(
    `begin; set local role privacy_company; set local viewer.user_id = '${rows.SUBJECT}'`,
  );
  const [job] = await ask.sql(
    `insert into privacy.privacy_requests (user_id, request_type, requested_at)
     values ($1, 'delete', ${moment}) returning id`,
    [rows.SUBJECT],
  );
  await ask.sql('commit');
  return job?.['id'];
}

describe('an erasure', () => {
  it('is not ordered beside one that was ordered meanwhile, with the same words', async () => {
    await ask.sql('delete from personal_data.legal_holds where user_id = $1', [rows.STAFF]);
    const first = `insert into privacy.privacy_requests (user_id, request_type)
      values ('${rows.STAFF}', 'delete')`;
    const start = 'startDeletion { privacyRequest { id } }';
    const second = () => change(ask, officer, start, { userId: rows.STAFF });
    const isOrdered = {
      field: [],
      message: 'expected a person whose erasure is not ordered yet.',
    };
    for (const refusal of [await whileUncommitted(ask, first, second), await second()]) {
      expect(refusal).toMatchObject({ privacyRequest: null, userErrors: [isOrdered] });
    }
    await ask.sql(
      `update privacy.privacy_requests set status = 'cancelled'
       where user_id = $1 and request_type = 'delete'`,
      [rows.STAFF],
    );
  });
});

describe('a request for erasure that is worked on', () => {
  it('is cancelled while its deletion is ordered and has not begun, with the deletion', async () => {
    const start = 'startDataSubjectRequest { dataSubjectRequest { id } }';
    const id = await rows.insertRequest(ask, {
      request_type: 'erasure',
      status: 'identity_check',
      identity_verified_at: '2025-11-11Z',
    });
    await done(ask, officer, start, { id });
    // Ordered before: a row of the fixtures.
    expect(await scheduled(id)).toBe('2025-12-02T00:00:00Z');
    const [job] = await ask.sql(
      `select id from privacy.privacy_requests
       where user_id = $1 and request_type = 'delete' and status = 'pending'`,
      [rows.SUBJECT],
    );
    const cancelJob = 'cancelPrivacyRequest { privacyRequest { status } }';
    await done(ask, rows.manager, cancelJob, { id: job?.['id'] });
    expect(await scheduled(id)).toBeNull();
    expect(await refused(ask, rows.manager, CANCEL, { id })).toEqual(['id CONFLICT']);
    const ordered = await order(`'2099-11-15T09:00:00Z'`);
    expect(await scheduled(id)).toBe('2099-12-15T09:00:00Z');
    expect(await done(ask, rows.manager, CANCEL, { id })).toMatchObject({
      dataSubjectRequest: { status: 'CANCELLED' },
    });
    expect(
      await ask.sql('select status from privacy.privacy_requests where id = $1', [ordered]),
    ).toEqual([{ status: 'cancelled' }]);
  });

  it('is tried again later where a step fails, is told, and is not cancelled any more', async () => {
    const id = await rows.insertRequest(ask, { request_type: 'erasure', ...VERIFIED });
    await ask.sql(
      `create function public.keep() returns trigger language plpgsql as
         'begin new.ip_address := old.ip_address; return new; end';
       create trigger z_keep before update on privacy.user_consents for each row execute function public.keep()`,
    );
    const before = await newestEvent(ask);
    const requestId = await order(`now() - interval '31 days'`);
    await eventually(async () =>
      expect(await eventsAfter(ask, before)).toMatchObject([
        {
          event_type: 'privacy_request.failed',
          subject_id: rows.SUBJECT,
          payload: { requestType: 'delete', attempts: 1 },
        },
      ]),
    );
    expect(
      await ask.sql(
        `select run_at between now() + interval '30 seconds' and now() + interval '1 minute' as is_later
         from jobs.queue where name = 'erasure.run' and key is null`,
      ),
    ).toEqual([{ is_later: true }]);
    // As ClickHouse's step does, which is taken by another process.
    await runJob(ask, 'privacy', 'erasure.report_failure', { requestId });
    expect(await eventsAfter(ask, before)).toHaveLength(2);
    expect(await refused(ask, rows.manager, CANCEL, { id })).toEqual(['id CONFLICT']);
    await ask.sql(`update privacy.data_subject_requests set systems_deleted = '[]' where id = $1`, [
      id,
    ]);
    await expect(
      ask.sql(`update privacy.data_subject_requests set status = 'cancelled' where id = $1`, [id]),
    ).rejects.toThrow('expected an erasure that has not begun');
  });
});

it('who is being erased is kept in a file, which is made again where it was lost', async () => {
  const file = path.join(folder, 'kept', 'file.tsv');
  const [known] = await ask.sql(
    `insert into personal_data.tombstones (user_id, request_id) values ($1, $2)
     returning personal_data.tombstone_hash(user_id) as hash`,
    [rows.OTHER, rows.ROWS.PrivacyRequest.other],
  );
  for (let time = 1; time <= 2; time += 1) {
    await runJob(ask, 'privacy', 'tombstone.keep');
    const lines = (await readFile(file, 'utf8')).trim().split('\n');
    expect(lines[0]).toMatch(/^#/);
    expect(lines).toContainEqual(
      expect.stringMatching(new RegExp(`^${String(known?.['hash'])}\t20[\\d:.TZ-]+$`)),
    );
    expect(lines.at(-1)).toMatch(/^# \d+ in all/);
    await rm(file);
  }
});

import { askSubgraph, read } from '@teei/test/ask.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { done, eventsAfter, newestEvent, queryOf, refused } from '@teei/test/changes.ts';
import { imported } from '@teei/test/import-conformance.ts';
import { officer } from '@teei/test/viewers.ts';
import { describe, expect, it } from 'vitest';
import * as rows from '../../test/fixtures.ts';

const ask = askSubgraph(rows.startPrivacy);

const ONE = `query ($id: ID!) { dataSubjectRequest(id: $id) {
  dueAt overdue extendedUntil jobs { requestType status } } }`;

async function request(id: string): Promise<unknown> {
  return read(await ask.data(officer, ONE, { id }), 'dataSubjectRequest');
}

describe('a data subject’s request', () => {
  it('is due one month after it arrived, and overdue after that while it is open', async () => {
    expect(await request(rows.LATE)).toMatchObject({
      dueAt: '2025-11-03T23:00:00Z',
      overdue: true,
      extendedUntil: null,
    });
    expect(await request(rows.ERASURE)).toMatchObject({
      dueAt: '2025-12-01T23:00:00Z',
      overdue: false,
    });
    expect(await request(rows.REJECTED_LATE)).toMatchObject({ overdue: false });
  });

  it('is due three months after it arrived once it was extended', async () => {
    expect(await request(rows.EXTENDED)).toMatchObject({
      dueAt: '2025-12-01T23:00:00Z',
      overdue: false,
      extendedUntil: '2025-12-01T23:00:00Z',
    });
    expect(await request(rows.ROWS.DataSubjectRequest.own)).toMatchObject({
      dueAt: '2025-11-20T23:00:00Z',
    });
  });

  it('has the jobs of its subject of the type that it causes', async () => {
    const exports = [
      { requestType: 'EXPORT', status: 'COMPLETED' },
      { requestType: 'EXPORT', status: 'FAILED' },
    ];
    expect(await request(rows.ROWS.DataSubjectRequest.own)).toMatchObject({ jobs: exports });
    expect(await request(rows.LATE)).toMatchObject({ jobs: exports });
    expect(await request(rows.ERASURE)).toMatchObject({
      jobs: [{ requestType: 'DELETE', status: 'PENDING' }],
    });
    expect(await request(rows.EXTENDED)).toMatchObject({ jobs: [] });
    expect(await request(rows.ROWS.DataSubjectRequest.other)).toMatchObject({ jobs: [] });
  });

  it('of another person is answered exactly as one that does not exist', async () => {
    for (const id of [rows.ROWS.DataSubjectRequest.other, rows.UNKNOWN]) {
      expect(await ask.codes(rows.subject, ONE, { id })).toEqual(['NOT_FOUND']);
    }
    expect(await ask.codes(rows.subject, ONE, { id: rows.LATE })).toEqual([]);
  });

  it.each([
    ['{ overdue: true }', 1],
    ['{ overdue: false }', 5],
    ['{ status: [PENDING, IDENTITY_CHECK, PROCESSING] }', 4],
    ['{ type: [ERASURE, ACCESS] }', 2],
    [`{ assignedTo: "${rows.STAFF}" }`, 2],
    [`{ userId: "${rows.OTHER}" }`, 1],
    ['{ dueBefore: "2025-12-01T23:00:00Z" }', 3],
    ['{ dueBefore: "2025-12-01T23:00:01Z" }', 6],
    ['{ requestedAt: { month: "2025-08" } }', 2],
  ])('is found by %s: %i of them', async (filter, count) => {
    const query = `{ dataSubjectRequests(filter: ${filter}) { totalCount } }`;
    expect(await ask.data(officer, query)).toEqual({ dataSubjectRequests: { totalCount: count } });
  });
});

/** Id of a new request whose work has begun. */
async function underWork(request_type: string, user_id = rows.OTHER): Promise<string> {
  return rows.insertRequest(ask, {
    user_id,
    request_type,
    status: 'processing',
    identity_verified_at: '2025-11-11Z',
  });
}

const OPEN = 'openDataSubjectRequest { dataSubjectRequest { id dueAt subject { id } } }';
const CANCEL = 'cancelDataSubjectRequest { dataSubjectRequest { status } }';

describe('the verbs of the desk', () => {
  it.each([
    ['participant', rows.subject],
    ['company user', rows.manager],
    ['member of staff', rows.subjectOfStaff],
  ])('let a %s open and cancel a request of their own', async (_who, viewer) => {
    const opened = await done(ask, viewer, OPEN, { requestType: 'ACCESS' });
    expect(opened).toMatchObject({ dataSubjectRequest: { dueAt: '2025-12-15T23:00:00Z' } });
    const id = read(opened, 'dataSubjectRequest', 'id');
    expect(await refused(ask, rows.other, CANCEL, { id })).toEqual(['id NOT_FOUND']);
    await done(ask, viewer, CANCEL, { id });
  });

  it('let only officers open a request for somebody else, or of an earlier day', async () => {
    const [userId, receivedAt, requestType] = [rows.OTHER, '2025-10-31T09:00:00Z', 'ACCESS'];
    for (const values of [{ userId }, { receivedAt }]) {
      const input = { requestType, ...values };
      expect(await ask.codes(rows.subject, queryOf(OPEN), { input })).toEqual(['FORBIDDEN']);
    }
    const input = { requestType, userId, receivedAt };
    expect(await done(ask, officer, OPEN, input)).toMatchObject({
      dataSubjectRequest: { dueAt: '2025-12-01T23:00:00Z', subject: { id: userId } },
    });
  });

  it('extend to three months from receipt, in words that the person reads', async () => {
    const id = await rows.insertRequest(ask, { requested_at: '2025-11-10T09:00:00Z' });
    const declaration = 'extendDataSubjectRequest { dataSubjectRequest { id } }';
    await done(ask, officer, declaration, { id, reason: 'Six systems.' });
    const query = `{ dataSubjectRequest(id: "${id}") { dueAt extendedUntil extensionReason } }`;
    expect(await ask.data(rows.subject, query)).toEqual({
      dataSubjectRequest: {
        dueAt: '2026-02-10T23:00:00Z',
        extendedUntil: '2026-02-10T23:00:00Z',
        extensionReason: 'Six systems.',
      },
    });
    expect(await refused(ask, officer, declaration, { id, reason: 'Again.' })).toEqual([
      'id CONFLICT',
    ]);
  });

  it('complete a request for access once its export is done, not by one from before', async () => {
    const declaration = 'completeDataSubjectRequest { dataSubjectRequest { responseData } }';
    const id = await rows.insertRequest(ask, {
      status: 'processing',
      identity_verified_at: '2025-11-11Z',
    });
    const input = { id, answer: 'Your data are in the file.' };
    expect(await refused(ask, officer, declaration, input)).toEqual(['id CONFLICT']);
    await ask.sql(
      `insert into privacy.privacy_requests (user_id, request_type, status, requested_at, completed_at)
       values ($1, 'export', 'completed', '2025-11-12Z', '2025-11-13Z')`,
      [rows.SUBJECT],
    );
    expect(await done(ask, officer, declaration, input)).toMatchObject({
      dataSubjectRequest: { responseData: { answer: input.answer } },
    });
  });

  const complete =
    'completeDataSubjectRequest { dataSubjectRequest { restrictedAt objectedPurposes reviewedBy { id } } }';
  it('stop the purposes of an objection in the same step, as a withdrawal of consent does', async () => {
    const id = await underWork('objection');
    const before = await newestEvent(ask);
    const input = { id, answer: 'You are quoted no more.', purposes: ['PUBLICATION', 'MARKETING'] };
    expect(await done(ask, officer, complete, input)).toMatchObject({
      dataSubjectRequest: {
        restrictedAt: null,
        objectedPurposes: ['PUBLICATION', 'MARKETING'],
        reviewedBy: null,
      },
    });
    const state = `{ dataSubjectRequest(id: "${id}") { subject { consentState(purpose: PUBLICATION) } } }`;
    expect(await ask.data(officer, state)).toEqual({
      dataSubjectRequest: { subject: { consentState: 'WITHDRAWN' } },
    });
    const events = await eventsAfter(ask, before);
    // The trigger that withdraws runs with the rights of its owner; the officer is still who acted.
    const byOfficer = { subject_id: rows.OTHER, actor_class: 'officer' };
    expect(events).toMatchObject([
      { event_type: 'consent.withdrawn', ...byOfficer },
      { event_type: 'data_subject_request.completed', ...byOfficer },
    ]);
  });

  it('restrict the data of a person, and name the human who has reviewed decisions', async () => {
    const restriction = { id: await underWork('restriction'), answer: 'Your data is restricted.' };
    expect(await done(ask, officer, complete, restriction)).toMatchObject({
      dataSubjectRequest: { restrictedAt: '2025-11-15T09:00:00Z', objectedPurposes: null },
    });
    await expect(
      ask.sql('update privacy.data_subject_requests set restricted_at = now() where id = $1', [
        restriction.id,
      ]),
    ).rejects.toThrow('append-only');
    const review = { id: await underWork('automated_decision'), answer: 'I have looked at it.' };
    expect(await done(ask, officer, complete, review)).toMatchObject({
      dataSubjectRequest: { restrictedAt: null, reviewedBy: { id: viewerUserId(officer) } },
    });
  });

  it('cancel the deletion with the request for erasure that it was ordered for', async () => {
    const id = await rows.insertRequest(ask, {
      user_id: rows.OTHER,
      request_type: 'erasure',
      status: 'processing',
      identity_verified_at: '2025-11-11Z',
      deletion_scheduled_for: '2025-12-11Z',
    });
    const [job] = await ask.sql(
      `insert into privacy.privacy_requests (user_id, request_type) values ($1, 'delete') returning id`,
      [rows.OTHER],
    );
    await done(ask, rows.colleague, CANCEL, { id });
    expect(
      await ask.sql('select status from privacy.privacy_requests where id = $1', [job?.['id']]),
    ).toEqual([{ status: 'cancelled' }]);
  });

  it('tell a person whose request was rejected why, and where to complain', async () => {
    const query = `{ dataSubjectRequest(id: "${rows.REJECTED_LATE}") {
      rejectionReason complainTo { name url } } }`;
    expect(await ask.data(rows.subject, query)).toEqual({
      dataSubjectRequest: {
        rejectionReason: 'Nothing to correct.',
        complainTo: { name: 'Datatilsynet', url: 'https://www.datatilsynet.no' },
      },
    });
  });

  it('are held by the database: nothing is worked on before the identity is verified', async () => {
    const id = await rows.insertRequest(ask, { status: 'identity_check' });
    await expect(
      ask.sql(`update privacy.data_subject_requests set status = 'processing' where id = $1`, [id]),
    ).rejects.toThrow('no move from identity_check to processing');
  });
});

describe('requests from before', () => {
  const text = [
    'userId,requestType,receivedAt,reason,extendedAt,extensionReason',
    `${rows.OTHER},ACCESS,2025-07-01T10:00:00Z,"By letter, in July",,`,
    `${rows.OTHER},ERASURE,2025-07-01T12:00:00+02:00,,2025-07-20T10:00:00Z,Many systems.`,
    `${rows.UNKNOWN},ACCESS,2025-07-01T10:00:00Z,,,`,
    `${rows.OTHER},ACCESS,tomorrow,,,`,
    `${rows.STAFF},ACCESS,2025-07-01T10:00:00Z,,,`,
  ].join('\n');
  const result = () =>
    imported(ask, officer, 'importDataSubjectRequests', { format: 'CSV', rows: text });

  it('are imported from CSV once, with the time that has run since their receipt', async () => {
    const before = await newestEvent(ask);
    // Their erasure has begun: they are there no more, whatever is left of their row.
    await ask.sql('insert into personal_data.tombstones (user_id, request_id) values ($1, $2)', [
      rows.STAFF,
      rows.ROWS.PrivacyRequest.own,
    ]);
    const rejected = [
      { line: 4, errors: [{ field: ['userId'], code: 'NOT_FOUND' }] },
      { line: 5, errors: [{ field: ['receivedAt'], code: 'BAD_USER_INPUT' }] },
      { line: 6, errors: [{ field: ['userId'], code: 'NOT_FOUND' }] },
    ];
    expect(await result()).toMatchObject({ created: 2, unchanged: 0, rejected });
    expect(await result()).toMatchObject({ created: 0, unchanged: 2, rejected });
    const events = await eventsAfter(ask, before);
    expect(events.map((event) => [event['event_type'], event['subject_id']])).toEqual([
      ['data_subject_request.opened', rows.OTHER],
      ['data_subject_request.opened', rows.OTHER],
    ]);
    const query = `query ($id: ID!) { dataSubjectRequests(filter: { userId: $id,
      requestedAt: { from: "2025-07-01", to: "2025-07-31" } }, orderBy: DUE_ASC) {
      nodes { requestType status dueAt overdue extendedUntil } } }`;
    const found = await ask.data(officer, query, { id: rows.OTHER });
    expect(read(found, 'dataSubjectRequests', 'nodes')).toEqual([
      {
        requestType: 'ACCESS',
        status: 'PENDING',
        dueAt: '2025-08-01T22:00:00Z',
        overdue: true,
        extendedUntil: null,
      },
      {
        requestType: 'ERASURE',
        status: 'PENDING',
        dueAt: '2025-10-01T22:00:00Z',
        overdue: true,
        extendedUntil: '2025-10-01T22:00:00Z',
      },
    ]);
  });
});

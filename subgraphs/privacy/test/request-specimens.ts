/** Uses of the mutations of data subject requests, for the conformance tests. */
import type { Ask } from '@teei/test/ask.ts';
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { officer } from '@teei/test/viewers.ts';
import {
  colleague,
  insertRequest,
  manager,
  ROWS,
  STAFF,
  SUBJECT,
  type RequestColumns,
} from './fixtures.ts';
import { dataSubjectRequestStates as machine } from '../src/data-subject-request/data-subject-request.states.ts';

/** Another privacy officer. */
const otherOfficer = { ...officer, userId: STAFF };

const VERIFIED = { status: 'identity_check', identity_verified_at: '2025-11-11Z' };

const request =
  (columns: RequestColumns, also: Readonly<Record<string, unknown>> = {}) =>
  async (ask: Ask) => ({ id: await insertRequest(ask, columns), ...also });

const about = (verb: string, payload: MutationSpecimen['event']['payload']) => ({
  type: `data_subject_request.${verb}`,
  subject: SUBJECT,
  payload,
});

const OFFICERS = { viewer: officer, other: otherOfficer };

export const REQUEST_SPECIMENS: Readonly<Record<string, MutationSpecimen>> = {
  openDataSubjectRequest: {
    viewer: manager,
    other: colleague,
    input: { requestType: 'RECTIFICATION', reason: 'My name is misspelled.' },
    variation: { requestType: 'ACCESS' },
    shows: {
      requestType: 'RECTIFICATION',
      status: 'PENDING',
      requestedAt: '2025-11-15T09:00:00Z',
      dueAt: '2025-12-15T23:00:00Z',
      requestReason: 'My name is misspelled.',
    },
    event: about('opened', { requestType: 'rectification' }),
    statements: 6,
  },
  verifyDataSubjectIdentity: {
    ...OFFICERS,
    input: request({}, { method: 'TELEPHONE', verified: true }),
    variation: { verified: false },
    shows: {
      status: 'IDENTITY_CHECK',
      identityCheckMethod: 'TELEPHONE',
      identityVerifiedAt: '2025-11-15T09:00:00Z',
    },
    event: about('checked', { method: 'telephone', verified: true }),
    excludes: 'CONFLICT',
    statements: 4,
    moves: { machine, to: 'identity_check', except: ['identity_check'] },
  },
  assignDataSubjectRequest: {
    ...OFFICERS,
    input: async (ask) => {
      await ask.sql(
        `insert into identity.grants (user_id, scope, reason)
         select $1, 'privacy:officer', 'test'
         where not exists (select from identity.grants where user_id = $1)`,
        [STAFF],
      );
      return { id: await insertRequest(ask, {}), assigneeId: STAFF };
    },
    foreign: { assigneeId: SUBJECT },
    variation: { assigneeId: SUBJECT },
    shows: { status: 'PENDING', assignedTo: { id: STAFF } },
    event: about('assigned', { assigneeId: STAFF }),
    statements: 4,
  },
  startDataSubjectRequest: {
    ...OFFICERS,
    input: request(VERIFIED),
    variation: { id: ROWS.DataSubjectRequest.own },
    shows: { status: 'PROCESSING', processingStartedAt: '2025-11-15T09:00:00Z' },
    event: about('started', { requestType: 'access' }),
    statements: 4,
    moves: { machine, to: 'processing' },
  },
  extendDataSubjectRequest: {
    ...OFFICERS,
    input: request(VERIFIED, { reason: 'Data in six systems.' }),
    variation: { reason: 'Data in seven systems.' },
    shows: { extendedUntil: '2026-02-10T23:00:00Z', extensionReason: 'Data in six systems.' },
    event: about('extended', { requestType: 'access' }),
    statements: 5,
  },
  completeDataSubjectRequest: {
    ...OFFICERS,
    input: request(
      { ...VERIFIED, status: 'processing', request_type: 'rectification' },
      { answer: 'Your name is corrected.' },
    ),
    variation: { answer: 'It was right.' },
    shows: {
      status: 'COMPLETED',
      completedAt: '2025-11-15T09:00:00Z',
      responseData: { answer: 'Your name is corrected.' },
    },
    event: about('completed', { requestType: 'rectification' }),
    statements: 5,
    moves: { machine, to: 'completed', except: ['processing'] },
  },
  liftRestriction: {
    ...OFFICERS,
    input: request(
      {
        ...VERIFIED,
        status: 'completed',
        request_type: 'restriction',
        completed_at: '2025-11-12Z',
        restricted_at: '2025-11-12Z',
      },
      { informedAt: '2025-11-13T09:00:00Z' },
    ),
    variation: { informedAt: '2025-11-14T09:00:00Z' },
    shows: { status: 'COMPLETED', restrictionLiftedAt: '2025-11-15T09:00:00Z' },
    event: { type: 'restriction.lifted', subject: SUBJECT, payload: {} },
    statements: 4,
  },
  rejectDataSubjectRequest: {
    ...OFFICERS,
    input: request(
      { ...VERIFIED, status: 'processing' },
      { ground: 'EXCESSIVE', reason: 'The fifth this week.' },
    ),
    variation: { ground: 'EXEMPT' },
    shows: {
      status: 'REJECTED',
      rejectionGround: 'EXCESSIVE',
      rejectionReason: 'The fifth this week.',
      complainTo: { name: 'Datatilsynet' },
    },
    event: about('rejected', { requestType: 'access', ground: 'excessive' }),
    statements: 5,
    moves: { machine, to: 'rejected', except: ['identity_check'] },
  },
  cancelDataSubjectRequest: {
    viewer: manager,
    other: officer,
    input: request({}),
    foreign: { id: ROWS.DataSubjectRequest.other },
    variation: { id: ROWS.DataSubjectRequest.own },
    shows: { status: 'CANCELLED' },
    event: about('cancelled', { requestType: 'access' }),
    statements: 4,
    moves: { machine, to: 'cancelled', except: ['processing'] },
  },
};

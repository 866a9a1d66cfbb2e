import { forbidden, reject } from '@teei/platform/errors/user-error.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { sql } from 'kysely';
import { answerDueAt } from '../deadline/deadline.rules.ts';
import type { ImportedDataSubjectRequest } from '../generated/graphql.ts';
import { changes, creates, imports } from '../mutations.ts';
import { dataSubjectRequests } from './data-subject-request.collection.ts';
import {
  checkAssignment,
  checkCancellation,
  checkCompletion,
  checkExtension,
  checkLifting,
  checkOpening,
  checkRejection,
  checkStart,
  checkVerification,
} from './data-subject-request.rules.ts';
import { hasCompletedJob, isBeingErased } from './data-subject-request.sql.ts';
import { storeRequests } from './request-import.ts';

export const openDataSubjectRequest = creates(dataSubjectRequests, 'openDataSubjectRequest', {
  check: ({ input, now }) => checkOpening(input, now),
  values: ({ input: { userId, requestType, reason, receivedAt }, viewer, now }) => {
    const receipt = receivedAt ?? now.toISOString();
    return {
      user_id:
        userId ??
        viewerUserId(viewer) ??
        reject(forbidden([], 'Only people open requests of their own.')),
      request_type: requestType,
      request_reason: reason,
      requested_at: receipt,
      due_at: answerDueAt(receipt, false),
    };
  },
  returning: ['user_id', 'request_type'],
  event: ({ stored }) =>
    about('data_subject_request.opened', stored, { requestType: stored.request_type }),
});

export const importDataSubjectRequests = imports('importDataSubjectRequests', {
  rowType: 'ImportedDataSubjectRequest',
  key: ({ userId, requestType, receivedAt }: ImportedDataSubjectRequest) =>
    `${userId} ${requestType} ${new Date(receivedAt).toISOString()}`,
  store: async (rows, _input, write) => storeRequests(rows, write),
});

export const verifyDataSubjectIdentity = changes(dataSubjectRequests, 'verifyDataSubjectIdentity', {
  lock: ['user_id', 'status', 'identity_verified_at'],
  check: ({ row }) => checkVerification(row),
  set: ({ input, now }) => ({
    status: 'identity_check',
    identity_check_method: input.method,
    identity_verified_at: input.verified ? now.toISOString() : undefined,
  }),
  event: ({ row, input: { method, verified } }) =>
    about('data_subject_request.checked', row, { method, verified }),
});

export const assignDataSubjectRequest = changes(dataSubjectRequests, 'assignDataSubjectRequest', {
  lock: ['user_id', 'status'],
  facts: ({ input: { assigneeId } }) => ({
    is_officer: sql<boolean>`identity.is_officer(${assigneeId})`,
  }),
  check: ({ row, input: { assigneeId }, viewer }) =>
    checkAssignment(row, assigneeId, row.is_officer || assigneeId === viewerUserId(viewer)),
  set: ({ input }) => ({ assigned_to: input.assigneeId }),
  event: ({ row, input: { assigneeId } }) =>
    about('data_subject_request.assigned', row, { assigneeId }),
});

export const startDataSubjectRequest = changes(dataSubjectRequests, 'startDataSubjectRequest', {
  lock: ['user_id', 'status', 'request_type', 'identity_verified_at'],
  check: ({ row }) => checkStart(row),
  set: ({ now }) => ({ status: 'processing', processing_started_at: now.toISOString() }),
  event: ({ row }) => about('data_subject_request.started', row, { requestType: row.request_type }),
});

export const extendDataSubjectRequest = changes(dataSubjectRequests, 'extendDataSubjectRequest', {
  lock: ['user_id', 'status', 'request_type', 'requested_at', 'due_at', 'extended_at'],
  check: ({ row, now }) => checkExtension(row, now),
  set: ({ row, input, now }) => ({
    due_at: answerDueAt(row.requested_at, true),
    extended_at: now.toISOString(),
    extension_reason: input.reason,
  }),
  event: ({ row }) =>
    about('data_subject_request.extended', row, { requestType: row.request_type }),
});

export const completeDataSubjectRequest = changes(
  dataSubjectRequests,
  'completeDataSubjectRequest',
  {
    lock: ['user_id', 'status', 'request_type'],
    facts: () => ({ has_job: hasCompletedJob }),
    check: ({ row, input, viewer }) =>
      checkCompletion({ ...row, purposes: input.purposes, human: viewerUserId(viewer) }),
    // `privacy.carry_out` does the rest in the database.
    set: ({ row: { request_type: type }, input, viewer, now }) => ({
      status: 'completed',
      completed_at: now.toISOString(),
      response_data: JSON.stringify({ answer: input.answer }),
      restricted_at: type === 'restriction' ? now.toISOString() : undefined,
      objected_purposes: type === 'objection' ? JSON.stringify(input.purposes) : undefined,
      reviewed_by: type === 'automated_decision' ? viewerUserId(viewer) : undefined,
    }),
    event: ({ row }) =>
      about('data_subject_request.completed', row, { requestType: row.request_type }),
  },
);

export const liftRestriction = changes(dataSubjectRequests, 'liftRestriction', {
  lock: ['user_id', 'restricted_at', 'restriction_lifted_at'],
  check: ({ row, input, now }) => checkLifting(row, input.informedAt, now),
  set: ({ now }) => ({ restriction_lifted_at: now.toISOString() }),
  event: ({ row }) => ({
    ...about('restriction.lifted', row, {}),
    aggregateType: 'data_subject_request',
  }),
});

export const rejectDataSubjectRequest = changes(dataSubjectRequests, 'rejectDataSubjectRequest', {
  lock: ['user_id', 'status', 'request_type', 'requested_at', 'identity_verified_at'],
  check: ({ row, input, now }) => checkRejection(row, input.ground, now),
  set: ({ input: { ground, reason } }) => ({
    status: 'rejected',
    rejection_ground: ground,
    rejection_reason: reason,
  }),
  event: ({ row, input: { ground } }) =>
    about('data_subject_request.rejected', row, { requestType: row.request_type, ground }),
});

export const cancelDataSubjectRequest = changes(dataSubjectRequests, 'cancelDataSubjectRequest', {
  lock: [
    'user_id',
    'status',
    'request_type',
    'deletion_scheduled_for',
    'deletion_completed_at',
    'systems_deleted',
  ],
  facts: () => ({ is_being_erased: isBeingErased }),
  check: ({ row }) => checkCancellation(row),
  set: () => ({ status: 'cancelled' }),
  event: ({ row }) =>
    about('data_subject_request.cancelled', row, { requestType: row.request_type }),
});

/** Event about a request of a person. */
function about(
  type: string,
  { user_id: subjectId }: { readonly user_id: string },
  payload: Readonly<Record<string, unknown>>,
) {
  return { type, subjectId, payload };
}

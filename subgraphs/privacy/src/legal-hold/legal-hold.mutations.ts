import { conflict, errorsAmong } from '@teei/platform/errors/user-error.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { changes, creates } from '../mutations.ts';
import { legalHolds } from './legal-hold.collection.ts';

export const placeLegalHold = creates(legalHolds, 'placeLegalHold', {
  values: ({ input: { userId, reason }, viewer, now }) => ({
    user_id: userId,
    reason,
    placed_by: viewerUserId(viewer),
    placed_at: now.toISOString(),
  }),
  returning: ['user_id'],
  event: ({ stored: { user_id: subjectId } }) => ({
    type: 'legal_hold.placed',
    subjectId,
    payload: {},
  }),
});

export const liftLegalHold = changes(legalHolds, 'liftLegalHold', {
  lock: ['user_id', 'lifted_at'],
  check: ({ row }) =>
    errorsAmong(
      row.lifted_at !== null && conflict('id', 'expected a hold that is in force; it was lifted.'),
    ),
  set: ({ now, viewer }) => ({ lifted_at: now.toISOString(), lifted_by: viewerUserId(viewer) }),
  event: ({ row: { user_id: subjectId } }) => ({
    type: 'legal_hold.lifted',
    subjectId,
    payload: {},
  }),
});

import { conflict, errorsAmong } from '@teei/platform/errors/user-error.ts';
import { sql } from 'kysely';
import type { ErasureBlock } from '../generated/graphql.ts';
import { changes, creates } from '../mutations.ts';
import { privacyRequests } from './privacy-request.collection.ts';
import { checkBlocks, checkSignIn, personOf } from './privacy-request.rules.ts';
import { hasSignedInRecently } from './privacy-request.sql.ts';
import { privacyRequestStates } from './privacy-request.states.ts';

export const startDeletion = creates(privacyRequests, 'startDeletion', {
  facts: ({ input: { userId }, viewer }) => ({
    blocks: sql<readonly ErasureBlock[]>`to_jsonb(
      personal_data.blocks(${personOf(viewer, userId)}))`,
    isOrdered: sql<boolean>`exists (
      select from privacy.privacy_requests where user_id = ${personOf(viewer, userId)}
        and request_type = 'delete' and status = 'pending')`,
    isRecent: hasSignedInRecently(viewer),
  }),
  check: ({ facts: { blocks, isOrdered, isRecent } }) =>
    errorsAmong(
      checkSignIn(isRecent),
      checkBlocks(blocks),
      isOrdered && conflict([], 'expected a person whose erasure is not ordered yet.'),
    ),
  values: ({ input: { userId }, viewer, now }) => ({
    user_id: personOf(viewer, userId),
    request_type: 'delete',
    requested_at: now.toISOString(),
  }),
  returning: ['user_id', 'request_type'],
  event: ({ stored: { user_id: subjectId, request_type: requestType } }) => ({
    type: 'privacy_request.created',
    subjectId,
    payload: { requestType },
  }),
});

export const cancelPrivacyRequest = changes(privacyRequests, 'cancelPrivacyRequest', {
  lock: ['user_id', 'request_type', 'status'],
  check: ({ row: { status } }) =>
    privacyRequestStates.check(status, 'cancelled', (to) => to === 'cancelled', 'id'),
  set: () => ({ status: 'cancelled' }),
  event: ({ row: { user_id: subjectId, request_type: requestType } }) => ({
    type: 'privacy_request.cancelled',
    subjectId,
    payload: { requestType },
  }),
});

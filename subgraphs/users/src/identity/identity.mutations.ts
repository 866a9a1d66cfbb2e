import { badInput, conflict, errorsAmong, notFound } from '@teei/platform/errors/user-error.ts';
import type { MutationResolvers } from '../generated/graphql.ts';
import { roleOf } from '../membership/membership.sql.ts';
import { creates, removes } from '../mutations.ts';
import { externalIdentities } from './external-identity.collection.ts';
import { migrateBatch } from './legacy-external-id.sql.ts';

/** The provider whose ids are keys of people in the analytics store; they go with erasure alone. */
const ANALYTICS = 'analytics';

export const linkExternalIdentity = creates(externalIdentities, 'linkExternalIdentity', {
  facts: ({ input }) => ({ role: roleOf(input.userId) }),
  check: ({ facts, input: { userId, provider } }) =>
    errorsAmong(
      provider === ANALYTICS && badInput('provider', 'another system than ANALYTICS'),
      facts.role === null && notFound('User', userId, 'userId'),
    ),
  values: ({ input: { userId, provider, externalId } }) => ({
    profile_id: userId,
    provider,
    external_id: externalId,
  }),
  returning: ['id'],
  event: ({ input: { userId, provider } }) => ({
    type: 'external_identity.linked',
    subjectId: userId,
    payload: { provider },
  }),
});

export const unlinkExternalIdentity = removes(externalIdentities, 'unlinkExternalIdentity', {
  lock: ['profile_id', 'provider'],
  check: ({ row }) =>
    errorsAmong(
      row.provider === ANALYTICS &&
        conflict('id', 'expected a link that was made by hand; keys of the analytics store stay.'),
    ),
  event: ({ row: { profile_id: subjectId, provider } }) => ({
    type: 'external_identity.unlinked',
    subjectId,
    payload: { provider },
  }),
});

const DEFAULT_BATCH_SIZE = 500;

export const migrateLegacyExternalIds: NonNullable<
  MutationResolvers['migrateLegacyExternalIds']
> = async (_parent, { input }, { write, now }) => {
  const limit = input.limit ?? DEFAULT_BATCH_SIZE;
  const progress = await write({}, (db) => migrateBatch(db, limit, now));
  return { ...progress, userErrors: [] };
};

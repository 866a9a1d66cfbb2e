import { hashOfSecret, makesSecret } from '@teei/platform/mutations/secret.ts';
import { appends, changes } from '../mutations.ts';
import { savedViews } from '../saved-view/saved-view.collection.ts';
import { shareLinks } from './share-link.collection.ts';
import { checkExpiry, checkRevocation } from './share-link.rules.ts';

export const createShareLink = makesSecret((token) =>
  appends(savedViews, shareLinks, 'createShareLink', {
    parentId: 'viewId',
    lock: ['company_id'],
    check: ({ input, now }) => checkExpiry(input.expiresAt, now),
    values: ({ row, input }) => ({
      view_id: input.viewId,
      company_id: row.company_id,
      token_hash: hashOfSecret(token),
      expires_at: input.expiresAt,
      is_public: input.isPublic,
    }),
    returning: ['company_id', 'is_public'],
    event: ({ input: { viewId }, stored }) => ({
      type: 'share_link.created',
      payload: { viewId, isPublic: stored.is_public },
    }),
  }),
);

export const revokeShareLink = changes(shareLinks, 'revokeShareLink', {
  lock: ['company_id', 'view_id', 'expires_at'],
  check: ({ row, now }) => checkRevocation(row, now),
  set: ({ now }) => ({ expires_at: now.toISOString() }),
  event: ({ row }) => ({ type: 'share_link.revoked', payload: { viewId: row.view_id } }),
});

import { hashOfSecret, makesSecret } from '@teei/platform/mutations/secret.ts';
import { appends, changes } from '../mutations.ts';
import { publications } from '../publication/publication.collection.ts';
import { checkNotArchived } from '../publication/publication.rules.ts';
import { liveTokens } from '../publication/publication.sql.ts';
import { publicationTokens } from './publication-token.collection.ts';
import { checkIssue, checkRevocation } from './publication-token.rules.ts';

export const issuePublicationToken = makesSecret((token) =>
  appends(publications, publicationTokens, 'issuePublicationToken', {
    parentId: 'publicationId',
    lock: ['tenant_id', 'status'],
    lockFirst: true,
    facts: ({ now }) => ({ live_tokens: liveTokens(now) }),
    check: ({ row, input, now }) => [
      ...checkNotArchived(row, 'publicationId'),
      ...checkIssue(input.expiresAt, row, now),
    ],
    values: ({ row, input }) => ({
      publication_id: input.publicationId,
      company_id: row.tenant_id,
      token_hash: hashOfSecret(token),
      expires_at: input.expiresAt,
    }),
    returning: ['company_id'],
    event: ({ input: { publicationId } }) => ({
      type: 'publication_token.issued',
      payload: { publicationId },
    }),
  }),
);

export const revokePublicationToken = changes(publicationTokens, 'revokePublicationToken', {
  lock: ['company_id', 'publication_id', 'expires_at'],
  check: ({ row, now }) => checkRevocation(row, now),
  set: ({ now }) => ({ expires_at: now.toISOString() }),
  event: ({ row }) => ({
    type: 'publication_token.revoked',
    payload: { publicationId: row.publication_id },
  }),
});

import { columnsOf, givenFields } from '@teei/platform/mutations/columns.ts';
import { companyOf } from '@teei/platform/mutations/company.ts';
import { changes, creates } from '../mutations.ts';
import { publications } from './publication.collection.ts';
import { checkNotArchived, checkSlug, checkVisibility } from './publication.rules.ts';
import { liveTokens } from './publication.sql.ts';
import { publicationStates } from './publication.states.ts';

export const createPublication = creates(publications, 'createPublication', {
  values: ({ input, viewer }) => ({
    tenant_id: companyOf(input, viewer),
    slug: input.slug,
    title: input.title,
    visibility: input.visibility,
  }),
  returning: ['tenant_id'],
  event: () => ({ type: 'publication.created', payload: {} }),
});

export const updatePublication = changes(publications, 'updatePublication', {
  lock: ['tenant_id', 'status', 'slug', 'blocks'],
  check: ({ row, input }) => [...checkNotArchived(row), ...checkSlug(row, input.slug)],
  set: ({ input }) => columnsOf(input),
  event: ({ input }) => ({ type: 'publication.updated', payload: { fields: givenFields(input) } }),
});

export const unpublishPublication = changes(publications, 'unpublishPublication', {
  lock: ['tenant_id', 'status'],
  check: ({ row }) => publicationStates.checkMove(row.status, 'DRAFT'),
  set: () => ({ status: 'DRAFT' }),
  event: () => ({ type: 'publication.unpublished', payload: {} }),
});

export const archivePublication = changes(publications, 'archivePublication', {
  lock: ['tenant_id', 'status'],
  check: ({ row }) => publicationStates.checkMove(row.status, 'ARCHIVED'),
  set: () => ({ status: 'ARCHIVED' }),
  event: ({ row: { status } }) => ({ type: 'publication.archived', payload: { from: status } }),
});

export const setPublicationVisibility = changes(publications, 'setPublicationVisibility', {
  lock: ['tenant_id', 'status', 'visibility'],
  facts: ({ now }) => ({ live_tokens: liveTokens(now) }),
  check: ({ row, input }) => [
    ...checkNotArchived(row),
    ...checkVisibility(input.visibility, row.live_tokens, 'visibility'),
  ],
  set: ({ input: { visibility } }) => ({ visibility }),
  event: ({ row, input }) => ({
    type: 'publication.visibility_set',
    payload: { from: row.visibility, to: input.visibility },
  }),
});

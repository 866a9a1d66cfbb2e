import { badInput, reject } from '@teei/platform/errors/user-error.ts';
import { columnsOf, givenFields } from '@teei/platform/mutations/columns.ts';
import { viewerCompanyId, viewerUserId, type Viewer } from '@teei/platform/viewer/viewer.ts';
import { sql } from 'kysely';
import { changes, creates, removes } from '../mutations.ts';
import { savedViews } from './saved-view.collection.ts';
import { checkNumber } from './saved-view.rules.ts';

export const saveView = creates(savedViews, 'saveView', {
  facts: () => ({ views: sql<number>`reporting.count_own_views()` }),
  check: ({ facts }) => checkNumber(facts.views),
  values: ({ input, viewer }) => ({ ...ownerOf(viewer), ...columnsOf(input) }),
  returning: ['company_id', 'user_id'],
  event: ({ stored }) => ({
    type: 'saved_view.created',
    subjectId: stored.user_id,
    payload: {},
  }),
});

export const updateView = changes(savedViews, 'updateView', {
  lock: ['company_id', 'user_id'],
  set: ({ input }) => columnsOf(input),
  event: ({ row, input }) => ({
    type: 'saved_view.updated',
    subjectId: row.user_id,
    payload: { fields: givenFields(input) },
  }),
});

export const deleteView = removes(savedViews, 'deleteView', {
  lock: ['company_id', 'user_id'],
  event: ({ row }) => ({ type: 'saved_view.deleted', subjectId: row.user_id, payload: {} }),
});

/** Columns of whoever saves a view. @throws UserErrors for a person who belongs to no company */
function ownerOf(viewer: Viewer) {
  const expected = badInput('viewConfig', 'a viewer who belongs to a company');
  return {
    user_id: viewerUserId(viewer) ?? reject(expected),
    company_id: viewerCompanyId(viewer) ?? reject(expected),
  };
}

import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { changes } from '../mutations.ts';
import { reports } from './report.collection.ts';
import { checkReviewable } from './report.rules.ts';

export const reviewReport = changes(reports, 'reviewReport', {
  lock: ['company_id', 'status', 'reviewed_at'],
  check: ({ row }) => checkReviewable(row),
  set: ({ now, viewer }) => ({
    reviewed_at: now.toISOString(),
    reviewed_by: viewerUserId(viewer),
  }),
  event: () => ({ type: 'report.reviewed', payload: {} }),
});

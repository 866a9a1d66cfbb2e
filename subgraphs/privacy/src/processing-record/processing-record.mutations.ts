import { columnsOf } from '@teei/platform/mutations/columns.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import { creates } from '../mutations.ts';
import { processingRecords } from './processing-record.collection.ts';
import { checkActivity } from './processing-record.rules.ts';

export const registerActivity = creates(processingRecords, 'registerActivity', {
  check: ({ input }) => checkActivity(input),
  values: ({
    input: {
      activity,
      purpose,
      legalBasis,
      dataCategories,
      recipientCategories,
      systemComponent,
      retentionPeriod,
      idempotencyKey: _key,
      ...particulars
    },
    viewer,
    now,
  }) => ({
    ...columnsOf({
      activity,
      purpose,
      legalBasis,
      dataCategories,
      recipientCategories,
      systemComponent,
      retentionPeriod,
    }),
    processed_at: now.toISOString(),
    processed_by: viewerUserId(viewer),
    metadata: JSON.stringify(particulars),
  }),
  returning: ['activity'],
  event: ({ stored: { activity } }) => ({
    type: 'processing_activity.registered',
    payload: { activity },
  }),
});

import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { DataProcessingRecords } from '../generated/database.ts';
import type { ProcessingRecordFilter, ProcessingRecordOrder } from '../generated/graphql.ts';

export const processingRecords = new Collection<
  Selectable<DataProcessingRecords>,
  ProcessingRecordFilter,
  ProcessingRecordOrder
>({
  type: 'ProcessingRecord',
  table: 'privacy.data_processing_records',
  filters: (by) => ({
    userId: by.id('user_id'),
    activity: by.oneOf('activity'),
    legalBasis: by.oneOf('legal_basis'),
    component: by.oneOf('system_component'),
    processedAt: by.within('processed_at'),
  }),
  orders: {
    PROCESSED_DESC: [desc('processed_at')],
    PROCESSED_ASC: [asc('processed_at')],
    ACTIVITY_ASC: [asc('activity')],
  },
  defaultOrder: 'PROCESSED_DESC',
});

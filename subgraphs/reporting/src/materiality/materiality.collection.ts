import { Collection } from '@teei/platform/collections/collection.ts';
import { desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { RecordMaterialityAssessments } from '../generated/database.ts';

export const materialityAssessments = new Collection<
  Selectable<RecordMaterialityAssessments>,
  object,
  'ASSESSED_DESC'
>({
  type: 'MaterialityAssessment',
  table: 'record.materiality_assessments',
  filters: () => ({}),
  orders: { ASSESSED_DESC: [desc('assessed_at')] },
  defaultOrder: 'ASSESSED_DESC',
});

import { Collection } from '@teei/platform/collections/collection.ts';
import { desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { RecordVisRuns } from '../generated/database.ts';

export const visRuns = new Collection<Selectable<RecordVisRuns>, object, 'CREATED_DESC'>({
  type: 'VisRun',
  table: 'record.vis_runs',
  filters: () => ({}),
  orders: { CREATED_DESC: [desc('created_at')] },
  defaultOrder: 'CREATED_DESC',
});

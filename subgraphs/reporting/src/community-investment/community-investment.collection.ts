import { Collection } from '@teei/platform/collections/collection.ts';
import { desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { RecordCommunityInvestments } from '../generated/database.ts';

export const communityInvestments = new Collection<
  Selectable<RecordCommunityInvestments>,
  object,
  'RECORDED_DESC'
>({
  type: 'CommunityInvestment',
  table: 'record.community_investments',
  filters: () => ({}),
  orders: { RECORDED_DESC: [desc('recorded_at')] },
  defaultOrder: 'RECORDED_DESC',
});

import { Collection } from '@teei/platform/collections/collection.ts';
import { asc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { RecordLeaderboardMembers } from '../generated/database.ts';

export const leaderboardMembers = new Collection<
  Selectable<RecordLeaderboardMembers>,
  object,
  'JOINED_ASC'
>({
  type: 'VisLeaderboardMember',
  table: 'record.leaderboard_members',
  filters: () => ({}),
  orders: { JOINED_ASC: [asc('joined_at')] },
  defaultOrder: 'JOINED_ASC',
});

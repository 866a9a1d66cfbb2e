import { Collection } from '@teei/platform/collections/collection.ts';
import { desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { BuddyCheckins } from '../generated/database.ts';

/** Check-ins are read below their pair alone, so they have no filter and one order. */
export const checkins = new Collection<Selectable<BuddyCheckins>, object, 'NEWEST'>({
  type: 'BuddyCheckin',
  table: 'programs.buddy_checkins',
  filters: () => ({}),
  orders: { NEWEST: [desc('checkin_date')] },
  defaultOrder: 'NEWEST',
});

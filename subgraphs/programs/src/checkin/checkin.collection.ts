import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { BuddyCheckins } from '../generated/database.ts';
import type { BuddyCheckinFilter, BuddyCheckinOrder } from '../generated/graphql.ts';

export const checkins = new Collection<
  Selectable<BuddyCheckins>,
  BuddyCheckinFilter,
  BuddyCheckinOrder
>({
  type: 'BuddyCheckin',
  table: 'programs.buddy_checkins',
  filters: (by) => ({
    mood: by.oneOf('mood'),
    checkinDate: by.within('checkin_date'),
  }),
  orders: {
    DATE_ASC: [asc('checkin_date')],
    DATE_DESC: [desc('checkin_date')],
  },
  defaultOrder: 'DATE_ASC',
});

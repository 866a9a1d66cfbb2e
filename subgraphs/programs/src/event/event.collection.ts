import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { BuddyEvents } from '../generated/database.ts';
import type { BuddyEventFilter, BuddyEventOrder } from '../generated/graphql.ts';

export const events = new Collection<Selectable<BuddyEvents>, BuddyEventFilter, BuddyEventOrder>({
  type: 'BuddyEvent',
  table: 'programs.buddy_events',
  filters: (by) => ({
    eventType: by.oneOf('event_type'),
    eventDate: by.within('event_date'),
  }),
  orders: {
    DATE_ASC: [asc('event_date')],
    DATE_DESC: [desc('event_date')],
  },
  defaultOrder: 'DATE_ASC',
});

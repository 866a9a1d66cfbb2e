import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { BuddySystemEvents } from '../generated/database.ts';
import type { BuddySystemEventFilter, BuddySystemEventOrder } from '../generated/graphql.ts';

export const systemEvents = new Collection<
  Selectable<BuddySystemEvents>,
  BuddySystemEventFilter,
  BuddySystemEventOrder
>({
  type: 'BuddySystemEvent',
  table: 'programs.buddy_system_events',
  counted: 'as a whole',
  filters: (by) => ({
    eventId: by.equals('event_id'),
    eventType: by.oneOf('event_type'),
    userId: by.equals('user_id'),
    correlationId: by.equals('correlation_id'),
    occurred: by.range('timestamp'),
    processed: by.isSet('processed_at'),
  }),
  orders: {
    OCCURRED_DESC: [desc('timestamp')],
    OCCURRED_ASC: [asc('timestamp')],
  },
  defaultOrder: 'OCCURRED_DESC',
});

import { Collection } from '@teei/platform/collections/collection.ts';
import { asc, desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { EventsOutbox } from '../generated/database.ts';
import type { ActivityFilter, ActivityOrder } from '../generated/graphql.ts';

/** Activity log of privacy officers: the outbox, with the events of all domains. */
export const activityEntries = new Collection<
  Selectable<EventsOutbox>,
  ActivityFilter,
  ActivityOrder
>({
  type: 'ActivityEntry',
  table: 'events.outbox',
  filters: (by) => ({
    eventType: by.oneOf('event_type'),
    aggregateType: by.equals('aggregate_type'),
    aggregateId: by.id('aggregate_id'),
    actorId: by.id('actor_id'),
    subjectId: by.id('subject_id'),
    companyId: by.id('company_id'),
    occurredAt: by.within('occurred_at'),
  }),
  orders: {
    OCCURRED_DESC: [desc('occurred_at')],
    OCCURRED_ASC: [asc('occurred_at')],
  },
  defaultOrder: 'OCCURRED_DESC',
});

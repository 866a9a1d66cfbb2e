/** Effect of reports about messages of a provider: their deliveries move forward. */
import { writeEvents, type DomainEvent } from '@teei/platform/events/outbox.ts';
import type { QueryExecutorProvider } from 'kysely';
import type { DeliveryReport } from './delivery-reports.rules.ts';
import { readDelivery, type DeliveryReading } from './delivery.rules.ts';
import {
  lockReported,
  stampDeliveries,
  storeDeliveryStatuses,
  type ReportedNotification,
} from './delivery.sql.ts';

interface Reports {
  readonly provider: string;
  readonly reports: readonly DeliveryReport[];
  readonly now: Date;
}

/** Notification that reports were about, and their reading. */
interface ReportedDelivery extends DeliveryReading {
  readonly notificationId: string;
}

/**
 * Moves the notifications that are reported on, and writes their events. Reports that say less than is known, or
 * contradict it, move nothing.
 *
 * @returns the notifications that are known, by the ids of their messages at the provider
 */
export async function advanceDeliveries(
  db: QueryExecutorProvider,
  { provider, reports, now }: Reports,
): Promise<ReadonlyMap<string, ReportedDelivery>> {
  const ids = new Set(reports.map(({ messageId }) => messageId));
  const messages = await lockReported(db, provider, [...ids]);
  const byId = Map.groupBy(messages, ({ id }) => id);
  const deliveries = [...byId.values()].flatMap((own) => {
    const [notification] = own;
    const ownIds = new Set(own.map(({ message_id: messageId }) => messageId));
    const ownReports = reports.filter(({ messageId }) => ownIds.has(messageId));
    return notification
      ? [{ notification, ownIds, reading: readDelivery(notification.delivery_status, ownReports) }]
      : [];
  });
  // The database knows the edges too: each step is a statement, for all notifications that take it.
  const mostSteps = Math.max(0, ...deliveries.map(({ reading }) => reading.steps.length));
  for (let step = 0; step < mostSteps; step += 1) {
    const moves = deliveries.flatMap(({ notification: { id }, reading: { steps } }) => {
      const status = steps[step];
      return status === undefined ? [] : [{ id, status }];
    });
    await storeDeliveryStatuses(db, moves);
  }
  const stamps = deliveries.flatMap(({ ownIds, reading: { steps, deliveredAt } }) =>
    deliveredAt !== undefined || steps.includes('delivered')
      ? [...ownIds].map((messageId) => ({ messageId, at: earlier(deliveredAt, now).toISOString() }))
      : [],
  );
  if (stamps.length > 0) await stampDeliveries(db, provider, stamps);
  await writeEvents(
    db,
    deliveries.flatMap(({ notification, reading }) => eventsOf(notification, reading, now)),
  );
  return new Map(
    deliveries.flatMap(({ notification: { id }, ownIds, reading }) =>
      [...ownIds].map((messageId) => [messageId, { ...reading, notificationId: id }] as const),
    ),
  );
}

function eventsOf(
  notification: ReportedNotification,
  { steps }: DeliveryReading,
  occurredAt: Date,
): readonly DomainEvent[] {
  const to = steps.at(-1);
  if (to === undefined) return [];
  const { id, company_id: companyId, user_id: subjectId, delivery_status: from } = notification;
  return [
    {
      type: 'notification.delivery_reported',
      aggregate: { type: 'notification', id },
      companyId,
      ...(subjectId !== null && { subjectId }),
      occurredAt,
      payload: { from: from ?? 'none', to },
    },
  ];
}

/** Moment that was reported, or the present: providers' clocks may be ahead. */
function earlier(at: string | undefined, now: Date): Date {
  return at === undefined || new Date(at) > now ? now : new Date(at);
}

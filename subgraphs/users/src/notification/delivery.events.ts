/** Effect of reports about messages of a provider: their deliveries move forward. */
import type { EmittedEvent } from '@teei/platform/mutations/mutation.ts';
import type { QueryExecutorProvider } from 'kysely';
import type { DeliveryReport } from './delivery-reports.rules.ts';
import { readDelivery, type DeliveryReading } from './delivery.rules.ts';
import { lockReported, stampDeliveries, storeDeliveryStatuses } from './delivery.sql.ts';

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
  emit: (event: EmittedEvent) => void | Promise<void>,
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
  const stamps = deliveries.flatMap(({ ownIds, reading: { steps, at } }) =>
    steps.includes('delivered')
      ? [...ownIds].map((messageId) => ({ messageId, at: earlier(at, now).toISOString() }))
      : [],
  );
  if (stamps.length > 0) await stampDeliveries(db, provider, stamps);
  for (const { notification, reading } of deliveries) {
    const to = reading.steps.at(-1);
    if (to === undefined) continue;
    await emit({
      type: 'notification.delivery_reported',
      aggregate: { type: 'notification', id: notification.id },
      companyId: notification.company_id,
      ...(notification.user_id !== null && { subjectId: notification.user_id }),
      payload: { from: notification.delivery_status ?? 'none', to },
    });
  }
  return new Map(
    deliveries.flatMap(({ notification: { id }, ownIds, reading }) =>
      [...ownIds].map((messageId) => [messageId, { ...reading, notificationId: id }] as const),
    ),
  );
}

/** Moment that was reported, or the present: providers' clocks may be ahead. */
function earlier(at: string | undefined, now: Date): Date {
  return at === undefined || new Date(at) > now ? now : new Date(at);
}

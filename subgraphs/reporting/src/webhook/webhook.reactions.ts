/** Reactions of webhooks to events: each is queued for the webhooks of its company that want it. */
import { enqueueJob } from '@teei/platform/jobs/enqueue.ts';
import type { Reaction, Reactions } from '@teei/platform/events/reactions.ts';
import type { QueryExecutorProvider } from 'kysely';
import type { DB } from '../generated/database.ts';
import { groupOf, TEST_EVENT, WEBHOOK_EVENTS } from './webhook.events.ts';
import { bodyOf } from './webhook.rules.ts';
import { queueForWebhook, queueForWebhooks, requeueFailed } from './webhook.sql.ts';

const tellWebhooks: Reaction<DB> = async (event, { db }) => {
  const { type, companyId } = event;
  if (companyId === null) return;
  const body = bodyOf({ ...event, companyId });
  await enqueueAll(
    db,
    await queueForWebhooks(db, { companyId, type, names: [type, groupOf(type)], body }),
  );
};

export const webhookReactions: Reactions<DB> = {
  ...Object.fromEntries(Object.keys(WEBHOOK_EVENTS).map((type) => [type, tellWebhooks])),
  'webhook.tested': async ({ aggregateId, occurredAt }, { db }) => {
    const body = { type: TEST_EVENT, timestamp: occurredAt, data: { id: aggregateId } };
    await enqueueAll(db, await queueForWebhook(db, aggregateId, TEST_EVENT, body));
  },
  'webhook.replayed': async ({ aggregateId }, { db }) => {
    await enqueueAll(db, await requeueFailed(db, aggregateId));
  },
};

/** Queues the sending of deliveries. */
async function enqueueAll(
  db: QueryExecutorProvider,
  deliveries: readonly { readonly id: string }[],
): Promise<void> {
  for (const { id } of deliveries) {
    await enqueueJob(db, { name: 'webhook.send', payload: { deliveryId: id }, key: id });
  }
}

/** Reactions of webhooks to events: each is queued for the webhooks of its company that want it. */
import type { Reaction, Reactions } from '@teei/platform/events/reactions.ts';
import { enqueueJob } from '@teei/platform/jobs/enqueue.ts';
import type { DB } from '../generated/database.ts';
import { groupOf, WEBHOOK_EVENTS } from './webhook.events.ts';
import { bodyOf, TEST_EVENT } from './webhook.rules.ts';
import { queueForWebhook, queueForWebhooks } from './webhook.sql.ts';

const tellWebhooks: Reaction<DB> = async (event, { db }) => {
  const { type, companyId } = event;
  if (companyId === null) return;
  const body = bodyOf({ ...event, companyId });
  await queueForWebhooks(db, { companyId, type, names: [type, groupOf(type)], body });
};

export const webhookReactions: Reactions<DB> = {
  ...Object.fromEntries(Object.keys(WEBHOOK_EVENTS).map((type) => [type, tellWebhooks])),
  'webhook.tested': async ({ aggregateId, occurredAt }, { db }) => {
    const body = { type: TEST_EVENT, timestamp: occurredAt, data: { id: aggregateId } };
    await queueForWebhook(db, aggregateId, TEST_EVENT, body);
  },
  'webhook.replayed': ({ aggregateId: webhookId, companyId }, { db }) =>
    enqueueJob(db, { name: 'webhook.requeue', payload: { webhookId, companyId } }),
};

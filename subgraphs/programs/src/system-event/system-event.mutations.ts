import { ForbiddenError } from '@teei/platform/errors/errors.ts';
import { badInput, conflict, errorsAmong, reject } from '@teei/platform/errors/user-error.ts';
import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import type { DB } from '../generated/database.ts';
import type { IngestBuddySystemEventInput, MutationResolvers } from '../generated/graphql.ts';
import { changes } from '../mutations.ts';
import { systemEvents } from './system-event.collection.ts';
import { readBody } from './system-event.rules.ts';
import { ingestEvent } from './system-event.sql.ts';
import { checkWebhook } from '@teei/platform/webhooks/received-webhook.ts';

const ingest = mutation(
  'ingestBuddySystemEvent',
  async ({ webhookId, body }: IngestBuddySystemEventInput, { db, emit }: Write<DB>) => {
    const event =
      readBody(body) ??
      reject(badInput('body', '{ type, timestamp, userId, correlationId, data } as JSON'));
    const { id, is_new: isNew } = await ingestEvent(db, webhookId, event);
    if (isNew) {
      emit({
        type: 'buddy_system_event.ingested',
        aggregate: { type: 'buddy_system_event', id },
        companyId: null,
        payload: { eventType: event.type },
      });
    }
    return id;
  },
);

/** Keeps an event whose signature is right. @throws ForbiddenError where no key is configured */
export const ingestBuddySystemEvent: NonNullable<
  MutationResolvers['ingestBuddySystemEvent']
> = async (parent, args, context, info) => {
  const { buddySystemKeys: keys = [], now } = context;
  if (keys.length === 0) {
    throw new ForbiddenError(
      'ingestBuddySystemEvent is disabled: this graph shares no key with a buddy system.',
    );
  }
  // Before a transaction is opened for somebody unknown.
  const userErrors = checkWebhook(args.input, keys, now);
  return userErrors.length > 0 ? { id: null, userErrors } : ingest(parent, args, context, info);
};

export const reprocessBuddySystemEvent = changes(systemEvents, 'reprocessBuddySystemEvent', {
  lock: ['event_type', 'processed_at'],
  check: ({ row }) =>
    errorsAmong(
      row.processed_at === null &&
        conflict('id', 'the event has not been processed yet; it waits for its job.'),
    ),
  set: () => ({ processed_at: null, derived_metrics: null }),
  event: ({ row }) => ({
    type: 'buddy_system_event.reprocessed',
    payload: { eventType: row.event_type },
  }),
});

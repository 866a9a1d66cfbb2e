/** Specimens of the mutations of the buddy system's events. */
import type { MutationSpecimen } from '@teei/test/mutation-conformance.ts';
import { signedWebhook } from '@teei/test/webhook.ts';
import { MEETING, putProcessed } from './buddy-system.ts';
import { MANAGER, staff } from './changing.ts';

const SENT = signedWebhook('evt-1', MEETING);
const byStaff = { viewer: staff, other: { ...staff, userId: MANAGER } };

export const buddySystemSpecimens: Readonly<Record<string, MutationSpecimen>> = {
  ingestBuddySystemEvent: {
    ...byStaff,
    put: (ask) => ask.sql('delete from programs.buddy_system_events'),
    input: { ...SENT },
    variation: { webhookSignature: `${SENT.webhookSignature} v1,of-another-key` },
    shows: { eventId: 'evt-1', eventType: 'EVENT_LOGGED', userId: 'bs-17' },
    event: {
      type: 'buddy_system_event.ingested',
      payload: { eventType: 'buddy.event.logged' },
    },
    statements: 6,
  },
  reprocessBuddySystemEvent: {
    ...byStaff,
    input: async (ask) => ({ id: await putProcessed(ask) }),
    variation: { id: '00000000-0000-4000-8000-0000000fffff' },
    shows: { processedAt: null, derivedMetrics: null },
    event: {
      type: 'buddy_system_event.reprocessed',
      payload: { eventType: 'buddy.event.logged' },
    },
    statements: 4,
  },
};

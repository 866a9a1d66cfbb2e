import { Collection } from '@teei/platform/collections/collection.ts';
import { desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { BuddyFeedback } from '../generated/database.ts';

/** Collection without filters and with one order: feedback is only read as a list of its match. */
export const feedbackEntries = new Collection<Selectable<BuddyFeedback>, object, 'SUBMITTED_DESC'>({
  type: 'BuddyFeedback',
  table: 'programs.buddy_feedback',
  filters: () => ({}),
  orders: { SUBMITTED_DESC: [desc('submitted_at')] },
  defaultOrder: 'SUBMITTED_DESC',
});

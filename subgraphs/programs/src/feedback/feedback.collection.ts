import { Collection } from '@teei/platform/collections/collection.ts';
import { desc } from '@teei/platform/collections/orders.ts';
import type { Selectable } from 'kysely';
import type { BuddyFeedback } from '../generated/database.ts';

/** Feedback is read below its pair alone, so it has no filter and one order. */
export const feedbackEntries = new Collection<Selectable<BuddyFeedback>, object, 'SUBMITTED_DESC'>({
  type: 'BuddyFeedback',
  table: 'programs.buddy_feedback',
  filters: () => ({}),
  orders: { SUBMITTED_DESC: [desc('submitted_at')] },
  defaultOrder: 'SUBMITTED_DESC',
});

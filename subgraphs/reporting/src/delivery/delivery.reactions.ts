/** Reactions to deliveries that wait: their sending is queued. */
import type { Reaction, Reactions } from '@teei/platform/events/reactions.ts';
import type { DB } from '../generated/database.ts';
import { enqueueSending } from './delivery.sql.ts';

const send: Reaction<DB> = ({ aggregateId: id, companyId }, { db }) =>
  enqueueSending(db, id, companyId);

export const deliveryReactions: Reactions<DB> = {
  'delivery.queued': send,
  'delivery.retried': send,
};

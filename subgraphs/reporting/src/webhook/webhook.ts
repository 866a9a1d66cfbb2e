/** Webhooks of companies. */
import type { ReportingNoun } from '../noun.ts';
import { webhooks } from './webhook.collection.ts';
import { webhookResolvers } from './webhook.resolvers.ts';

export const webhook: ReportingNoun = {
  collections: [webhooks],
  resolvers: webhookResolvers,
};

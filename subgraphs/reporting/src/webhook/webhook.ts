/** Webhooks of companies. */
import type { ReportingNoun } from '../noun.ts';
import { webhooks } from './webhook.collection.ts';
import {
  registerWebhook,
  replayWebhook,
  rotateWebhookSecret,
  testWebhook,
  transitionWebhook,
} from './webhook.mutations.ts';
import { webhookReactions } from './webhook.reactions.ts';
import { webhookResolvers } from './webhook.resolvers.ts';

export const webhook: ReportingNoun = {
  collections: [webhooks],
  resolvers: webhookResolvers,
  reactions: webhookReactions,
  mutations: {
    registerWebhook,
    rotateWebhookSecret,
    transitionWebhook,
    testWebhook,
    replayWebhook,
  },
};

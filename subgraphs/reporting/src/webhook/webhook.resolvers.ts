import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { webhooks } from './webhook.collection.ts';

export const webhookResolvers: Resolvers = {
  Webhook: {
    __resolveReference: resolveReference(webhooks),
    company: webhooks.reference('Company', 'company_id'),
  },
  Company: {
    webhooks: connectionOfParent(webhooks, 'company_id'),
  },
};

import { connectionBy } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import type { CompanyResolvers, WebhookResolvers } from '../generated/graphql.ts';
import { webhooks } from './webhook.collection.ts';

export const webhookFields: WebhookResolvers = {
  __resolveReference: resolveReference(webhooks),
  company: webhooks.reference('Company', 'company_id'),
};

export const webhooksOfCompany: CompanyResolvers = {
  webhooks: connectionBy(webhooks, 'company_id'),
};

import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { rowsOfParent } from '@teei/platform/collections/lists.ts';
import { textMember } from '@teei/platform/json/member.ts';
import type { Resolvers, WebhookDeliveriesArgs } from '../generated/graphql.ts';
import { webhooks } from './webhook.collection.ts';
import { keyOf } from './webhook.secret.ts';
import { newestDeliveries } from './webhook.sql.ts';

export const webhookResolvers: Resolvers = {
  Webhook: {
    __resolveReference: resolveReference(webhooks),
    company: webhooks.reference('Company', 'company_id'),
    deliveries: rowsOfParent((ids, { status }: WebhookDeliveriesArgs) =>
      newestDeliveries(ids, status ?? undefined),
    ),
  },
  WebhookSecretPayload: {
    secret: (outcome) => {
      const secret = textMember(outcome, 'secret');
      return secret === null ? null : keyOf(secret);
    },
  },
  Company: {
    webhooks: connectionOfParent(webhooks, 'company_id'),
  },
};

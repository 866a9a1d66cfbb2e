import { badInput, reject } from '@teei/platform/errors/user-error.ts';
import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import { checkWebhook } from '@teei/platform/webhooks/received-webhook.ts';
import type { DB } from '../generated/database.ts';
import type { IngestDeliveryReportsInput, MutationResolvers } from '../generated/graphql.ts';
import { readReports } from './delivery-reports.rules.ts';
import { keepReports } from './delivery-reports.sql.ts';

const ingest = mutation(
  'ingestDeliveryReports',
  async ({ provider, webhookId, body }: IngestDeliveryReportsInput, { db, now }: Write<DB>) => {
    const reports =
      readReports(body, now) ??
      reject(
        badInput(
          'body',
          '{ reports: [{ messageId, status, at }] } as JSON, 1 to 500 of them, each `at` within the last 30 days',
        ),
      );
    await keepReports(db, { provider, webhookId, reports }, now);
    return webhookId;
  },
);

/** Keeps the reports of a webhook whose signature is right. A provider without a key has none that is. */
export const ingestDeliveryReports: NonNullable<
  MutationResolvers['ingestDeliveryReports']
> = async (parent, args, context, info) => {
  const prefix = `${args.input.provider}=`;
  const keys = (context.receiptKeys ?? [])
    .filter((entry) => entry.startsWith(prefix))
    .map((entry) => entry.slice(prefix.length));
  // Before a transaction is opened for somebody unknown.
  const userErrors = checkWebhook(args.input, keys, context.now);
  return userErrors.length > 0 ? { userErrors } : ingest(parent, args, context, info);
};

/** Signed webhooks of other systems. */
import { signatureOf, type Webhook } from '@teei/platform/webhooks/received-webhook.ts';
import { TEST_NOW } from './clock.ts';

/** Key that a sender shares with the graph of the tests, and its successor. */
export const WEBHOOK_KEY = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
export const NEXT_WEBHOOK_KEY = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';

/** Webhook with a body, signed. */
export function signedWebhook(
  webhookId: string,
  body: object,
  { key = WEBHOOK_KEY, sentAt = TEST_NOW }: { readonly key?: string; readonly sentAt?: Date } = {},
): Webhook {
  const unsigned = {
    webhookId,
    webhookTimestamp: Math.floor(sentAt.getTime() / 1_000),
    body: JSON.stringify(body),
  };
  return { ...unsigned, webhookSignature: signatureOf(unsigned, key) };
}

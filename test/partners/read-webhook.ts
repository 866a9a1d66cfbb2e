import { Webhook } from 'standardwebhooks';

/** The event of a request. @throws WebhookVerificationError when it is not signed with the secret, or older than five minutes */
export function readWebhook(
  headers: Record<string, string>,
  body: string,
  secret: string,
): unknown {
  return new Webhook(secret).verify(body, headers);
}

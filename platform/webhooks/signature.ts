/** Signatures of Standard Webhooks 1.0 (standardwebhooks.com). */
import { Webhook } from 'standardwebhooks';

/**
 * Headers of a signed request: its id, the moment in seconds, and a signature under each secret.
 *
 * @param id the same at each attempt, so that the receiver acts on a message once
 * @param secrets each `whsec_` and the key in base64
 */
export function signatureOf(
  id: string,
  body: string,
  secrets: readonly string[],
  now = new Date(),
): Readonly<Record<string, string>> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
  };
}

/** Signatures of Standard Webhooks 1.0 (standardwebhooks.com): HMAC-SHA256 of id, timestamp and body. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { badInput, errorsAmong, type UserError } from '../errors/user-error.ts';

/** Seconds by which the clock of the sender may differ, and for which a request can be repeated. */
const MAX_AGE_SECONDS = 5 * 60;

/** Headers and body of a webhook, as they were received. */
export interface Webhook {
  readonly webhookId: string;
  /** Seconds since 1970. */
  readonly webhookTimestamp: number;
  /** Signatures of the form `v1,<base64>`, separated by spaces. */
  readonly webhookSignature: string;
  readonly body: string;
}

/**
 * Errors of a webhook that was not sent by the holder of a key, or not now.
 *
 * @param keys secrets, each `whsec_` and a key in base64; two while one replaces the other
 */
export function checkWebhook(
  webhook: Webhook,
  keys: readonly string[],
  now: Date,
): readonly UserError[] {
  const age = now.getTime() / 1_000 - webhook.webhookTimestamp;
  const received = webhook.webhookSignature.split(' ');
  const isSigned = keys
    .map((key) => signatureOf(webhook, key))
    .some((expected) => received.some((one) => isEqual(one, expected)));
  return errorsAmong(
    !isSigned &&
      badInput(
        'webhookSignature',
        'v1, and the base64 of the HMAC-SHA256 of `webhookId.webhookTimestamp.body` under the shared key',
      ),
    Math.abs(age) > MAX_AGE_SECONDS &&
      badInput('webhookTimestamp', 'the present in seconds since 1970, up to five minutes off'),
  );
}

/** Signature of a webhook under a secret: `v1,<base64>`. */
export function signatureOf(
  { webhookId, webhookTimestamp, body }: Omit<Webhook, 'webhookSignature'>,
  key: string,
): string {
  const secret = Buffer.from(key.replace(/^whsec_/, ''), 'base64');
  const hmac = createHmac('sha256', secret).update(`${webhookId}.${webhookTimestamp}.${body}`);
  return `v1,${hmac.digest('base64')}`;
}

function isEqual(received: string, expected: string): boolean {
  const [one, other] = [Buffer.from(received), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

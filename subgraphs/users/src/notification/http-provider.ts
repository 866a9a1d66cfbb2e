/** Provider by HTTP: a signed request to a service that sends SMS or push messages. */
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { DeliveryError } from './delivery-error.ts';
import type { Provider } from './provider.ts';

/** Milliseconds for the whole answer. */
const PROVIDER_TIMEOUT_MS = 10_000;

/** Bytes of an answer that are read. */
const MAX_ANSWER_BYTES = 64 * 1024;

/** Longest pause that a `Retry-After` is followed for, in milliseconds. */
const MAX_RETRY_AFTER_MS = 60 * 60 * 1_000;

/** Statuses after which the same request may succeed (RFC 9110, sections 15.5.9 and 15.6; RFC 6585). */
const isTransient = (status: number): boolean =>
  status >= 500 || status === 408 || status === 425 || status === 429;

const answerBody = z.object({ messageId: z.string().min(1).max(500) });

/**
 * Creates a provider that POSTs `{ id, channel, userId, title, text }` and expects `{ messageId }`. The
 * service knows telephones and devices by the person's id. Requests are signed as by Standard Webhooks 1.0;
 * `webhook-id` is the same at each attempt, so that the service sends a message once.
 *
 * @param secret `whsec_` and the key in base64, or several such keys separated by spaces
 */
export function createHttpProvider(
  channel: string,
  { url, secret }: { readonly url: string; readonly secret: string },
): Provider {
  return {
    name: channel,
    async send({ id, userId, subject, text }, signal) {
      const body = JSON.stringify({ id, channel, userId, title: subject, text });
      const answer = await post(url, {
        body,
        headers: { 'content-type': 'application/json', ...signatureOf(id, body, secret) },
        signal: AbortSignal.any([signal, AbortSignal.timeout(PROVIDER_TIMEOUT_MS)]),
      });
      const parsed = answerBody.safeParse(parseJson(answer));
      if (parsed.success) return parsed.data.messageId;
      throw new DeliveryError('The service accepted the request and named no messageId.', false);
    },
  };
}

/** Headers of Standard Webhooks: HMAC-SHA256 of id, timestamp and body under each key, in base64. */
export function signatureOf(
  id: string,
  body: string,
  secret: string,
  now = new Date(),
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signatures = secret.split(' ').map((text) => {
    const key = Buffer.from(text.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}

/** Text of a successful answer. @throws DeliveryError */
async function post(
  url: string,
  request: {
    readonly body: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
  },
): Promise<string> {
  let response: Response;
  try {
    response = await fetch(url, { ...request, method: 'POST', redirect: 'manual' });
    if (response.ok) return await readText(response);
  } catch {
    throw new DeliveryError('The service did not answer as a whole within ten seconds.', false);
  }
  await response.body?.cancel();
  const { status } = response;
  throw new DeliveryError(
    `The service refused the message with the HTTP status ${status}.`,
    !isTransient(status),
    retryAfter(response.headers.get('retry-after'), new Date()),
  );
}

/** First bytes of a body, as text. */
async function readText({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Milliseconds that a `Retry-After` asks for: seconds, or a date (RFC 9110, section 10.2.3). */
function retryAfter(header: string | null, now: Date): number {
  if (header === null) return 0;
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now.getTime();
  return Number.isNaN(wait) ? 0 : Math.min(Math.max(0, wait), MAX_RETRY_AFTER_MS);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Provider by HTTP: a signed request to a service that sends SMS or push messages. */
import { parseJson } from '@teei/platform/json/parse.ts';
import { DeliveryError } from '@teei/platform/outbound/delivery-error.ts';
import { postJson } from '@teei/platform/outbound/post.ts';
import { signatureOf } from '@teei/platform/webhooks/signature.ts';
import { z } from 'zod';
import type { Provider } from './provider.ts';

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
      const headers = signatureOf(id, body, secret.split(' '));
      const answer = await postJson(url, { body, headers, signal, network: 'any' });
      const parsed = answerBody.safeParse(parseJson(answer.text));
      if (parsed.success) return parsed.data.messageId;
      throw new DeliveryError('The service accepted the request and named no messageId.', false);
    },
  };
}

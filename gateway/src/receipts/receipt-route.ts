/** Reports of providers about messages, as signed webhooks at `/receipts/<provider>`. */
import { isStorable } from '@teei/platform/constraints/text.ts';
import { parseJson } from '@teei/platform/json/parse.ts';
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { RunOperation } from '../http/run-operation.ts';

const MUTATION = `mutation ReceiveDeliveryReports($input: IngestDeliveryReportsInput!) {
  ingestDeliveryReports(input: $input) { userErrors { field message } }
}`;

/** Maximum bytes of a webhook, as of the mutation's `body`. */
const MAX_BODY_BYTES = 65_536;

/** Fields of the input whose errors say that the sender is not who they claim to be, or not now. */
const CREDENTIALS: ReadonlySet<string | undefined> = new Set([
  'provider',
  'webhookId',
  'webhookTimestamp',
  'webhookSignature',
]);

const answerSchema = z.object({
  data: z.object({
    ingestDeliveryReports: z.object({
      userErrors: z.array(z.object({ field: z.array(z.string()).nullable(), message: z.string() })),
    }),
  }),
});

const REJECTIONS = {
  400: 'Expected JSON without NUL.\n',
  401: 'Expected the headers webhook-id, webhook-timestamp and webhook-signature of Standard Webhooks, of now, under the key of the provider.\n',
  415: 'Expected a body of the type application/json.\n',
  503: 'The reports cannot be taken now. Send them again in a few minutes.\n',
} as const;

/** Seconds after which a request that failed is worth another attempt. */
const RETRY_AFTER_SECONDS = 60;

interface Route {
  readonly Params: { readonly provider: string };
}

/** Serves the route. 204 says that the reports are kept, or were before, and nothing about messages. */
export function serveReceipts(app: FastifyInstance, run: RunOperation): void {
  void app.register(async (scope) => {
    // The signature is over the bytes: the body stays as it is.
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) =>
      done(null, text),
    );
    scope.post<Route>(
      '/receipts/:provider',
      { bodyLimit: MAX_BODY_BYTES },
      async (request, reply) => {
        const { body } = request;
        if (typeof body !== 'string') return reject(reply, 415);
        const { provider } = request.params;
        // Neither could be sent again with another outcome.
        if (!isStorable(provider)) return reject(reply, 401);
        if (!isStorable(body)) return reject(reply, 400);
        const timestamp = header(request, 'webhook-timestamp');
        if (!/^\d{1,10}$/.test(timestamp) || Number(timestamp) > MAX_TIMESTAMP) {
          return reject(reply, 401);
        }
        const input = {
          provider,
          webhookId: header(request, 'webhook-id'),
          webhookTimestamp: Number(timestamp),
          webhookSignature: header(request, 'webhook-signature'),
          body,
        };
        const answer = await run(
          { query: MUTATION, variables: { input } },
          ANONYMOUS,
          request,
          reply,
        );
        const parsed = answerSchema.safeParse(parseJson(answer));
        if (!parsed.success) return reject(reply.header('retry-after', RETRY_AFTER_SECONDS), 503);
        const { userErrors } = parsed.data.data.ingestDeliveryReports;
        if (userErrors.some(({ field }) => CREDENTIALS.has(field?.[0]))) return reject(reply, 401);
        if (userErrors.length === 0) return reply.code(204).send();
        return sendText(
          reply.code(400),
          `${userErrors.map(({ message }) => message).join('\n')}\n`,
        );
      },
    );
  });
}

/** Maximum of a GraphQL Int. */
const MAX_TIMESTAMP = 2_147_483_647;

/** Header of a request; empty where there is none. */
function header({ headers }: FastifyRequest<Route>, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}

function reject(reply: FastifyReply, status: keyof typeof REJECTIONS): FastifyReply {
  return sendText(reply.code(status), REJECTIONS[status]);
}

function sendText(reply: FastifyReply, text: string): FastifyReply {
  return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store').send(text);
}

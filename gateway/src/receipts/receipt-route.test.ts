import { signatureOf } from '@teei/platform/webhooks/received-webhook.ts';
import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { sendErrors } from '../http/errors.ts';
import { DEFAULT_LIMITS } from '../limits/limits.ts';
import { serveReceipts } from './receipt-route.ts';

const KEY = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const BODY = '{"reports": [{"messageId": "m-1", "status": "delivered"}]}';
const unsigned = { webhookId: 'hook-1', webhookTimestamp: 1_763_197_200, body: BODY };
const HEADERS = {
  'content-type': 'application/json',
  'webhook-id': unsigned.webhookId,
  'webhook-timestamp': String(unsigned.webhookTimestamp),
  'webhook-signature': signatureOf(unsigned, KEY),
};

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly payload?: string;
  readonly method?: 'GET' | 'POST';
  readonly provider?: string;
  /** Answer of the graph. */
  readonly answer?: object;
}

const userErrors = (...errors: readonly object[]): object => ({
  data: { ingestDeliveryReports: { userErrors: errors } },
});

/** Status, body and operations of a request. */
async function send({
  headers,
  payload = BODY,
  method = 'POST',
  provider = 'sms',
  answer = userErrors(),
}: Sent) {
  const app = fastify({ bodyLimit: DEFAULT_LIMITS.bodyBytes });
  sendErrors(app, () => undefined, DEFAULT_LIMITS);
  const inputs: unknown[] = [];
  serveReceipts(app, async ({ variables }) => {
    inputs.push(variables['input']);
    return JSON.stringify(answer);
  });
  const response = await app.inject({
    url: `/receipts/${provider}`,
    method,
    headers: { ...HEADERS, ...headers },
    ...(method === 'POST' && { payload }),
  });
  await app.close();
  return { status: response.statusCode, body: response.body, inputs };
}

describe('a webhook of a provider', () => {
  it('is handed to the graph byte by byte, and answered without a word', async () => {
    const payload = ` ${BODY}\n`;
    expect(await send({ payload })).toEqual({
      status: 204,
      body: '',
      inputs: [
        {
          ...unsigned,
          provider: 'sms',
          webhookSignature: HEADERS['webhook-signature'],
          body: payload,
        },
      ],
    });
  });

  it.each([
    ['no moment', { 'webhook-timestamp': '' }],
    ['a moment that is none', { 'webhook-timestamp': '1e9' }],
    ['a moment that no Int holds', { 'webhook-timestamp': '9999999999' }],
  ])('with %s does not reach the graph', async (_what, headers) => {
    expect(await send({ headers })).toMatchObject({ status: 401, inputs: [] });
  });

  it.each([
    ['of another type', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415],
    ['that is too large', { payload: `"${'x'.repeat(65_536)}"` }, 413],
    ['that is fetched', { method: 'GET' as const }, 404],
  ])('%s does not reach the graph', async (_what, sent, status) => {
    expect(await send(sent)).toMatchObject({ status, inputs: [] });
  });

  it('that is too large is told how large it may be', async () => {
    const { body } = await send({ payload: `"${'x'.repeat(65_536)}"` });
    expect(body).toContain('a body of at most 65536 bytes');
    expect(JSON.parse(body)).toMatchObject({
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED', allowed: 65_536 } }],
    });
  });

  it.each([
    ['a body', { payload: '{"reports": "\0"}' }, 400],
    ['a provider', { provider: 'sms%00' }, 401],
  ])(
    'with NUL in %s does not reach the graph, and need not be sent again',
    async (_what, sent, status) => {
      expect(await send(sent)).toMatchObject({ status, inputs: [] });
    },
  );

  it.each([['provider'], ['webhookId'], ['webhookTimestamp'], ['webhookSignature']])(
    'whose %s is refused is answered as one of nobody',
    async (field) => {
      const answer = userErrors({ field: [field], message: 'A reason.' });
      const { status, body } = await send({ answer });
      expect(status).toBe(401);
      expect(body).not.toContain('A reason.');
    },
  );

  it('that is signed and has a wrong body is told what is expected', async () => {
    const answer = userErrors({ field: ['body'], message: 'body: expected reports.' });
    expect(await send({ answer })).toMatchObject({
      status: 400,
      body: 'body: expected reports.\n',
    });
  });

  it('is to be sent again while the graph cannot take it', async () => {
    expect(await send({ answer: { errors: [{ message: 'x' }], data: null } })).toMatchObject({
      status: 503,
    });
  });
});

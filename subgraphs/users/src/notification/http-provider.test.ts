import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { messageSigningKey } from '@teei/platform/configuration/kinds.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHttpProvider } from './http-provider.ts';

const KEY = Buffer.alloc(24, 7);
const SECRET = `whsec_${KEY.toString('base64')}`;
const MESSAGE = {
  id: '0e000000-0000-4000-8000-000000000001',
  userId: '0e000000-0000-4000-8000-000000000012',
  email: 'vera@own.example',
  subject: 'Hello',
  text: 'Hello Vera',
  html: null,
};

/** Answer of the service; each test sets its own. */
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let requests: { readonly headers: IncomingMessage['headers']; readonly body: string }[] = [];
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    void text(request).then((body) => {
      requests.push({ headers: request.headers, body });
      return answer(request, response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/messages`;
});
beforeEach(() => {
  requests = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const send = (signal = new AbortController().signal): Promise<string> =>
  createHttpProvider('sms', { url, secret: SECRET }).send(MESSAGE, signal);

/** Keys as MESSAGE_SIGNING_KEY holds them. */
const keysOf = (...keys: readonly (Buffer | undefined)[]): string =>
  keys.map((key) => `whsec_${key?.toString('base64')}`).join(' ');

describe('a service for messages', () => {
  it('gets a signed request without the address, and names the message', async () => {
    answer = (_request, response) => response.end('{"messageId":"m-1"}');
    expect(await send()).toBe('m-1');
    const [{ headers, body } = { headers: {}, body: '' }] = requests;
    expect(JSON.parse(body)).toEqual({
      id: MESSAGE.id,
      channel: 'sms',
      userId: MESSAGE.userId,
      title: 'Hello',
      text: 'Hello Vera',
    });
    const signed = `${MESSAGE.id}.${String(headers['webhook-timestamp'])}.${body}`;
    expect(headers['webhook-id']).toBe(MESSAGE.id);
    expect(headers['webhook-signature']).toBe(
      `v1,${createHmac('sha256', KEY).update(signed).digest('base64')}`,
    );
  });

  it('takes every message of a rotation of keys, with the one that it has', async () => {
    answer = (_request, response) => response.end('{"messageId":"m-1"}');
    const [old, next] = [1, 2].map((byte) => Buffer.alloc(24, byte));
    // Steps of docs/operating.md: what the graph signs with, and the key of the service.
    for (const [configured, key] of [
      [keysOf(old), old],
      [keysOf(next, old), old],
      [keysOf(next, old), next],
      [keysOf(next), next],
    ] as const) {
      const secret = messageSigningKey().parse(configured) ?? '';
      await createHttpProvider('sms', { url, secret }).send(MESSAGE, AbortSignal.timeout(5_000));
      const [{ headers, body } = { headers: {}, body: '' }] = requests.slice(-1);
      const signed = `${MESSAGE.id}.${String(headers['webhook-timestamp'])}.${body}`;
      const expected = createHmac('sha256', key ?? '')
        .update(signed)
        .digest('base64');
      expect(String(headers['webhook-signature']).split(' ')).toContain(`v1,${expected}`);
    }
  });

  it.each([
    [500, {}, false, 0],
    [429, { 'retry-after': '120' }, false, 120_000],
    [503, { 'retry-after': '86400' }, false, 3_600_000],
    [429, { 'retry-after': 'soon' }, false, 0],
    [400, {}, true, 0],
    [302, { location: 'https://elsewhere.example' }, true, 0],
  ])(
    'that answers %i with %j fails for good: %s, and waits %i ms',
    async (status, headers, isPermanent, retryAfterMs) => {
      answer = (_request, response) => response.writeHead(status, headers).end();
      await expect(send()).rejects.toMatchObject({
        name: 'DeliveryError',
        isPermanent,
        retryAfterMs,
      });
      expect(requests).toHaveLength(1);
    },
  );

  it.each<[string, typeof answer]>([
    [
      'cuts the answer off',
      (_request, response) => {
        response.writeHead(200, { 'content-length': '100' }).write('{"messageId"');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ['closes the connection', (request) => request.socket.destroy()],
    ['answers no JSON', (_request, response) => response.end('accepted')],
    ['answers other JSON', (_request, response) => response.end('{"messageId":7}')],
    ['answers too much', (_request, response) => response.end('x'.repeat(200_000))],
  ])('that %s fails for now', async (_title, misbehaviour) => {
    answer = misbehaviour;
    await expect(send()).rejects.toMatchObject({ name: 'DeliveryError', isPermanent: false });
  });

  it('that is slow fails for now, as soon as the attempt has taken too long', async () => {
    answer = () => undefined;
    await expect(send(AbortSignal.timeout(50))).rejects.toMatchObject({ isPermanent: false });
  });
});

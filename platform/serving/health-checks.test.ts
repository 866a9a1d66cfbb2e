import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addHealthChecks, serverOptions, type ServerLifecycle } from './health-checks.ts';

const REQUEST_TIMEOUT_MS = 600;

let server: FastifyInstance;
let life: ServerLifecycle;
let url: string;
let check: () => Promise<void>;

beforeEach(async () => {
  check = async () => undefined;
  server = Fastify({
    ...serverOptions({ requestTimeout: REQUEST_TIMEOUT_MS, checkingInterval: 100 }),
  });
  life = addHealthChecks(server, () => check());
  server.get('/slow', async () => {
    await pause(300);
    return { done: true };
  });
  server.post('/body', ({ body }) => ({ body }));
  url = await server.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => life.end(0));

/** Sends a part repeatedly until the connection is closed, and returns the response. */
async function trickle(head: string, part: string): Promise<string> {
  const client = connect(Number(new URL(url).port), '127.0.0.1');
  let received = '';
  client.setEncoding('utf8').on('data', (text: string) => (received += text));
  // A part may be on its way when the server closes.
  client.on('error', () => undefined).write(head);
  const sending = setInterval(() => client.write(part), 50);
  const { promise: closed, resolve } = Promise.withResolvers<boolean>();
  client.once('close', resolve);
  await closed;
  clearInterval(sending);
  return received;
}

const statusOf = async (path: string): Promise<number> => (await fetch(`${url}${path}`)).status;

describe('a server', () => {
  it('is ready while its dependencies answer, and alive in any case', async () => {
    expect([await statusOf('/readyz'), await statusOf('/healthz')]).toEqual([200, 200]);
    check = async () => {
      throw new Error('no');
    };
    expect([await statusOf('/readyz'), await statusOf('/healthz')]).toEqual([503, 200]);
  });

  it('that shuts down is not ready at once, still answers, and closes connections', async () => {
    const begun = fetch(`${url}/slow`);
    await pause(50);
    const ending = life.end(500);
    expect(await statusOf('/readyz')).toBe(503);
    expect(await statusOf('/healthz')).toBe(200);
    const [before, after] = await Promise.all([begun, fetch(`${url}/slow`)]);
    expect([before.status, after.status]).toEqual([200, 200]);
    expect([before, after].map(({ headers }) => headers.get('connection'))).toEqual([
      'close',
      'close',
    ]);
    await ending;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
  });

  it('that starts is awaited until it is ready or the timeout has passed', async () => {
    check = async () => {
      throw new Error('no');
    };
    expect(await life.ready(0)).toBe(false);
    const waiting = life.ready(10_000);
    let looks = 0;
    check = async () => {
      looks += 1;
      if (looks < 3) throw new Error('not yet');
    };
    expect(await waiting).toBe(true);
    expect(looks).toBe(3);
    expect(await statusOf('/readyz')).toBe(200);
  });

  it('that shuts down while it starts is no longer awaited', async () => {
    check = async () => {
      throw new Error('no');
    };
    const waiting = life.ready(10_000);
    await life.end(0);
    expect(await waiting).toBe(false);
  });

  it('finishes requests in flight without a grace period', async () => {
    const begun = fetch(`${url}/slow`);
    await pause(50);
    await life.end(0);
    expect(await (await begun).json()).toEqual({ done: true });
  });

  it.each([
    [
      'body',
      'POST /body HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: 10000\r\n\r\n',
      'a',
    ],
    ['head', 'POST /body HTTP/1.1\r\nhost: x\r\n', 'x: y\r\n'],
    ['nothing', '', ''],
  ])(
    'closes the connection of a client that sends its %s slowly, and no other',
    async (_part, head, part) => {
      const since = performance.now();
      const answer = trickle(head, part);
      const slow = fetch(`${url}/slow`);
      expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(performance.now() - since).toBeGreaterThan(REQUEST_TIMEOUT_MS - 100);
      // Node's own minute, which it would take for the body's, is far away on a busy machine too.
      expect(performance.now() - since).toBeLessThan(20 * REQUEST_TIMEOUT_MS);
      expect((await slow).status).toBe(200);
    },
  );

  it('closes the connection of a client that never finishes its request', async () => {
    const client = connect(Number(new URL(url).port), '127.0.0.1');
    client.on('error', () => undefined).resume();
    client.write('POST /body HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nabc');
    await pause(50);
    const closed = once(client, 'close');
    await life.end(0);
    expect(await closed).toEqual([false]);
  });
});

import { once } from 'node:events';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { encodeFrame, FRAME_KINDS, FrameReader } from '@teei/platform/subgraph/frames.ts';
import {
  asksForFrames,
  serveFrames,
  type FrameServerOptions,
} from '@teei/platform/subgraph/serve-frames.ts';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { Cancellation } from '../in-flight/cancellation.ts';
import type { PostOptions } from './connection-pool.ts';
import { FramePool } from './frame-pool.ts';

const RESPONSE_LIMIT = 1_000_000;
const SIGNED = { 'x-signed': 'yes' };
const WAIT = { timeout: 60_000 };

let server: FastifyInstance;
let pool: FramePool;
let url: string;
/** Number of connections that took frames. */
let upgrades: number;
/** Requests that came in frames, and the connections that carried them. */
let arrived: { readonly socket: Duplex; readonly body: string }[];
/** Number of requests that came by HTTP. */
let posts: number;
/** Number of connections that were refused. */
let refusals: number;
let answer: FrameServerOptions['answer'];

const echo: FrameServerOptions['answer'] = async (_headers, body) => ({
  status: 200,
  body: body.toString(),
});

function verify(headers: object): void {
  if (!('x-signed' in headers)) throw new TypeError('It is not signed.');
}

async function listen(takesFrames: boolean): Promise<void> {
  server = Fastify({
    forceCloseConnections: 'idle',
    http: { shouldUpgradeCallback: takesFrames ? asksForFrames : () => false },
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  server.server.on('upgrade', (_request, socket) => {
    upgrades += 1;
    const reader = new FrameReader({
      limit: RESPONSE_LIMIT,
      onFrame: ({ kind, body }) => {
        if (kind === FRAME_KINDS.request) arrived.push({ socket, body: body.toString() });
      },
      onTooLong: () => undefined,
    });
    socket.on('data', (bytes: Buffer) => reader.read(bytes));
  });
  server.post('/graphql', async (request, reply) => {
    posts += 1;
    const controller = new AbortController();
    reply.raw.once('close', () => controller.abort());
    const body = z.instanceof(Buffer).parse(request.body);
    const response = await answer(request.headers, body, controller.signal);
    return reply.code(response.status).send(response.body);
  });
  if (takesFrames) {
    serveFrames(server, {
      path: '/graphql',
      bodyLimit: 100_000,
      verify,
      answer: (...request) => answer(...request),
    });
  }
  url = `${await server.listen({ port: 0, host: '127.0.0.1' })}/graphql`;
  openPool();
}

function openPool(signUpgrade: () => Readonly<Record<string, string>> = () => SIGNED): void {
  pool = new FramePool({
    url: new URL(url),
    connections: 32,
    responseLimit: RESPONSE_LIMIT,
    signUpgrade,
    onRefused: () => (refusals += 1),
  });
}

/** Waits until requests go in frames: the first go by HTTP, while connections are opened. */
async function openFrames(): Promise<void> {
  await vi.waitFor(async () => {
    posts = 0;
    await post('first');
    expect(posts).toBe(0);
  }, WAIT);
}

/** Sends requests until each of four connections has carried one, and forgets them; returns the connections. */
async function useAll(): Promise<readonly Duplex[]> {
  arrived = [];
  const sockets = new Set<Duplex>();
  while (sockets.size < 4) {
    await post('first');
    for (const { socket } of arrived) sockets.add(socket);
  }
  arrived = [];
  return [...sockets];
}

function post(body: string, options: Partial<PostOptions> = {}) {
  return pool.post({
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body,
    timeout: 60_000,
    signal: undefined,
    ...options,
  });
}

beforeEach(() => {
  upgrades = 0;
  arrived = [];
  posts = 0;
  refusals = 0;
  answer = echo;
});
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all([pool.close(), server.close()]);
});

describe('a pool of connections with frames', () => {
  beforeEach(async () => {
    await listen(true);
    await openFrames();
  });

  it('gives each request its own response, in whichever order they are answered', async () => {
    const waiting: (() => void)[] = [];
    answer = async (_headers, body) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push(resolve);
      // The last of eight is answered first.
      if (waiting.length === 8) for (const end of waiting.splice(0).toReversed()) end();
      await promise;
      return { status: 200, body: body.toString() };
    };
    const bodies = Array.from({ length: 64 }, (_none, at) =>
      `${at} å `.repeat(1 + ((at * 977) % 9_000)),
    );
    const responses = await Promise.all(bodies.map((body) => post(body)));
    expect(responses.map((response) => response.body)).toEqual(bodies);
    expect(upgrades).toBeLessThanOrEqual(4);
  });

  it('hands on headers and status', async () => {
    answer = async (headers) => ({ status: 400, body: JSON.stringify(headers) });
    const { status, body } = await post('{}', { headers: { 'x-graph-viewer': 'somebody' } });
    expect([status, JSON.parse(body.toString())]).toEqual([
      400,
      expect.objectContaining({ 'x-graph-viewer': 'somebody' }),
    ]);
  });

  it('rejects a response that is too long, and no other', async () => {
    const long = 'a'.repeat(RESPONSE_LIMIT + 5_000);
    answer = async (_headers, body) => ({
      status: 200,
      body: body.toString() === 'long' ? long : 'short',
    });
    const [first, second, third] = await Promise.allSettled([post('a'), post('long'), post('b')]);
    expect([first, third]).toMatchObject([
      { value: { body: 'short' } },
      { value: { body: 'short' } },
    ]);
    expect(second).toMatchObject({ reason: { wasUnanswered: false } });
  });

  it('tells the server that nobody waits, and goes on with other requests', async () => {
    const gone = new Cancellation();
    const cancelled = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    answer = async (_headers, body, signal) => {
      if (body.toString() !== 'given up') return { status: 200, body: 'here' };
      signal.addEventListener('abort', () => cancelled.resolve());
      begun.resolve();
      await cancelled.promise;
      return { status: 200, body: 'too late' };
    };
    const given = post('given up', { signal: gone });
    await begun.promise;
    gone.abort();
    await expect(given).rejects.toThrow('Nobody waits');
    await cancelled.promise;
    expect(await post('next')).toMatchObject({ body: 'here' });
  });

  it('gives up a response that takes too long', async () => {
    answer = () => new Promise(() => undefined);
    await expect(post('slow', { timeout: 20 })).rejects.toThrow('No response within 20 ms.');
    answer = echo;
    expect(await post('next')).toMatchObject({ body: 'next' });
  });

  it('sends a long body by HTTP, so that no request waits behind it', async () => {
    const body = 'a'.repeat(70_000);
    const response = await post(body);
    expect([response.body.toString() === body, posts]).toEqual([true, 1]);
  });

  it('sends no further request on a connection on which nothing arrived while one took too long', async () => {
    await useAll();
    const held = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    answer = async (_headers, body) => {
      if (arrived.length === 9) begun.resolve();
      if (body.toString() !== 'next') await held.promise;
      return { status: 200, body: body.toString() };
    };
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const before = Array.from({ length: 8 }, () => post('held'));
    const late = Promise.allSettled([post('late', { timeout: 20 })]);
    await begun.promise;
    vi.advanceTimersByTime(20);
    expect(await late).toMatchObject([{ status: 'rejected' }]);
    const silent = arrived.find(({ body }) => body === 'late')?.socket;
    await Promise.all(Array.from({ length: 16 }, () => post('next')));
    const next = arrived.filter(({ body }) => body === 'next');
    expect([next.length, next.filter(({ socket }) => socket === silent)]).toEqual([16, []]);
    const closed = silent && once(silent, 'close');
    held.resolve();
    await Promise.all(before);
    // Its last request has gone.
    await closed;
  });

  it('opens another connection before an old one is retired', async () => {
    await pool.close();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    openPool();
    const old = new Map((await useAll()).map((socket) => [socket, once(socket, 'close')]));
    posts = 0;
    while (old.size > 0) {
      vi.advanceTimersToNextTimer();
      await Promise.all(['a', 'b', 'c', 'd'].map((body) => post(body)));
      await Promise.race(old.values());
      for (const socket of old.keys()) if (socket.closed) old.delete(socket);
    }
    await post('last');
    expect(posts).toBe(0);
  });

  it('loses no request when the server ends', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let begun = 0;
    answer = async (_headers, body) => {
      begun += 1;
      await promise;
      return { status: 200, body: body.toString() };
    };
    const bodies = Array.from({ length: 12 }, (_none, at) => `request ${at}`);
    const responses = bodies.map((body) => post(body));
    await vi.waitFor(() => expect(begun).toBe(12), WAIT);
    const closing = server.close();
    resolve();
    expect((await Promise.all(responses)).map(({ body }) => body)).toEqual(bodies);
    await closing;
  });
});

describe('a server of frames', () => {
  beforeEach(() => listen(true));

  it.each([
    ['without a signature', '/graphql', ''],
    ['at another path', '/other', 'x-signed: yes\r\n'],
  ])('refuses a connection %s', async (_title, path, headers) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(
      `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: graph-frames\r\n${headers}\r\n`,
    );
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 401 /);
  });

  it.each([
    ['headers that are no JSON', encodeFrame(FRAME_KINDS.request, 1, 'no', '{}')],
    ['a length that no frame has', Buffer.alloc(16)],
  ])('closes a connection that sends %s', async (_title, bytes) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(
      'GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: graph-frames\r\nx-signed: yes\r\n\r\n',
    );
    socket.write(bytes);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 101 .*\r\n\r\n$/s);
  });
});

describe('a server that takes no frames', () => {
  it('is asked by HTTP', async () => {
    await listen(false);
    const responses = await Promise.all(['a', 'b', 'c'].map((body) => post(body)));
    expect(responses.map(({ body }) => body.toString())).toEqual(['a', 'b', 'c']);
    expect([upgrades, posts]).toEqual([0, 3]);
  });

  it('is asked by HTTP where it refuses the signature of the upgrade', async () => {
    await listen(true);
    openPool(() => ({}));
    const { body } = await post('a');
    expect([body.toString(), posts]).toEqual(['a', 1]);
    await vi.waitFor(() => expect(refusals).toBe(1), WAIT);
  });
});

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { encodeFrame, FRAME_KINDS, FrameReader } from './frames.ts';
import { asksForFrames, serveFrames, type FrameServerOptions } from './serve-frames.ts';

const MEBIBYTE = 1_048_576;
const UPGRADE =
  'GET /graphql HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: graph-frames\r\n\r\n';
const HEAD_END = '\r\n\r\n';
const SECOND = 1_000;

/** Response to a request, with the length of its body. */
interface Received {
  readonly id: number;
  readonly status: string;
  readonly length: number;
}

let server: FastifyInstance;
let socket: Socket;
let received: Received[];
let waiting: { readonly count: number; readonly resolve: () => void } | undefined;
let answer: FrameServerOptions['answer'];

/** Resolves when this number of responses has come, or the connection is closed. */
async function responses(count: number): Promise<readonly Received[]> {
  const { promise, resolve } = Promise.withResolvers<void>();
  waiting = { count, resolve };
  if (received.length >= count || socket.closed) resolve();
  await promise;
  return received;
}

function request(id: number): Buffer {
  return encodeFrame(FRAME_KINDS.request, id, '{}', `request ${id}`);
}

beforeEach(async () => {
  received = [];
  waiting = undefined;
  answer = async (_headers, body) => ({ status: 200, body: body.toString() });
  server = Fastify({ http: { shouldUpgradeCallback: asksForFrames } });
  serveFrames(server, {
    path: '/graphql',
    bodyLimit: 1_000,
    verify: () => undefined,
    answer: (...given) => answer(...given),
  });
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = z.object({ port: z.number() }).parse(server.server.address());
  socket = connect(port, '127.0.0.1');
  const reader = new FrameReader({
    limit: 100 * MEBIBYTE,
    onFrame({ id, head, body }) {
      received.push({ id, status: head, length: body.length });
      if (received.length === waiting?.count) waiting.resolve();
    },
    onTooLong: () => undefined,
  });
  let head = '';
  const { promise, resolve } = Promise.withResolvers<void>();
  socket.on('data', (bytes) => {
    if (head.endsWith(HEAD_END)) {
      reader.read(bytes);
      return;
    }
    head += bytes.toString('latin1');
    if (head.endsWith(HEAD_END)) resolve();
  });
  socket.once('close', () => waiting?.resolve());
  socket.write(UPGRADE);
  await promise;
});
afterEach(async () => {
  vi.useRealTimers();
  socket.destroy();
  await server.close();
});

describe('a connection', () => {
  it('is kept while frames go on ending, although each read ends within one', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    socket.write(request(1).subarray(0, 12));
    for (const id of [1, 2, 3, 4]) {
      // The rest of a frame, and the beginning of the next one.
      socket.write(Buffer.concat([request(id).subarray(12), request(id + 1).subarray(0, 12)]));
      expect(await responses(id)).toHaveLength(id);
      vi.advanceTimersByTime(20 * SECOND);
    }
    socket.write(request(5).subarray(12));
    expect(await responses(5)).toHaveLength(5);
  });

  it('is closed when a frame takes too long', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const closed = once(socket, 'close');
    socket.write(Buffer.concat([request(1), request(2).subarray(0, 12)]));
    await responses(1);
    // The beginning of the second may arrive by itself, later.
    const timer = setInterval(() => vi.advanceTimersByTime(30 * SECOND), 1);
    await closed;
    clearInterval(timer);
    expect(received).toHaveLength(1);
  });

  it('is kept where its gateway leaves more unread than is read ahead', async () => {
    const body = 'a'.repeat(16 * MEBIBYTE);
    const begun = Promise.withResolvers<void>();
    let count = 0;
    answer = async () => {
      count += 1;
      if (count === 6) begun.resolve();
      return { status: 200, body };
    };
    socket.pause();
    socket.write(Buffer.concat([1, 2, 3, 4, 5, 6].map(request)));
    await begun.promise;
    socket.resume();
    socket.write(request(7));
    const lengths = (await responses(7)).map(({ length }) => length);
    expect(lengths).toEqual(Array.from({ length: 7 }, () => body.length));
  });

  it('answers a body that is too long with a status, and goes on', async () => {
    socket.write(encodeFrame(FRAME_KINDS.request, 1, '{}', 'a'.repeat(70_000)));
    socket.write(request(2));
    expect((await responses(2)).map(({ status }) => status)).toEqual(['413', '200']);
  });

  it('carries an error in place of a response that no gateway takes', async () => {
    answer = async (_headers, body) => ({
      status: 200,
      body: body.toString() === 'request 1' ? 'a'.repeat(65 * MEBIBYTE) : 'short',
    });
    socket.write(Buffer.concat([request(1), request(2)]));
    const statuses = (await responses(2)).map(({ id, status }) => `${id}: ${status}`);
    expect(statuses.toSorted()).toEqual(['1: 500', '2: 200']);
    expect(received.every(({ length }) => length < 100)).toBe(true);
  });
});

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { Cancellation } from '../in-flight/cancellation.ts';
import { ConnectionPool, type PostOptions } from './connection-pool.ts';

const port = z.object({ port: z.number() });

let server: Server;
let pool: ConnectionPool;
let sockets: Set<Socket>;
let behave: RequestListener;

beforeEach(async () => {
  sockets = new Set();
  server = createServer((request, response) => behave(request, response));
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  pool = poolOf(`http://127.0.0.1:${port.parse(server.address()).port}`, 2);
});
afterEach(async () => {
  await pool.close();
  server.closeAllConnections();
  server.close();
});

function poolOf(url: string, connections: number): ConnectionPool {
  return new ConnectionPool({ url: new URL(url), connections, responseLimit: 1_000_000 });
}

/** Sockets of clients that are opened while `work` runs. */
async function openedBy(work: () => Promise<unknown>): Promise<readonly Socket[]> {
  const opened: Socket[] = [];
  const note = (message: unknown): void => {
    opened.push(z.object({ socket: z.instanceof(Socket) }).parse(message).socket);
  };
  subscribe('net.client.socket', note);
  await work();
  unsubscribe('net.client.socket', note);
  return opened;
}

const echo: RequestListener = (request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => response.end(Buffer.concat(parts)));
};

function post(body: string, options: Partial<PostOptions> = {}) {
  return pool.post({
    path: '/',
    headers: {},
    body,
    timeout: 20_000,
    signal: undefined,
    ...options,
  });
}

describe('a pool', () => {
  it('gives each request its own response, over no more connections than it may have', async () => {
    behave = echo;
    const bodies = Array.from({ length: 60 }, (_none, at) =>
      `${at} å `.repeat(1 + ((at * 977) % 9_000)),
    );
    const responses = await Promise.all(bodies.map((body) => post(body)));
    expect(responses.map(({ body }) => body.toString())).toEqual(bodies);
    expect(sockets.size).toBe(2);
  });

  it('uses a connection again, and another where the server closes it', async () => {
    behave = echo;
    await post('a');
    await post('b');
    expect(sockets.size).toBe(1);
    behave = (_request, response) => response.writeHead(200, { connection: 'close' }).end('c');
    expect((await post('c')).body.toString()).toBe('c');
    behave = echo;
    expect((await post('d')).body.toString()).toBe('d');
    expect(sockets.size).toBe(2);
  });

  it('goes on after requests that nobody waits for, or that take too long', async () => {
    behave = () => undefined;
    const gone = new Cancellation();
    const waiting = post('a', { signal: gone });
    const late = post('b', { timeout: 1 });
    const queued = post('c', { signal: gone });
    gone.abort();
    await expect(waiting).rejects.toThrow('Nobody waits');
    await expect(queued).rejects.toThrow('Nobody waits');
    await expect(post('d', { signal: gone })).rejects.toThrow('Nobody waits');
    await expect(late).rejects.toThrow('No response within 1 ms.');
    behave = echo;
    expect((await post('e')).body.toString()).toBe('e');
  });

  it('tells a connection that was lost before the response from one that was lost in it', async () => {
    behave = (request) => request.socket.destroy();
    await expect(post('a')).rejects.toMatchObject({ wasUnanswered: true });
    behave = (request) => {
      request.socket.write('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nab');
      request.socket.end();
    };
    await expect(post('b')).rejects.toMatchObject({ wasUnanswered: false });
  });

  it('uses no connection on which something came unasked', async () => {
    const greeting = createTcpServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('data', () =>
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\n'),
      );
    });
    greeting.listen(0, '127.0.0.1');
    await once(greeting, 'listening');
    const other = poolOf(`http://127.0.0.1:${port.parse(greeting.address()).port}`, 1);
    const options = { path: '/', headers: {}, body: '', timeout: 20_000, signal: undefined };
    for (const _time of [1, 2]) expect((await other.post(options)).body.toString()).toBe('{}');
    expect(sockets.size).toBe(2);
    await other.close();
    greeting.close();
  });

  it.each<readonly [string, (socket: Socket) => unknown]>([
    ['is idle for too long', (socket) => socket.emit('timeout')],
    ['fails', (socket) => socket.destroy(new Error('reset'))],
    ['is ended', (socket) => socket.end()],
  ])('uses no connection that %s, though it has not told of its end yet', async (_what, lose) => {
    behave = echo;
    const opened = await openedBy(() => post('a'));
    expect(opened).toHaveLength(1);
    for (const socket of opened) lose(socket);
    expect((await post('b')).body.toString()).toBe('b');
  });

  it('refuses a header that could end it, and sends nothing', async () => {
    behave = echo;
    const sent = post('a', { headers: { authorization: 'x\r\ny: z' } });
    await expect(sent).rejects.toThrow('printable ASCII');
    expect(sockets.size).toBe(0);
  });

  it('fails where nobody listens, and that is no lost connection', async () => {
    const nobody = poolOf('http://127.0.0.1:1', 1);
    const options = { path: '/', headers: {}, body: '', timeout: 20_000, signal: undefined };
    await expect(nobody.post(options)).rejects.toMatchObject({ wasUnanswered: false });
    await nobody.close();
  });

  it('closes when requests in flight have their responses', async () => {
    let answer: (() => void) | undefined;
    behave = (_request, response) => (answer = () => response.end('a'));
    const response = post('a');
    await vi.waitFor(() => expect(answer).toBeDefined(), 20_000);
    const closing = pool.close();
    answer?.();
    expect((await response).body.toString()).toBe('a');
    await closing;
  });

  it('closes once, however often it is asked, and sends nothing afterwards', async () => {
    behave = echo;
    await post('a');
    await Promise.all([pool.close(), pool.close()]);
    await pool.close();
    await expect(post('b')).rejects.toMatchObject({ wasUnanswered: false });
    expect(sockets.size).toBe(1);
  });
});

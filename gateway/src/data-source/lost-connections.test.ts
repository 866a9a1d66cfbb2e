import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { encodeFrame, FRAME_KINDS, FrameReader } from '@teei/platform/subgraph/frames.ts';
import { createVerifier } from '@teei/platform/subgraph/signature.ts';
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { DataSource, FetchResponse } from './data-source.ts';
import { createRemoteDataSource } from './remote-data-source.ts';

const SECRET = 'a secret between the gateway and its subgraphs';
const RESPONSE = JSON.stringify({ data: { news: 'here' }, extensions: { statements: 0 } });
const QUERY = '{ news }';
const MUTATION = 'mutation { news }';
const WAIT = { timeout: 60_000 };
const headersSchema = z.record(z.string(), z.unknown());

/** A request as the server has read it. */
interface Arrived {
  readonly how: 'frame' | 'HTTP';
  readonly query: string;
  readonly isAccepted: boolean;
}

let server: Server;
let source: DataSource & { close(): Promise<void> };
let arrived: Arrived[];
let takesFrames: boolean;
/** Number of requests after whose arrival the connection of each is closed, without an answer. */
let losses: number;
let verify: ReturnType<typeof createVerifier>;
let sockets: Set<Duplex>;

function note(how: Arrived['how'], headers: Record<string, unknown>, body: Buffer): void {
  const { query } = z.object({ query: z.string() }).parse(JSON.parse(body.toString()));
  let isAccepted = true;
  try {
    verify(headers, body);
  } catch {
    isAccepted = false;
  }
  arrived.push({ how, query, isAccepted });
}

function mayAnswer(): boolean {
  losses -= 1;
  return losses < 0;
}

async function serveHttp(request: IncomingMessage, respond: (text: string) => void) {
  const body = await buffer(request);
  if (request.method !== 'POST') {
    respond('');
    return;
  }
  note('HTTP', request.headers, body);
  if (mayAnswer()) respond(RESPONSE);
  else request.socket.destroy();
}

function serveFrames(socket: Duplex): void {
  sockets.add(socket);
  socket.on('error', () => undefined);
  socket.write(
    'HTTP/1.1 101 Switching Protocols\r\nconnection: Upgrade\r\nupgrade: graph-frames\r\n\r\n',
  );
  const reader = new FrameReader({
    limit: 100_000,
    onFrame({ kind, id, head, body }) {
      if (kind !== FRAME_KINDS.request) return;
      note('frame', headersSchema.parse(JSON.parse(head)), body);
      if (mayAnswer()) socket.write(encodeFrame(FRAME_KINDS.response, id, '200', RESPONSE));
      else socket.destroy();
    },
    onTooLong: () => undefined,
  });
  socket.on('data', (bytes: Buffer) => reader.read(bytes));
}

beforeEach(async () => {
  arrived = [];
  takesFrames = true;
  losses = 0;
  verify = createVerifier(SECRET, 'news');
  sockets = new Set();
  server = createServer({ shouldUpgradeCallback: () => takesFrames }, (request, response) => {
    void serveHttp(request, (text) => response.end(text));
  });
  server.on('upgrade', (_request, socket) => serveFrames(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  source = createRemoteDataSource('news', {
    url: `http://127.0.0.1:${port}/graphql`,
    secret: SECRET,
    timeout: 60_000,
    responseLimit: 100_000,
    connections: 32,
    report: () => undefined,
  });
});
afterEach(async () => {
  await source.close();
  for (const socket of sockets) socket.destroy();
  server.closeAllConnections();
  server.close();
});

function ask(query: string): Promise<FetchResponse> {
  return source.fetch({ query, viewer: ANONYMOUS }, undefined);
}

/** Waits until a request goes in a frame. */
async function openFrames(): Promise<void> {
  await vi.waitFor(async () => {
    await ask(QUERY);
    expect(arrived.at(-1)?.how).toBe('frame');
  }, WAIT);
  arrived = [];
}

function codesOf({ errors = [] }: FetchResponse): readonly unknown[] {
  return errors.map(({ extensions }) => extensions?.['code']);
}

describe.each([
  ['in frames', true],
  ['over HTTP', false],
])('a connection that is lost %s', (_title, inFrames) => {
  beforeEach(async () => {
    takesFrames = inFrames;
    if (inFrames) await openFrames();
  });

  it('has a query repeated, which a subgraph that has read it accepts', async () => {
    losses = 1;
    expect(await ask(QUERY)).toMatchObject({ data: { news: 'here' } });
    expect(arrived.map(({ isAccepted }) => isAccepted)).toEqual([true, true]);
  });

  it('has each query repeated once, and no mutation', async () => {
    losses = Infinity;
    const queries = [QUERY, '{ a: news }', '{ b: news }'];
    const mutations = [MUTATION, 'mutation { a: news }', 'mutation { b: news }'];
    const responses = await Promise.all([...queries, ...mutations].map(ask));
    expect(responses.map(codesOf)).toEqual(responses.map(() => ['SUBGRAPH_UNAVAILABLE']));
    const times = [...queries, ...mutations].map(
      (query) => arrived.filter((one) => one.query === query).length,
    );
    expect(Math.max(...times.slice(0, 3))).toBeLessThanOrEqual(2);
    expect(Math.max(...times.slice(3))).toBeLessThanOrEqual(1);
  });

  it.each([
    [QUERY, 2],
    [MUTATION, 1],
  ])('alone with %s has it sent %i times', async (query, times) => {
    losses = Infinity;
    expect(codesOf(await ask(query))).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(arrived.map((one) => one.query)).toEqual(Array.from({ length: times }, () => query));
  });
});

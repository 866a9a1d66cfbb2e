import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { FetchResponse } from './data-source.ts';
import { createRemoteDataSource } from './remote-data-source.ts';

const RESPONSE = JSON.stringify({ data: { news: 'Frühling' } });
const LIMIT = 100_000;

let server: Server;
let origin: string;
let answer: (response: ServerResponse) => unknown;
let asked: IncomingMessage[];
let reported: string[];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    request.resume();
    answer(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = z.custom<AddressInfo>(Boolean).parse(server.address());
  origin = `127.0.0.1:${port}`;
});
beforeEach(() => {
  asked = [];
  reported = [];
  answer = (response) => response.end(RESPONSE);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function ask(url = `http://${origin}/`): Promise<FetchResponse> {
  const source = createRemoteDataSource('news', {
    url,
    secret: undefined,
    timeout: 5_000,
    responseLimit: LIMIT,
    connections: 1,
    report: (error) => {
      const cause = error instanceof Error && error.cause;
      reported.push(`${String(error)} ${String(cause)}`);
    },
  });
  const given = await source.fetch({ query: '{ news }', viewer: ANONYMOUS }, undefined);
  await source.close();
  return given;
}

const GOOD = { data: { news: 'Frühling' } };

describe('a subgraph of somebody else', () => {
  it.each(['/', '/graphql', '/api/v2/?key=1&x=%20y', '/graphql/'])(
    'is asked at %s, as the supergraph has it',
    async (path) => {
      expect(await ask(`http://${origin}${path}`)).toMatchObject(GOOD);
      expect(asked.map(({ url }) => url)).toEqual([path]);
    },
  );

  it('is asked at / where its URL has no path', async () => {
    await ask(`http://${origin}`);
    expect(asked.map(({ url }) => url)).toEqual(['/']);
  });

  it('is shown the credentials of its URL, and told what a response may be', async () => {
    await ask(`http://me:s%40cret@${origin}/`);
    expect(asked[0]?.headers).toMatchObject({
      authorization: `Basic ${Buffer.from('me:s@cret').toString('base64')}`,
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
    });
  });

  it.each([
    ['gzip', gzipSync(RESPONSE)],
    ['GZIP', gzipSync(RESPONSE)],
    ['deflate', deflateSync(RESPONSE)],
    ['br', brotliCompressSync(RESPONSE)],
    ['zstd', zstdCompressSync(RESPONSE)],
    ['gzip, br', brotliCompressSync(gzipSync(RESPONSE))],
    ['identity', Buffer.from(RESPONSE)],
  ])('may pack its answer as %s unasked', async (encoding, body) => {
    answer = (response) => response.writeHead(200, { 'content-encoding': encoding }).end(body);
    expect(await ask()).toMatchObject(GOOD);
  });

  it('may begin with a byte order mark, and write in another character set', async () => {
    answer = (response) => response.end(`\uFEFF${RESPONSE}`);
    expect(await ask()).toMatchObject(GOOD);
    answer = (response) =>
      response
        .writeHead(200, { 'content-type': 'application/json; charset="ISO-8859-1"' })
        .end(Buffer.from(RESPONSE, 'latin1'));
    expect(await ask()).toMatchObject(GOOD);
  });

  it('may send hints and chunks before it is done', async () => {
    answer = async (response) => {
      response.writeEarlyHints({ link: '</style.css>; rel=preload' });
      for (const byte of Buffer.from(RESPONSE)) response.write(Uint8Array.of(byte));
      response.end();
    };
    expect(await ask()).toMatchObject(GOOD);
  });

  it('says by itself why it refuses, whatever the status', async () => {
    answer = (response) =>
      response
        .writeHead(403, { 'Content-Type': 'application/graphql-response+json' })
        .end('{"errors":[{"message":"Not in your plan","extensions":{"code":"PLAN"}}]}');
    expect(await ask()).toEqual({
      errors: [{ message: 'Not in your plan', path: ['news'], extensions: { code: 'PLAN' } }],
      isPlain: true,
    });
    expect(reported).toEqual([]);
  });

  it.each<readonly [string, (response: ServerResponse) => unknown, string]>([
    [
      'packs in a way of its own',
      (response) => response.writeHead(200, { 'content-encoding': 'x-own' }).end(RESPONSE),
      'The content-encoding x-own is not known',
    ],
    [
      'writes in a character set of its own',
      (response) => response.writeHead(200, { 'content-type': 'a/b; charset=own' }).end(RESPONSE),
      'own',
    ],
    [
      'unpacks to more than the largest answer',
      (response) =>
        response
          .writeHead(200, { 'content-encoding': 'gzip' })
          .end(gzipSync(' '.repeat(LIMIT + 1))),
      'Cannot create a Buffer larger than',
    ],
    [
      'sends headers without end',
      (response) => response.writeHead(200, { 'x-long': 'x'.repeat(40_000) }).end(RESPONSE),
      'The head of the response is too long',
    ],
    [
      'sends elsewhere',
      (response) => response.writeHead(307, { location: '/there' }).end(),
      'news answered 307: it redirects to /there',
    ],
    [
      'hides behind a proxy that fails',
      (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad</h1>'),
      'news answered 502 (text/html)',
    ],
  ])('that %s counts as down, and operators are told why', async (_way, behaviour, reason) => {
    answer = behaviour;
    expect(await ask()).toEqual({
      data: null,
      errors: [
        {
          message: 'A part of the graph did not answer in time.',
          path: ['news'],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
        },
      ],
    });
    expect(reported).toEqual([expect.stringContaining(reason)]);
    expect(asked).toHaveLength(1);
  });
});

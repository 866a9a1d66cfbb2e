import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { composeServices } from '@apollo/composition';
import { createTokenSigner, signingKeySchema } from '@teei/platform/tokens/signer.ts';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { startGraph, type Graph } from '../graph.ts';
import { knownKeys } from '../identity/tokens.ts';
import { canShare } from './graphql.ts';

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3")
  type Query { news: String }
  type Mutation { tell: String }`;

const address = z.object({ port: z.number() });

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const signer = createTokenSigner({
  key: signingKeySchema.parse({
    ...privateKey.export({ format: 'jwk' }),
    kid: 'a key',
    alg: 'ES256',
    use: 'sig',
  }),
  issuer: 'us',
  audience: 'them',
  lifetime: 30,
});

let news: Server;
let graph: Graph;
let asked = 0;
/** Answers wait for it. */
let release = Promise.withResolvers<undefined>();

beforeAll(async () => {
  news = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      // What the gateway asks to see whether a subgraph is there, at each scrape of its metrics.
      const isCheck = body.includes('{ __typename }');
      if (!isCheck) asked += 1;
      const isChange = body.includes('mutation');
      if (!isChange && !isCheck) await release.promise;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data: isChange ? { tell: 'told' } : { news: 'none' } }));
    })();
  });
  news.listen(0, '127.0.0.1');
  await once(news, 'listening');
  const url = `http://127.0.0.1:${address.parse(news.address()).port}`;
  const { supergraphSdl = '' } = composeServices([{ name: 'news', url, typeDefs: parse(SDL) }]);
  graph = await startGraph({
    supergraphSdl,
    scalars: {},
    port: 0,
    host: '127.0.0.1',
    local: [],
    remote: [{ name: 'news', url }],
    secret: undefined,
    database: undefined,
    tokens: { issuer: 'us', audience: 'them', keys: knownKeys(signer.jwks) },
    report: (error) => {
      throw error;
    },
    explorer: false,
    showWork: false,
    allowedOrigins: [],
  });
});
beforeEach(() => {
  asked = 0;
  release = Promise.withResolvers();
});
afterAll(async () => {
  await graph.close();
  news.closeAllConnections();
  news.close();
});

const NEWS = { query: '{ news }' };

function ask(body: object, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
  return send(JSON.stringify(body), headers);
}

async function send(
  body: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return response.json();
}

/** @returns the status */
async function putNews(): Promise<number> {
  const { status } = await fetch(`${graph.url}/graphql`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(NEWS),
  });
  return status;
}

async function authorization(user: number): Promise<Readonly<Record<string, string>>> {
  const sub = `0a000000-0000-4000-8000-00000000000${user}`;
  const { token } = await signer.sign({ sub, role: 'admin', tenantId: null, scopes: [] });
  return { authorization: `Bearer ${token}` };
}

/** Number of answers that several clients shared. */
async function countShared(): Promise<number> {
  const text = await (await fetch(`${graph.url}/metrics`)).text();
  return Number(/^graphql_operation_seconds_count\{outcome="shared"\} (\d+)/m.exec(text)?.[1] ?? 0);
}

/** Milliseconds for an operation to be planned and sent, on a busy machine. */
const WAIT_TIMEOUT_MS = 10_000;

/** Sends all, and lets the subgraph answer when so many requests have come to it. */
async function together(
  requests: number,
  ...asks: readonly (() => Promise<unknown>)[]
): Promise<unknown[]> {
  const answers = asks.map((one) => one());
  await vi.waitFor(() => expect(asked).toBeGreaterThanOrEqual(requests), WAIT_TIMEOUT_MS);
  await pause(50);
  release.resolve(undefined);
  return Promise.all(answers);
}

describe('equal requests in flight', () => {
  it('share one response for one viewer', async () => {
    const before = await countShared();
    const answers = await together(1, ...Array.from({ length: 5 }, () => () => ask(NEWS)));
    expect(answers).toEqual(Array.from({ length: 5 }, () => ({ data: { news: 'none' } })));
    expect(asked).toBe(1);
    expect((await countShared()) - before).toBe(4);
  });

  it('have a response for each viewer', async () => {
    const before = await countShared();
    const [one, other] = [await authorization(1), await authorization(2)];
    await together(
      3,
      () => ask(NEWS),
      () => ask(NEWS, one),
      () => ask(NEWS, other),
    );
    expect(asked).toBe(3);
    expect(await countShared()).toBe(before);
  });

  it('have a response for each accepted media type', async () => {
    const before = await countShared();
    await together(
      1,
      () => ask(NEWS),
      () => ask(NEWS, { accept: 'application/graphql-response+json' }),
    );
    expect(await countShared()).toBe(before);
  });

  it('are answered to those that ask as one asks', async () => {
    const [answer, status] = await together(1, () => ask(NEWS), putNews);
    expect([answer, status]).toEqual([{ data: { news: 'none' } }, 405]);
  });

  it.each([
    ['as text', JSON.stringify({ query: 'mutation { tell }' })],
    ['with escapes', String.raw`{"query":"\u006dutation { tell }"}`],
    [
      'among others, by name',
      JSON.stringify({ query: 'query Q { news } mutation M { tell }', operationName: 'M' }),
    ],
    ['beside extensions', JSON.stringify({ extensions: {}, query: 'mutation { tell }' })],
  ])('are each executed when they are mutations sent %s', async (_form, body) => {
    const answers = await Promise.all([send(body), send(body), send(body)]);
    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ data: { tell: 'told' } })));
    expect(asked).toBe(3);
  });

  it('are not joined after a mutation', async () => {
    const before = ask(NEWS);
    await vi.waitFor(() => expect(asked).toBe(1), WAIT_TIMEOUT_MS);
    await ask({ query: 'mutation { tell }' });
    const after = ask(NEWS);
    await vi.waitFor(() => expect(asked).toBe(3), WAIT_TIMEOUT_MS);
    release.resolve(undefined);
    await Promise.all([before, after]);
  });
});

it('a body of another type than JSON is not parsed as JSON', async () => {
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'apollo-require-preflight': 'true' },
    body: JSON.stringify(NEWS),
  });
  expect(response.status).toBe(400);
  expect(asked).toBe(0);
});

it.each([
  [true, '{"query":"{ news }"}'],
  [true, '{"query":"query Q($a: Int) { news }","variables":{"a":1},"operationName":"Q"}'],
  [false, '{"query":"mutation { tell }"}'],
  [false, '{"query":"query Q { news } mutation M { tell }","operationName":"M"}'],
  [false, String.raw`{"query":"\u006dutation { tell }"}`],
  [false, '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"abc"}}}'],
])('that it can be nothing but a query is %s of %s', (expected, body) => {
  expect(canShare(body)).toBe(expected);
});

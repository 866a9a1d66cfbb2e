import { request } from 'node:http';
import type { Duplex } from 'node:stream';
import { ACCOUNTS, FJORDBANK } from '@teei/local/demo/story/story.ts';
import { tokenSubject } from '@teei/local/demo/story/token-subject.ts';
import { createSubgraphServer } from '@teei/platform/subgraph/serve.ts';
import { encodeFrame, FRAME_KINDS, FrameReader } from '@teei/platform/subgraph/frames.ts';
import { createSigner, type SignedHeaders } from '@teei/platform/subgraph/signature.ts';
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { read } from './ask.ts';
import { startTestGraph, type TestGraph } from './graph.ts';
import { NAMED_VIEWERS, MANAGER, RIVAL } from './tenancy/viewers.ts';
import { anonymous } from './viewers.ts';

const SECRET = 'a secret between the gateway and its subgraphs';
const ENTITIES = JSON.stringify({
  query: `{ _entities(representations: [{ __typename: "Company", id: "${FJORDBANK}" }]) {
    ... on Company { campaigns { totalCount } } } }`,
});

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph('in one process');
});
afterAll(() => graph.close());

describe('the door of a subgraph', () => {
  let url: string;
  let close: () => Promise<unknown>;
  const sign = createSigner(SECRET, 'campaigns');
  const viewer: Viewer = MANAGER.viewer;

  beforeAll(async () => {
    const campaigns = graph.local.find(({ name }) => name === 'campaigns');
    if (!campaigns) throw new TypeError('No campaigns.');
    const { server } = createSubgraphServer(campaigns, { secret: SECRET });
    url = await server.listen({ port: 0, host: '127.0.0.1' });
    close = () => server.close();
  });
  afterAll(() => close());

  function knock(body: string, headers: SignedHeaders = {}): Promise<Response> {
    return fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  }

  /** Sends requests in frames, one after the other on one connection; returns their statuses and bodies. */
  async function knockInFrames(
    attempts: readonly (readonly [body: string, headers: SignedHeaders])[],
  ): Promise<readonly (readonly [status: string, body: string])[]> {
    const upgrade = { connection: 'Upgrade', upgrade: 'graph-frames' };
    const asking = request(`${url}/graphql`, { headers: { ...upgrade, ...sign({ viewer }, '') } });
    const taken = Promise.withResolvers<Duplex>();
    asking.once('upgrade', (_response, socket) => taken.resolve(socket));
    asking.end();
    const socket = await taken.promise;
    const answers: (readonly [string, string])[] = [];
    let answered = Promise.withResolvers<void>();
    const reader = new FrameReader({
      limit: 100_000,
      onFrame({ head, body }) {
        answers.push([head, body.toString()]);
        answered.resolve();
      },
      onTooLong: () => undefined,
    });
    socket.on('data', (bytes: Buffer) => reader.read(bytes));
    for (const [body, headers] of attempts) {
      answered = Promise.withResolvers();
      socket.write(encodeFrame(FRAME_KINDS.request, 1, JSON.stringify(headers), body));
      await answered.promise;
    }
    socket.destroy();
    return answers;
  }

  it('opens to the gateway, as the viewer that it names', async () => {
    for (const [who, campaigns] of [
      [viewer, { totalCount: 8 }],
      [RIVAL, { totalCount: 0 }],
      [anonymous, null],
    ] as const) {
      const response = await knock(ENTITIES, sign({ viewer: who }, ENTITIES));
      expect(response.status).toBe(200);
      const { data } = z.object({ data: z.unknown() }).parse(await response.json());
      expect(data).toEqual({ _entities: [{ campaigns }] });
    }
  });

  it('is shut to everybody else, whatever they ask, in the same words', async () => {
    const service = JSON.stringify({ query: '{ _service { sdl } }' });
    const other = JSON.stringify({ query: '{ __typename }' });
    const taken = sign({ viewer }, ENTITIES);
    expect((await knock(ENTITIES, taken)).status).toBe(200);
    const framed = sign({ viewer }, ENTITIES);
    const [first] = await knockInFrames([[ENTITIES, framed]]);
    expect(first?.[0]).toBe('200');
    const [viewerHeader = '', signatureHeader = ''] = Object.keys(taken);
    const attempts: readonly (readonly [string, string, SignedHeaders])[] = [
      ['no signature', ENTITIES, {}],
      ['no signature for the SDL', service, {}],
      ['no signature for nothing', '', {}],
      ['no signature for what is not JSON', '{', {}],
      ['one that was used', ENTITIES, taken],
      ['one that was used in a frame', ENTITIES, framed],
      ['one of another body', ENTITIES, sign({ viewer }, other)],
      ['one of the same words, spaced', `${ENTITIES} `, sign({ viewer }, ENTITIES)],
      [
        'one of another secret',
        ENTITIES,
        createSigner('another', 'campaigns')({ viewer }, ENTITIES),
      ],
      ['one for another subgraph', ENTITIES, createSigner(SECRET, 'users')({ viewer }, ENTITIES)],
      ['one of the past', ENTITIES, signAt(-16_000)],
      ['one of the future', ENTITIES, signAt(3_600_000)],
      [
        'one of another viewer',
        ENTITIES,
        {
          ...sign({ viewer }, ENTITIES),
          [viewerHeader]: sign({ viewer: RIVAL }, ENTITIES)[viewerHeader] ?? '',
        },
      ],
      ['an empty one', ENTITIES, { ...sign({ viewer }, ENTITIES), [signatureHeader]: '' }],
    ];
    const words = new Set<string>();
    for (const [what, body, headers] of attempts) {
      const response = await knock(body, headers);
      expect([what, response.status]).toEqual([what, 401]);
      words.add(await response.text());
    }
    const inFrames = await knockInFrames(attempts.map(([, body, headers]) => [body, headers]));
    expect(inFrames.map(([status], at) => [attempts[at]?.[0], status])).toEqual(
      attempts.map(([what]) => [what, '401']),
    );
    for (const [, body] of inFrames) words.add(body);
    expect([...words]).toHaveLength(1);
  });

  /** A signature made when the clock said otherwise. */
  function signAt(offset: number): SignedHeaders {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + offset });
    try {
      return sign({ viewer }, ENTITIES);
    } finally {
      vi.useRealTimers();
    }
  }

  it('says of itself only that it lives and is ready', async () => {
    expect(await (await fetch(`${url}/healthz`)).text()).toBe('{"alive":true}');
    expect(await (await fetch(`${url}/readyz`)).text()).toBe('{"ready":true}');
    expect((await fetch(`${url}/graphql?query={__typename}`)).status).toBe(404);
    expect((await fetch(url)).status).toBe(404);
    expect((await fetch(`${url}/.well-known/jwks.json`)).status).toBe(404);
  });
});

describe('a cursor', () => {
  const page = 'nodes { id } pageInfo { endCursor hasNextPage }';

  it('goes on for the viewer, the list, the order and the filter that it was made for, and no other', async () => {
    const as = MANAGER.token;
    const first = await graph.ask(`{ list: campaigns(first: 1) { ${page} } }`, { as });
    const cursor = String(read(first.data, 'list', 'pageInfo', 'endCursor'));
    const next = await graph.ask(`{ campaigns(first: 1, after: "${cursor}") { ${page} } }`, { as });
    expect(next.errors).toEqual([]);

    const bytes = Buffer.from(cursor, 'base64url');
    const flipped = [0, 11, 12, bytes.length - 1].map((at) => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy.toString('base64url');
    });
    const refused = [
      ...NAMED_VIEWERS.filter(
        ({ name }) => /manager|coordinator|volunteer/.test(name) && name !== MANAGER.name,
      ).map(({ token }) =>
        graph.ask(`{ campaigns(first: 1, after: "${cursor}") { ${page} } }`, { as: token }),
      ),
      ...[
        `campaigns(first: 1, after: "${cursor}", orderBy: NAME_ASC)`,
        `campaigns(first: 1, after: "${cursor}", filter: { quarter: "2025-Q3" })`,
        `programInstances(first: 1, after: "${cursor}")`,
        ...flipped.map((text) => `campaigns(first: 1, after: "${text}")`),
        `campaigns(first: 1, after: "${cursor}=")`,
        `campaigns(first: 1, after: "")`,
      ].map((list) => graph.ask(`{ ${list} { ${page} } }`, { as })),
    ];
    const words = new Set<string>();
    for (const { errors } of await Promise.all(refused)) {
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }]);
      words.add(String(errors[0]?.message));
    }
    expect([...words]).toHaveLength(1);
  });
});

describe('what operators see', () => {
  it('says nothing about companies and people', async () => {
    await graph.ask('{ me { email } companies { nodes { name } } }', {
      as: tokenSubject(ACCOUNTS.companyUser),
    });
    const metrics = await (await fetch(`${graph.url}/metrics`)).text();
    expect(metrics).toContain('graphql_operation_seconds');
    expect(metrics).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|@|fjordbank/i);
    expect(await (await fetch(`${graph.url}/readyz`)).text()).toBe('{"ready":true}');
  });
});

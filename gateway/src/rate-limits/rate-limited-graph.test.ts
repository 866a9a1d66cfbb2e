import { eventually } from '@teei/test/eventually.ts';
import { findRedis, startRedis, type TestRedis } from '@teei/test/redis.ts';
import { createClient } from '@redis/client';
import { parse } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { composeSupergraph } from '../../test/federation.ts';
import { startGraph, type Graph } from '../graph.ts';
import { DEFAULT_RATE_LIMITS, type RateLimits } from './rate-limits.ts';

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3")
  type Query { news: Int days(first: Int): [Day] }
  type Day { news: Int }`;
const supergraphSdl = composeSupergraph(new Map([['s', parse(SDL)]]));

const open: Graph[] = [];
const reported: unknown[] = [];
let asked = 0;

async function start(limits: Partial<RateLimits>, redisUrl?: string): Promise<Graph> {
  const graph = await startGraph({
    supergraphSdl,
    scalars: {},
    port: 0,
    host: '127.0.0.1',
    local: [
      {
        name: 's',
        async execute() {
          asked += 1;
          return { data: { news: 1, days: [] }, extensions: { statements: 0 } };
        },
        prepare: () => undefined,
        check: async () => undefined,
        react: () => undefined,
        close: async () => undefined,
      },
    ],
    remote: [],
    secret: 'a secret of at least 32 characters',
    database: undefined,
    tokens: undefined,
    report: (error) => reported.push(error),
    explorer: false,
    showWork: false,
    allowedOrigins: ['https://app.example'],
    rateLimits: { limits: { ...DEFAULT_RATE_LIMITS, ...limits }, redisUrl },
    trustedProxies: ['127.0.0.1'],
    limits: { rows: 100 },
    planning: { processes: 1 },
  });
  open.push(graph);
  return graph;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((graph) => graph.close()));
  reported.length = 0;
});

const codes = z.object({
  errors: z
    .array(z.object({ extensions: z.object({ code: z.string(), policy: z.string() }) }))
    .default([]),
});

async function ask(graph: Graph, query = '{ news }', from = '192.0.2.1') {
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': from,
      origin: 'https://app.example',
    },
    body: JSON.stringify({ query }),
  });
  const [error] = codes.parse(await response.json()).errors;
  return { status: response.status, headers: response.headers, error: error?.extensions };
}

async function statusesOf(graph: Graph, count: number, from?: string): Promise<number[]> {
  const statuses: number[] = [];
  while (statuses.length < count) statuses.push((await ask(graph, '{ news }', from)).status);
  return statuses;
}

describe('a client', () => {
  it('is told what is left, then to wait, and nothing of a refused request is done', async () => {
    const graph = await start({ viewerRequests: 2, viewerCost: 150 });
    const first = await ask(graph);
    expect([first.status, first.headers.get('ratelimit')]).toEqual([
      200,
      '"requests";r=1;t=60, "cost";r=149;t=60',
    ]);
    expect(first.headers.get('ratelimit-policy')).toBe('"requests";q=2;w=60, "cost";q=150;w=60');
    expect(first.headers.get('access-control-expose-headers')).toContain('RateLimit');
    await ask(graph);
    const before = asked;
    const { status, headers, error } = await ask(graph);
    expect([status, error]).toMatchObject([429, { code: 'RATE_LIMITED', policy: 'requests' }]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(50);
    expect(headers.get('ratelimit')).toMatch(/^"requests";r=0;t=\d+$/);
    expect(asked).toBe(before);
    expect((await ask(graph, '{ news }', '192.0.2.2')).status).toBe(200);
    const metrics = await (await fetch(`${graph.url}/metrics`)).text();
    expect(metrics).toContain('graphql_rate_limited_total{policy="requests"} 1');
  });

  it('pays for the rows that an operation may read, before it is run', async () => {
    const graph = await start({ viewerCost: 150 });
    expect((await ask(graph, '{ days(first: 90) { news } }')).status).toBe(200);
    const before = asked;
    const { status, headers, error } = await ask(graph, '{ days(first: 61) { news } }');
    expect([status, error]).toMatchObject([429, { code: 'RATE_LIMITED', policy: 'cost' }]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(50);
    expect(headers.get('ratelimit')).toMatch(/"cost";r=0;t=\d+$/);
    expect(asked).toBe(before);
  });
});

const program = findRedis();

async function readiness({ url }: Graph): Promise<readonly [number, string]> {
  const response = await fetch(`${url}/readyz`);
  return [response.status, await response.text()];
}

describe.skipIf(program === undefined)('gateways with Redis', () => {
  let redis: TestRedis;

  beforeAll(async () => {
    redis = await startRedis(program ?? '');
  });
  afterAll(() => redis.stop());

  async function startWithRedis(limits: Partial<RateLimits>): Promise<Graph> {
    const graph = await start(limits, redis.url);
    await eventually(async () => expect((await readiness(graph))[1]).not.toContain('redis'));
    return graph;
  }

  it('count together, under names that tell Redis nothing', async () => {
    const one = await startWithRedis({ viewerRequests: 3 });
    const other = await startWithRedis({ viewerRequests: 3 });
    const client = createClient({ url: redis.url });
    await client.connect();
    let attempts = 0;
    // A gateway that Redis does not answer in time counts alone for a second: another address begins anew.
    await eventually(async () => {
      attempts += 1;
      const from = `192.0.2.${attempts}`;
      reported.length = 0;
      await client.flushAll();
      expect(await statusesOf(one, 2, from)).toEqual([200, 200]);
      expect(await statusesOf(other, 2, from)).toEqual([200, 429]);
      expect(await statusesOf(one, 1, from)).toEqual([429]);
      const keys = await client.keys('*');
      expect(keys).toHaveLength(2);
      expect(keys.join()).not.toContain(from);
      expect(reported).toEqual([]);
    });
    client.destroy();
  });

  it('count each alone while it does not answer, which readiness shows and one report', async () => {
    const graph = await startWithRedis({ viewerRequests: 2, viewerCost: 0 });
    const { port } = redis;
    redis.pause();
    const outcomes = [await ask(graph), await ask(graph), await ask(graph)];
    expect(outcomes.map(({ status }) => status)).toEqual([200, 200, 429]);
    const [status, body] = await readiness(graph);
    expect(status).toBe(200);
    expect(body).toContain('"name":"redis"');
    expect(reported).toHaveLength(1);

    await redis.stop();
    expect(await statusesOf(graph, 1)).toEqual([429]);
    redis = await startRedis(program ?? '', port);
    await eventually(async () => {
      expect((await ask(graph)).status).toBe(200);
      expect((await readiness(graph))[1]).not.toContain('redis');
    });
  });
});

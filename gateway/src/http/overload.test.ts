import { setTimeout as pause } from 'node:timers/promises';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { startGraph, type Graph } from '../graph.ts';

/** The subgraph answers so many requests at once, each in so many milliseconds. */
const PLACES = 4;
const MILLISECONDS = 100;

/** Clients that ask again in a moment, whatever they were answered: more than it can answer. */
const CLIENTS = 200;
const MOMENT_MS = 500;

/** One operation, planned once, with other variables in each request. */
const NEWS = 'query ($of: Int) { news(of: $of) }';

/** Requests that it answers until no more are sent. */
const ENOUGH = 160;

const address = z.object({ port: z.number() });

let subgraph: Server;
let graph: Graph;
/** Requests that the subgraph has answered. */
let done = 0;

const isEnough = (): boolean => done >= ENOUGH;

beforeAll(async () => {
  let free = PLACES;
  const waiting: (() => void)[] = [];
  subgraph = createServer((request, response) => {
    void (async () => {
      request.resume();
      if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      else free -= 1;
      await pause(MILLISECONDS);
      const next = waiting.shift();
      if (next) next();
      else free += 1;
      done += 1;
      response.setHeader('content-type', 'application/json').end('{"data":{"news":"none"}}');
    })();
  }).listen(0, '127.0.0.1');
  await once(subgraph, 'listening');
  const url = `http://127.0.0.1:${address.parse(subgraph.address()).port}`;
  const typeDefs = parse('type Query { news(of: Int): String }');
  const { supergraphSdl = '' } = composeServices([{ name: 'news', url, typeDefs }]);
  graph = await startGraph({
    supergraphSdl,
    scalars: {},
    port: 0,
    host: '127.0.0.1',
    local: [],
    remote: [{ name: 'news', url }],
    secret: undefined,
    database: undefined,
    tokens: undefined,
    subgraphTimeout: 20_000,
    report: (error) => {
      throw error;
    },
    explorer: false,
    showWork: false,
    allowedOrigins: [],
  });
});
afterAll(async () => {
  await graph.close();
  subgraph.closeAllConnections();
  subgraph.close();
});

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Headers;
}

async function ask(number: number): Promise<Answer> {
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: number % 2 === 0 ? 'application/json' : 'application/graphql-response+json',
    },
    body: JSON.stringify({ query: NEWS, variables: { of: number } }),
  });
  return { status: response.status, body: await response.text(), headers: response.headers };
}

it('under more load than a subgraph can take, all that it executes gets a response, and the rest is rejected', async () => {
  const all: Answer[] = [];
  const states: number[] = [];
  const client = async (_none: unknown, number: number): Promise<void> => {
    for (let sent = 0; !isEnough(); sent += 1) {
      all.push(await ask(number + CLIENTS * sent));
      await pause(MOMENT_MS);
    }
  };
  const operator = async (): Promise<void> => {
    for (; !isEnough(); await pause(MOMENT_MS)) {
      states.push((await fetch(`${graph.url}/healthz`)).status);
    }
  };
  await Promise.all([...Array.from({ length: CLIENTS }, client), operator()]);
  const right = all.filter(({ status }) => status === 200);
  const refused = all.filter(({ status }) => status === 503);

  expect(right.length + refused.length).toBe(all.length);
  expect(right.every(({ body }) => body === '{"data":{"news":"none"}}\n')).toBe(true);
  expect(right.length).toBe(done);
  expect(refused.length).toBeGreaterThan(10);

  for (const { body, headers } of refused) {
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    expect(headers.get('retry-after')).toBe('1');
  }
  expect(new Set(refused.map(({ headers }) => headers.get('content-type')))).toEqual(
    new Set([
      'application/json; charset=utf-8',
      'application/graphql-response+json; charset=utf-8',
    ]),
  );
  expect(new Set(states)).toEqual(new Set([200]));
  const metrics = await (await fetch(`${graph.url}/metrics`)).text();
  expect(metrics).toContain(`graphql_overloaded_total ${refused.length}\n`);
  expect(metrics).toContain('graphql_operations_waiting 0\n');
  expect(metrics).toContain('graphql_operations_running 0\n');
});

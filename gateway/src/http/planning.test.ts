import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { composeSupergraph } from '../../test/federation.ts';
import { startGraph, type Graph, type GraphOptions } from '../graph.ts';

const STUB = new URL('../../test/planners/stub-process.ts', import.meta.url);
const MAINS = { first: STUB, second: STUB };
const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3")
  type Query { fine: Int exits: Int hangs: Int refused: Int waits: Int }`;

const address = z.object({ port: z.number() });
const body = z.object({
  data: z.unknown().optional(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()) }))
    .default([]),
});

let subgraph: Server;
let graph: Graph | undefined;
let reported: [error: string, id: string][];

beforeAll(async () => {
  subgraph = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: { __typename: 'Query', fine: 1, waits: 2 } }));
  });
  subgraph.listen(0, '127.0.0.1');
  await once(subgraph, 'listening');
});
afterEach(async () => {
  await graph?.close();
  graph = undefined;
});
afterAll(() => subgraph.close());

function optionsFor(planning: GraphOptions['planning'], supergraphSdl?: string): GraphOptions {
  const url = `http://127.0.0.1:${address.parse(subgraph.address()).port}`;
  reported = [];
  return {
    supergraphSdl: supergraphSdl ?? composeSupergraph(new Map([['s', parse(SDL)]])),
    scalars: {},
    port: 0,
    host: '127.0.0.1',
    local: [],
    remote: [{ name: 's', url }],
    secret: undefined,
    database: undefined,
    tokens: undefined,
    report: (error, id) => reported.push([String(error), id]),
    explorer: false,
    showWork: false,
    allowedOrigins: [],
    planning: { mains: MAINS, ...planning },
  };
}

async function ask(query: string, accept = 'application/graphql-response+json') {
  const response = await fetch(`${graph?.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = body.parse(await response.json());
  const codes = errors.map(({ extensions }) => extensions['code']);
  return { status: response.status, data, codes, errors, headers: response.headers };
}

async function readiness(): Promise<unknown> {
  const response = await fetch(`${graph?.url}/readyz`);
  return [response.status, await response.json()];
}

describe('an operation that ends its planning process', () => {
  it.each([
    ['exits', 'CRASHED'],
    ['hangs', 'TIMED_OUT'],
  ])('(%s) is refused by name, and every other is answered', async (name, reason) => {
    graph = await startGraph(optionsFor({ timeout: 1_000 }));
    expect((await ask('{ fine }')).data).toEqual({ fine: 1 });
    const [bad, quick, slow] = await Promise.all([
      ask(`{ ${name} }`),
      ask('query Quick { fine }'),
      ask('{ fine waits }'),
    ]);
    expect(bad).toMatchObject({ status: 400, data: undefined, codes: ['OPERATION_NOT_PLANNED'] });
    expect(bad.errors[0]?.message).toContain('This operation cannot be planned');
    expect(quick.data).toEqual({ fine: 1 });
    expect(slow.data).toEqual({ fine: 1, waits: 2 });
    expect((await ask(`{ ${name} }`, 'application/json')).status).toBe(200);
    const id = bad.errors[0]?.extensions['operationId'];
    expect(reported).toEqual([[expect.stringContaining(reason), id]]);
    expect(await readiness()).toEqual([200, { ready: true }]);
  });
});

it('operations that wait to be planned, however many, hold up none that is compiled', async () => {
  graph = await startGraph(optionsFor({ timeout: 2_000 }));
  expect((await ask('{ fine }')).status).toBe(200);
  const slow = Array.from({ length: 120 }, (_, n) => ask(`{ a${n}: waits }`));
  const statuses: number[] = [];
  for (let sent = 0; sent < 40; sent += 1) {
    statuses.push((await ask('{ fine }')).status);
    await pause(25);
  }
  expect(new Set(statuses)).toEqual(new Set([200]));
  const waited = (await Promise.all(slow)).filter(({ status }) => status === 503);
  expect(new Set(waited.flatMap(({ codes }) => codes))).toEqual(new Set(['PLANNING_UNAVAILABLE']));
  expect(new Set(waited.map(({ headers }) => headers.get('retry-after')))).toEqual(new Set(['5']));
});

it('an operation that no planner has a plan for is rejected, and its shape is logged once', async () => {
  graph = await startGraph(optionsFor({}));
  const { codes, errors } = await ask('{ refused }');
  expect(codes).toEqual(['OPERATION_NOT_PLANNED']);
  await ask('query Again { refused }');
  expect(reported).toEqual([
    [
      'Error: An operation has no plan: NOT_PLANNED at a: There is no way.',
      errors[0]?.extensions['operationId'],
    ],
  ]);
});

it('a gateway is ready when a planner is, and says why there is none', async () => {
  const unreadable = composeSupergraph(new Map([['s', parse('type Query { unreadable: Int }')]]));
  graph = await startGraph(optionsFor({}, unreadable));
  await expect
    .poll(readiness, { timeout: 20_000 })
    .toEqual([
      503,
      { ready: false, reason: 'No operation can be planned: The supergraph cannot be read.' },
    ]);
});

it('planning processes end with a gateway that is killed, whatever they do', async () => {
  const main = new URL('../../test/planners/gateway-to-kill.ts', import.meta.url);
  const gateway = fork(fileURLToPath(main), { execArgv: [] });
  const [pids] = z.tuple([z.array(z.number())], z.unknown()).parse(await once(gateway, 'message'));
  expect(pids).toHaveLength(2);
  expect(pids.every(isAlive)).toBe(true);
  gateway.kill('SIGKILL');
  await expect.poll(() => pids.some(isAlive), { timeout: 10_000 }).toBe(false);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

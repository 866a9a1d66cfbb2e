/** A gateway of several processes behind one port. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { Agent, createServer, request, type Server } from 'node:http';
import path from 'node:path';
import { composeSupergraph } from '@teei/gateway/test/federation.ts';
import { createTemporaryDataDir } from '@teei/local/data-dir.ts';
import { startServiceProcess, type ServiceProcess } from '@teei/local/service-process.ts';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { read } from '../ask.ts';
import { Opened } from '../opened.ts';

const STANDALONE = new URL('../../gateway/src/standalone.ts', import.meta.url);
const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3")
  type Query { news: Int }`;
const BODY = JSON.stringify({ query: '{ news }' });
const ANSWER = JSON.stringify({ data: { news: 1 } });
const WAIT = { timeout: 60_000, interval: 20 };

/** Errors of a client whose connection ended with a process. */
const LOST_CONNECTION: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE']);

/** Connections, and requests of each of them. */
const CONNECTIONS = 20;
const REQUESTS = 10;

let supergraph: string;
let gateway: ServiceProcess;
const log: string[] = [];
/** Closed at the end, also where a later start failed. */
const opened = new Opened();

beforeAll(async () => {
  const folder = await opened.add(createTemporaryDataDir('teei-processes-'), (made) =>
    rm(made, { recursive: true, force: true }),
  );
  supergraph = path.join(folder, 'supergraph.graphql');
  const subgraph = createServer((incoming, response) => {
    let query = '';
    incoming
      .setEncoding('utf8')
      .on('data', (part: string) => (query += part))
      .on('end', () => {
        // Readiness asks for the name of a type.
        const data = query.includes('news') ? { news: 1 } : { __typename: 'Query' };
        response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
      });
  });
  await opened.add(listen(subgraph), async () => {
    subgraph.close();
    subgraph.closeAllConnections();
  });
  const address = subgraph.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const composed = composeSupergraph(new Map([['news', parse(SDL)]]));
  await writeFile(supergraph, composed.replaceAll('http://news', `http://127.0.0.1:${port}`));
  const starting = startServiceProcess('gateway', STANDALONE, {
    args: ['--supergraph', supergraph, '--port', '0', '--processes', '2', '--no-auth'],
    environment: { PLANNER_PROCESSES: '1' },
    onLine: (line) => log.push(line),
  });
  gateway = await opened.add(starting, (process) => process.stop());
});
afterAll(() => opened.close());

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
}

/** Connection of a client of its own. */
function connect(): Agent {
  return new Agent({ keepAlive: true, maxSockets: 1 });
}

/** Answer to the request over a connection. */
function ask(agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${gateway.url}/graphql`,
      { agent, method: 'POST', headers: { 'content-type': 'application/json' } },
      (response) => {
        let text = '';
        response
          .setEncoding('utf8')
          .on('data', (part: string) => (text += part))
          .on('error', reject)
          .on('end', () => resolve(text.trim()));
      },
    );
    sent.on('error', reject).end(BODY);
  });
}

async function readMetrics(): Promise<string> {
  return (await fetch(`${gateway.url}/metrics`)).text();
}

/** Operations that each process has answered. */
async function answered(): Promise<readonly number[]> {
  const metrics = await readMetrics();
  return [1, 2].map((number) =>
    Number(
      new RegExp(
        `^graphql_operation_seconds_count\\{process="${number}",outcome="ok"\\} (\\d+)$`,
        'm',
      ).exec(metrics)?.[1] ?? 0,
    ),
  );
}

/** Share of the first process in the requests of connections that are opened now. */
async function shareOfFirst(): Promise<number> {
  const before = await answered();
  const agents = Array.from({ length: CONNECTIONS }, connect);
  for (const agent of agents) {
    // The next connection comes when this one has been given away.
    for (let sent = 0; sent < REQUESTS; sent += 1) expect(await ask(agent)).toBe(ANSWER);
  }
  for (const agent of agents) agent.destroy();
  const after = await answered();
  const counts = after.map((count, at) => count - (before[at] ?? 0));
  const [first = 0, second = 0] = counts;
  expect(first + second).toBe(CONNECTIONS * REQUESTS);
  return first / (first + second);
}

/** Ids of the processes that serve. */
async function servingProcesses(): Promise<readonly number[]> {
  const children = await readFile(`/proc/${gateway.pid}/task/${gateway.pid}/children`, 'utf8');
  return children.trim().split(' ').map(Number);
}

async function readiness(): Promise<unknown> {
  return (await fetch(`${gateway.url}/readyz`)).json();
}

describe('a gateway of two processes', () => {
  it('gives each of them an even share of the requests', async () => {
    const share = await shareOfFirst();
    expect(share).toBeGreaterThanOrEqual(0.45);
    expect(share).toBeLessThanOrEqual(0.55);
  });

  it('has the metrics of both in one text, each described once', async () => {
    const lines = (await readMetrics()).split('\n');
    const described = lines.filter((line) => line.startsWith('# '));
    expect(new Set(described).size).toBe(described.length);
    const values = lines.filter((line) => line !== '' && !line.startsWith('# '));
    expect(values.filter((line) => !/[{,]process="[12]"/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('process_cpu_seconds_total{'))).toHaveLength(2);
  });

  it('ends a connection that a process was killed before it could take', async () => {
    await vi.waitFor(async () => expect(await readiness()).toEqual({ ready: true }), WAIT);
    const [victim = 0] = await servingProcesses();
    // Of two connections each process is given one.
    process.kill(victim, 'SIGSTOP');
    const asked = [ask(connect()), ask(connect())];
    expect(await Promise.race(asked)).toBe(ANSWER);
    process.kill(victim, 'SIGKILL');
    const outcomes = (await Promise.allSettled(asked)).map(({ status }) => status);
    expect(outcomes.toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('goes on with one while the other is gone, says so, and starts it again', async () => {
    await vi.waitFor(async () => expect(await readiness()).toEqual({ ready: true }), WAIT);
    const [victim = 0] = await servingProcesses();
    const over = new AbortController();
    const failures: unknown[] = [];
    let count = 0;
    const clients = Array.from({ length: CONNECTIONS }, async () => {
      const agent = connect();
      while (!over.signal.aborted) {
        const answer = await ask(agent).catch((error: unknown) => void failures.push(error));
        if (answer === undefined) continue;
        expect(answer).toBe(ANSWER);
        count += 1;
      }
      agent.destroy();
    });
    const more = async (): Promise<void> => {
      const before = count;
      await vi.waitFor(() => expect(count).toBeGreaterThan(before + CONNECTIONS), WAIT);
    };
    await more();
    // Nothing can take its place without the supergraph.
    await rename(supergraph, `${supergraph}.away`);
    process.kill(victim, 'SIGKILL');
    await vi.waitFor(
      async () =>
        expect(await readiness()).toEqual({
          ready: true,
          impaired: [{ name: 'processes', reason: '1 of 2 processes answer.' }],
        }),
      WAIT,
    );
    await more();
    await vi.waitFor(() => expect(log.join('\n')).toContain('by the exit code 1'), WAIT);
    await rename(`${supergraph}.away`, supergraph);
    await vi.waitFor(async () => expect(await readiness()).toEqual({ ready: true }), WAIT);
    await more();
    over.abort();
    await Promise.all(clients);
    // Each client lost what the process held, one of them also what it was being given, and nothing else.
    expect(failures.length).toBeLessThanOrEqual(CONNECTIONS + 1);
    const codes = new Set(failures.map((error) => String(read(error, 'code'))));
    expect([...codes].filter((code) => !LOST_CONNECTION.has(code))).toEqual([]);
    expect(log.join('\n')).toContain('ended by SIGKILL');
    const share = await shareOfFirst();
    expect(share).toBeGreaterThanOrEqual(0.45);
    expect(share).toBeLessThanOrEqual(0.55);
  });
});

it('a gateway of several processes wants Redis where they count and note for each other', async () => {
  const starting = startServiceProcess('gateway', STANDALONE, {
    args: ['--supergraph', supergraph, '--port', '0', '--processes', '2', '--no-auth'],
    environment: { RATE_LIMITS: 'viewerRequests=10' },
    onLine: (line) => log.push(line),
  });
  await expect(starting).rejects.toThrow('exit code 1');
  expect(log).toContain('--processes: expected REDIS_URL with RATE_LIMITS; received nothing.');
});

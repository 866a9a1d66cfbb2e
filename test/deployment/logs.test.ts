/** Logs of services whose stores are down. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '@teei/local/postgres/cluster.ts';
import { COMPILE_CACHE } from '@teei/local/service-process.ts';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

/** An address where nothing listens. */
const NOWHERE = '127.0.0.1:1';

const SECRET = 'a secret for tests, long enough to be taken';
const WAIT_OPTIONS = { timeout: 55_000, interval: 50 };

const line = z.looseObject({
  level: z.number(),
  time: z.number(),
  msg: z.string().min(1),
  request_id: z.string().optional(),
});

interface Service {
  readonly child: ChildProcess;
  /** All lines of standard output and standard error. */
  readonly lines: readonly string[];
}

const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

function start(main: string, environment: Readonly<Record<string, string>>): Service {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL(`../../${main}`, import.meta.url))],
    {
      env: { NODE_COMPILE_CACHE: COMPILE_CACHE, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  running.push(child);
  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (text) => lines.push(text));
  }
  return { child, lines };
}

/** Parses every line; throws for one that is not JSON of the form. */
function parse({ lines }: Service): z.infer<typeof line>[] {
  return lines.map((text) => line.parse(JSON.parse(text)));
}

/** Waits until a service answers: it tells its address once it is ready, which it never is here. */
async function answers(url: string): Promise<void> {
  await vi.waitFor(() => fetch(`${url}/healthz`), WAIT_OPTIONS);
}

/** Ends a service and returns what it has logged. */
async function end(service: Service): Promise<z.infer<typeof line>[]> {
  const ended = once(service.child, 'close');
  service.child.kill('SIGINT');
  await ended;
  return parse(service);
}

const SUBGRAPH = { DATABASE_URL: `postgres://nobody:secret@${NOWHERE}/teei`, GRAPH_SECRET: SECRET };

describe('every line that is written', () => {
  it('by a gateway without stores and subgraphs is JSON that begins with the cause', async () => {
    const url = `http://${NOWHERE}`;
    const port = await findFreePort();
    const gateway = start('gateway/src/main.ts', {
      ...SUBGRAPH,
      PORT: String(port),
      ACCESS_LOG: 'on',
      JWKS_URL: url,
      TOKEN_ISSUER: 'teei-graph',
      CLICKHOUSE_URL: url,
      ...Object.fromEntries(
        ['USERS', 'PROGRAMS', 'CAMPAIGNS', 'EVIDENCE', 'REPORTING', 'PRIVACY'].map((name) => [
          `${name}_SUBGRAPH_URL`,
          url,
        ]),
      ),
    });
    const own = `http://127.0.0.1:${port}`;
    await answers(own);
    const response = await fetch(`${own}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'request-7' },
      body: JSON.stringify({ query: 'query Page { publication(slug: "none") { title } }' }),
    });
    expect(response.headers.get('x-request-id')).toBe('request-7');
    const logged = await end(gateway);
    const ofRequest = logged.filter(({ request_id: id }) => id === 'request-7');
    expect(ofRequest.map(({ msg }) => msg)).toEqual(
      expect.arrayContaining([expect.stringContaining('ECONNREFUSED'), 'POST /graphql 200']),
    );
    expect(ofRequest.at(-1)).toMatchObject({
      'graphql.operation.name': 'Page',
      'graphql.operation.type': 'query',
      client: 'anonymous',
    });
    const causes = logged.filter(({ level }) => level >= 50);
    expect(causes.filter(({ msg }) => !/ECONNREFUSED|timeout|No operation/.test(msg))).toEqual([]);
  });

  it('by a subgraph without Postgres is JSON that begins with the cause', async () => {
    const port = await findFreePort();
    const subgraph = start('subgraphs/programs/src/main.ts', { ...SUBGRAPH, PORT: String(port) });
    const url = `http://127.0.0.1:${port}`;
    await answers(url);
    expect((await fetch(`${url}/metrics`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
    const causes = (await end(subgraph)).filter(({ level }) => level >= 50);
    expect(causes.length).toBeGreaterThan(0);
    expect(causes.filter(({ msg }) => !msg.includes('ECONNREFUSED'))).toEqual([]);
  });

  it('by a service that is configured wrongly is JSON that names each variable', async () => {
    const service = start('subgraphs/programs/src/main.ts', { GRAPH_SECRET: SECRET, PORT: 'x' });
    await once(service.child, 'close');
    expect(service.child.exitCode).toBe(1);
    const [fatal, ...others] = parse(service);
    expect(others).toEqual([]);
    expect(fatal?.level).toBe(60);
    expect(fatal?.msg).toMatch(/PORT: expected .* DATABASE_URL: expected/);
  });
});

/** The bundle of the gateway serves as its sources do. */
import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTemporaryDataDir } from '@teei/local/data-dir.ts';
import { startServiceProcess, type ServiceProcess } from '@teei/local/service-process.ts';
import { GATEWAY_ROLE, roleDatabaseUrl } from '@teei/platform/database/role-url.ts';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBundle } from '@teei/gateway/src/bundle/bundle.ts';
import { composeSupergraph } from '@teei/gateway/test/federation.ts';
import { createTestDatabase } from '../database.ts';
import { eventually } from '../eventually.ts';
import { Opened } from '../opened.ts';
import { findRedis, startRedis } from '../redis.ts';

const BUNDLE = new URL(`../../gateway/.bundle/${process.pid}/`, import.meta.url);
const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3")
  type Query { news: Int }`;

let subgraphUrl: string;
let gateway: ServiceProcess;
/** Closed at the end, also where a later start failed. */
const opened = new Opened();

/** Serves a subgraph that has one answer to everything. */
async function serveSubgraph(): Promise<Server> {
  const server = createServer((_request, response) => {
    response
      .setHeader('content-type', 'application/json')
      .end('{"data":{"__typename":"Query","news":1}}');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  return server;
}

beforeAll(async () => {
  await opened.add(writeBundle(BUNDLE), () => rm(BUNDLE, { recursive: true, force: true }));
  const folder = await opened.add(createTemporaryDataDir('teei-bundle-'), (made) =>
    rm(made, { recursive: true, force: true }),
  );
  const subgraph = await opened.add(serveSubgraph(), async (server) => server.close());
  const address = subgraph.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  subgraphUrl = `http://127.0.0.1:${port}`;
  const supergraph = path.join(folder, 'supergraph.graphql');
  const composed = composeSupergraph(new Map([['news', parse(SDL)]]));
  await writeFile(supergraph, composed.replaceAll('http://news', subgraphUrl));
  const starting = startServiceProcess('gateway', new URL('standalone.js', BUNDLE), {
    args: ['--supergraph', supergraph, '--port', '0', '--no-auth'],
    environment: { PLANNER_PROCESSES: '1' },
  });
  gateway = await opened.add(starting, (process) => process.stop());
}, 120_000);
afterAll(() => opened.close());

describe('the bundled gateway', () => {
  it('plans an operation in a process of its own, and answers it', async () => {
    const response = await fetch(new URL('/graphql', gateway.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ news }' }),
    });
    expect(await response.json()).toEqual({ data: { news: 1 } });
  });

  it('serves the explorer, whose files stay beside the sources', async () => {
    const response = await fetch(new URL('/graphiql', gateway.url));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('graphiql');
  });
});

/** Output of the bundle's main program, started without an environment. */
function startOfMain(): Promise<string> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [fileURLToPath(new URL('main.js', BUNDLE))],
      { env: {} },
      (_error, stdout, stderr) => resolve(stdout + stderr),
    );
  });
}

describe('the bundled gateway of this project', () => {
  it('lists the variables that it lacks', async () => {
    const said = await startOfMain();
    expect(said).toContain('GRAPH_SECRET');
    expect(said).not.toContain('    at ');
  });

  it('does not start once a source has changed', async () => {
    const list = new URL('sources.txt', BUNDLE);
    const text = await readFile(list, 'utf8');
    await writeFile(list, text.replace(/^\w+/, 'another'));
    const said = await startOfMain();
    await writeFile(list, text);
    expect(said).toContain('pnpm gateway:bundle');
    expect(said).not.toContain('GRAPH_SECRET');
  });
});

const redisProgram = findRedis();

describe.skipIf(redisProgram === undefined)('the bundled gateway of this project, served', () => {
  let main: ServiceProcess;
  /** Closed at the end, also where a later start failed. */
  const served = new Opened();

  beforeAll(async () => {
    const database = await served.add(createTestDatabase(), (made) => made.drop());
    const redis = await served.add(startRedis(redisProgram ?? ''), (started) => started.stop());
    const starting = startServiceProcess('gateway', new URL('main.js', BUNDLE), {
      environment: {
        PORT: '0',
        PLANNER_PROCESSES: '1',
        ...Object.fromEntries(
          ['USERS', 'PROGRAMS', 'CAMPAIGNS', 'EVIDENCE', 'REPORTING', 'PRIVACY'].map((name) => [
            `${name}_SUBGRAPH_URL`,
            subgraphUrl,
          ]),
        ),
        CLICKHOUSE_URL: subgraphUrl,
        REDIS_URL: redis.url,
        OTEL_EXPORTER_OTLP_ENDPOINT: subgraphUrl,
        DATABASE_URL: roleDatabaseUrl(database.ownerUrl, GATEWAY_ROLE),
        GRAPH_SECRET: 'a secret for tests, long enough to be taken',
        JWKS_URL: `${subgraphUrl}/.well-known/jwks.json`,
        TOKEN_ISSUER: 'https://issuer.example',
        LOG_LEVEL: 'silent',
      },
    });
    main = await served.add(starting, (process) => process.stop());
  });
  afterAll(() => served.close());

  it('reaches its subgraphs, Postgres and Redis, and answers', async () => {
    await eventually(async () => {
      const response = await fetch(new URL('/readyz', main.url));
      expect(response.status).toBe(200);
      expect(await response.text()).not.toContain('"redis"');
    });
    const response = await fetch(new URL('/graphql', main.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });
});

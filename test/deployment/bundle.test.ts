/** The bundle of the gateway serves as its sources do. */
import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTemporaryDataDir } from '@teei/local/data-dir.ts';
import { startServiceProcess, type ServiceProcess } from '@teei/local/service-process.ts';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBundle } from '@teei/gateway/src/bundle/bundle.ts';
import { composeSupergraph } from '@teei/gateway/test/federation.ts';

const BUNDLE = new URL(`../../gateway/.bundle/${process.pid}/`, import.meta.url);
const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3")
  type Query { news: Int }`;

let folder: string;
let subgraph: Server;
let gateway: ServiceProcess;

beforeAll(async () => {
  await writeBundle(BUNDLE);
  folder = await createTemporaryDataDir('teei-bundle-');
  subgraph = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end('{"data":{"news":1}}');
  });
  await new Promise<void>((resolve) => {
    subgraph.listen(0, '127.0.0.1', () => resolve());
  });
  const address = subgraph.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const supergraph = path.join(folder, 'supergraph.graphql');
  const composed = composeSupergraph(new Map([['news', parse(SDL)]]));
  await writeFile(supergraph, composed.replaceAll('http://news', `http://127.0.0.1:${port}`));
  gateway = await startServiceProcess('gateway', new URL('standalone.js', BUNDLE), {
    args: ['--supergraph', supergraph, '--port', '0', '--no-auth'],
    environment: { PLANNER_PROCESSES: '1' },
  });
}, 120_000);

afterAll(async () => {
  await gateway.stop();
  subgraph.close();
  await Promise.all([folder, BUNDLE].map((one) => rm(one, { recursive: true, force: true })));
});

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

describe('the bundled gateway of this project', () => {
  it('loads, and lists the variables that it lacks', async () => {
    const said = await new Promise<string>((resolve) => {
      execFile(
        process.execPath,
        [fileURLToPath(new URL('main.js', BUNDLE))],
        { env: {} },
        (_error, stdout, stderr) => resolve(stdout + stderr),
      );
    });
    expect(said).toContain('GRAPH_SECRET');
    expect(said).not.toContain('    at ');
  });
});

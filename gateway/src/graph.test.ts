import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { RunningSubgraph } from '@teei/platform/subgraph/subgraph.ts';
import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { composeSupergraph } from '../test/federation.ts';
import { startGraph } from './graph.ts';

const address = z.object({ port: z.number() });

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = address.parse(server.address());
  server.close();
  await once(server, 'close');
  return port;
}

async function isListening(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const connected = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return connected;
}

it('subgraphs react to events once the gateway has loaded and listens', async () => {
  const port = await freePort();
  const listening: Promise<boolean>[] = [];
  const subgraph: RunningSubgraph = {
    name: 's',
    execute: async () => ({ data: { a: 1 }, extensions: { statements: 0 } }),
    prepare: () => undefined,
    check: async () => undefined,
    react: () => void listening.push(isListening(port)),
    close: async () => undefined,
  };
  const graph = await startGraph({
    supergraphSdl: composeSupergraph(new Map([['s', parse('type Query { a: Int }')]])),
    scalars: {},
    port,
    host: '127.0.0.1',
    local: [subgraph],
    remote: [],
    secret: undefined,
    database: undefined,
    tokens: undefined,
    report: (error) => {
      throw error;
    },
    explorer: false,
    showWork: false,
    allowedOrigins: [],
  });
  expect(await Promise.all(listening)).toEqual([true]);
  await graph.close();
});

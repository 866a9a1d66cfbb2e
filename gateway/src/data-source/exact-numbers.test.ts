import { once } from 'node:events';
import { createServer } from 'node:http';
import { ANONYMOUS } from '@teei/platform/viewer/viewer.ts';
import { expect, it } from 'vitest';
import { createRemoteDataSource } from './remote-data-source.ts';

it('numbers that a double cannot hold come from a subgraph with their digits', async () => {
  const data = '{"total":9007199254740993,"parts":[{"share":0.12345678901234567890}],"few":7}';
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(`{"data":${data}}`);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const source = createRemoteDataSource('banks', {
    url: `http://127.0.0.1:${port}`,
    secret: undefined,
    responseLimit: 10_000,
    connections: 1,
    timeout: 5_000,
    report: (error) => expect.unreachable(String(error)),
  });
  const request = {
    query: '{ total parts few }',
    operationName: undefined,
    variables: {},
    viewer: ANONYMOUS,
  };
  const answer = await source.fetch(request, undefined);
  expect(JSON.stringify(answer.data)).toBe(data);
  await source.close();
  server.close();
});

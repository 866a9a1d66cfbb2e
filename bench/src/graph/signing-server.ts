/**
 * Proxy between a gateway that cannot sign requests and the graph's subgraphs, each at its name:
 * signs what comes and sends it on.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { endOnSignals } from '@teei/platform/serving/signals.ts';
import { Pool } from 'undici';
import { listen, readBody } from '../standard/http.ts';
import { readSettings } from './settings.ts';
import { openSigning } from './signing.ts';

const settings = readSettings();
const signing = await openSigning(
  settings.remote.map(({ name }) => name),
  settings,
);
const pools = new Map(
  settings.remote.map(({ name, url }) => [name, new Pool(url, { connections: 32 })]),
);

async function sendOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const name = request.url?.slice(1) ?? '';
  const [pool, sign] = [pools.get(name), signing.get(name)];
  if (!pool || !sign) throw new RangeError(`There is no subgraph ${name}.`);
  const body = (await readBody(request)).toString();
  const signed = await sign(request.headers.authorization, body);
  const answer = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', ...signed },
    body,
  });
  response
    .writeHead(answer.statusCode, { 'content-type': 'application/json' })
    .end(Buffer.from(await answer.body.arrayBuffer()));
}

const { url, close } = await listen(
  createServer((request, response) => {
    sendOn(request, response).catch((error: unknown) => response.writeHead(502).end(String(error)));
  }),
);
process.stdout.write(`signing listening on ${url}\n`);

const end = endOnSignals(close);
process.once('disconnect', end);
process.channel?.unref();

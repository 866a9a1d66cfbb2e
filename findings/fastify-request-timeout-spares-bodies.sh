#!/usr/bin/env bash
# Fastify's requestTimeout alone does not bound a request's body.
#
# Fastify sets server.requestTimeout after Node has made the server, so Node never compares it with its
# own headersTimeout, a minute. Of the two, Node then takes the shorter for the head and the longer
# for the body: with requestTimeout = 1 s, a head sent slowly is cut off after a second, a body after a
# minute. It looks every 30 s by default, so 60 to 90 s pass. Give both, and the interval, to Node:
# { requestTimeout, http: { requestTimeout, headersTimeout, connectionsCheckingInterval } }.
#
# Seen with fastify 5.12.8 on Node 24.21.0:
#   requestTimeout alone: slow head cut off after 1 s, slow body still open after 6 s
#   with headersTimeout: slow head cut off after 1 s, slow body cut off after 1 s
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund fastify@5.12.8 node@24.21.0

cat >run.mjs <<'JS'
import { connect } from 'node:net';
import Fastify from 'fastify';

const WATCHED_MS = 6_000;

/** Resolves with the seconds after which a client that trickles is cut off; undefined when it is not. */
function trickle(port, head, part) {
  return new Promise((resolve) => {
    const since = performance.now();
    const client = connect(port, '127.0.0.1');
    const sending = setInterval(() => client.write(part), 100);
    const watched = setTimeout(() => client.destroy(), WATCHED_MS);
    client.on('error', () => undefined).resume();
    client.on('close', () => {
      clearInterval(sending);
      clearTimeout(watched);
      const seconds = (performance.now() - since) / 1_000;
      resolve(seconds < WATCHED_MS / 1_000 - 1 ? seconds : undefined);
    });
    client.write(head);
  });
}

async function measure(name, http) {
  const server = Fastify({ requestTimeout: 1_000, http: { connectionsCheckingInterval: 100, ...http } });
  server.post('/', () => 'done');
  await server.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.server.address();
  const line = 'POST / HTTP/1.1\r\nhost: x\r\n';
  const [head, body] = await Promise.all([
    trickle(port, line, 'x: y\r\n'),
    trickle(port, `${line}content-type: text/plain\r\ncontent-length: 9999\r\n\r\n`, 'a'),
  ]);
  await server.close();
  const told = (seconds) =>
    seconds === undefined ? 'still open after 6 s' : `cut off after ${Math.round(seconds)} s`;
  console.log(`${name}: slow head ${told(head)}, slow body ${told(body)}`);
  return { head, body };
}

const { version } = (await import('fastify/package.json', { with: { type: 'json' } })).default;
console.log(`fastify ${version}, Node ${process.version}`);
const alone = await measure('requestTimeout alone', {});
const both = await measure('with headersTimeout', { headersTimeout: 1_000, requestTimeout: 1_000 });
const isAsSeen =
  alone.head !== undefined && alone.body === undefined && both.head !== undefined && both.body !== undefined;
process.exitCode = isAsSeen ? 0 : 1;
JS
./node_modules/.bin/node run.mjs

#!/usr/bin/env bash
# A timeout of node-redis' commands ends when the command is sent: it does not bound the reply.
#
# commandOptions.timeout rejects a command that still waits in the client's queue. Once it is written, the
# client waits for the reply without a limit, so that with a server that hangs, and keeps its connections open,
# nothing rejects until TCP gives up. Who must answer in time races the reply with a timer of their own.
#
# Seen with @redis/client 6.3.1 on Node 24.21.0, with a timeout of 200 ms:
#   GET at a server that has stopped answering: still pending after 5000 ms
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @redis/client@6.3.1 node@24.21.0

cat >run.mjs <<'JS'
import { createServer } from 'node:net';
import { createClient } from '@redis/client';

const WATCHED_MS = 5_000;

/** Redis that greets a client, and answers no command. */
const server = createServer((socket) => {
  socket.on('error', () => undefined);
  socket.on('data', (data) => {
    for (const command of String(data).split(/(?=\*\d+\r\n)/)) {
      if (/HELLO/.test(command)) socket.write('%1\r\n$5\r\nproto\r\n:3\r\n');
      else if (/CLIENT/.test(command)) socket.write('+OK\r\n');
    }
  });
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const client = createClient({
  url: `redis://127.0.0.1:${server.address().port}`,
  disableOfflineQueue: true,
  commandOptions: { timeout: 200 },
});
client.on('error', () => undefined);
await client.connect();

const watched = new Promise((resolve) => setTimeout(resolve, WATCHED_MS, 'pending'));
const reply = client.get('key').then(
  () => 'answered',
  (error) => `rejected: ${error.message}`,
);
const outcome = await Promise.race([reply, watched]);
console.log(
  `GET at a server that has stopped answering: ${outcome === 'pending' ? `still pending after ${WATCHED_MS} ms` : outcome}`,
);
process.exit(outcome === 'pending' ? 0 : 1);
JS

echo "@redis/client $(node -p "require('@redis/client/package.json').version")"
node_modules/.bin/node run.mjs

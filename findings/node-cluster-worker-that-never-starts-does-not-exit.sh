#!/usr/bin/env bash
# A worker of node:cluster whose program cannot be started emits `error`, and never `exit`.
#
# The usual primary replaces workers in its listener for `exit`. When the system refuses to start one (its folder is
# gone, no processes or descriptors are left), that event never comes, neither from the worker nor from the cluster: the
# place stays empty. Without a listener for `error` on the worker itself the primary ends by an uncaught error, and all
# healthy workers with it; the cluster emits no `error` of its own.
# Count `error` of a worker as its end, and start the next one from there.
#
# Seen with Node 24.21.0, for a worker whose working directory does not exist:
#   events of the worker: error ENOENT, disconnect
#   events of the cluster: fork, disconnect
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund node@24.21.0

cat >run.cjs <<'JS'
const cluster = require('node:cluster');
const path = require('node:path');

if (cluster.isWorker) process.exit(0);
const ofCluster = [];
for (const name of ['fork', 'online', 'disconnect', 'exit', 'error']) cluster.on(name, () => ofCluster.push(name));
cluster.setupPrimary({ cwd: path.join(__dirname, 'no-such-folder') });
const worker = cluster.fork();
const ofWorker = [];
for (const name of ['online', 'disconnect', 'exit']) worker.on(name, () => ofWorker.push(name));
worker.on('error', ({ code }) => ofWorker.push(`error ${code}`));
setTimeout(() => {
  console.log(`events of the worker: ${ofWorker.join(', ')}`);
  console.log(`events of the cluster: ${ofCluster.join(', ')}`);
  process.exit(ofWorker.join() === 'error ENOENT,disconnect' && !ofCluster.includes('exit') ? 0 : 1);
}, 2_000);
JS

echo "Node $(node_modules/.bin/node --version):"
timeout 60 node_modules/.bin/node run.cjs

#!/usr/bin/env bash
# In the embedded ClickHouse (chdb), INSERT … SELECT … FROM input(…) with data after FORMAT inserts nothing, without an error.
#
# ClickHouse documents input() for converting rows while they are inserted. chdb, driven by the official client, accepts the
# statement and drops its data, where the same data inserted without input() arrives. Load into a table of texts
# first, and convert from there with INSERT … SELECT.
#
# Seen with chdb 3.4.0 and @clickhouse/client 1.23.1 on Node 24.21.0:
#   INSERT … FORMAT: 2 rows
#   INSERT … SELECT … FROM input(…) FORMAT: 0 rows, no error
#   by way of a table of texts: 2 rows
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund chdb@3.4.0 @clickhouse/client@1.23.1 node@24.21.0

cat >run.mjs <<'JS'
import { createClient } from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';

const client = createClient({ connection: createChdbConnection({ path: './data' }) });
const run = (query) => client.command({ query });
const LINES = '["1"]\n["2"]\n';

async function rows(table) {
  const result = await client.query({ query: `SELECT count() AS n FROM d.${table}`, format: 'JSONEachRow' });
  return Number((await result.json())[0].n);
}

await run('CREATE DATABASE d');
for (const table of ['plain', 'converted', 'staged']) {
  await run(`CREATE TABLE d.${table} (n UInt32) ENGINE = MergeTree ORDER BY n`);
}
await run('CREATE TABLE d.texts (n String) ENGINE = MergeTree ORDER BY n');

await run(`INSERT INTO d.plain FORMAT JSONCompactEachRow\n${LINES}`);
const plain = await rows('plain');
await run(
  `INSERT INTO d.converted SELECT toUInt32(n) FROM input('n String') FORMAT JSONCompactEachRow\n${LINES}`,
);
const converted = await rows('converted');
await run(`INSERT INTO d.texts FORMAT JSONCompactEachRow\n${LINES}`);
await run('INSERT INTO d.staged SELECT toUInt32(n) FROM d.texts');
const staged = await rows('staged');

console.log(`INSERT … FORMAT: ${plain} rows`);
console.log(`INSERT … SELECT … FROM input(…) FORMAT: ${converted} rows, no error`);
console.log(`by way of a table of texts: ${staged} rows`);
await client.close();
process.exitCode = plain === 2 && converted === 0 && staged === 2 ? 0 : 1;
JS

echo "chdb 3.4.0, @clickhouse/client 1.23.1, Node 24.21.0:"
timeout 60 node_modules/.bin/node run.mjs

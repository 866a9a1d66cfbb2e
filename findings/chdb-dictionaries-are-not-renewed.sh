#!/usr/bin/env bash
# Dictionaries of the embedded ClickHouse (chdb) are not renewed after their LIFETIME.
#
# On a server, a thread loads a dictionary anew once its LIFETIME is over. In process that thread is not there, though others are:
# a refreshable materialized view is refreshed, and TTL removes rows. The dictionary stays as it was at its first use, its status
# is LOADED, and nothing tells that it is old. SYSTEM RELOAD DICTIONARY loads it: do so after writes to its source.
#
# Seen with chdb 3.4.0 and @clickhouse/client 1.23.1 on Node 24.21.0:
#   at first: 1 row
#   10 s after a second row, LIFETIME 1 s: 1 row, status LOADED
#   in the same time, a view with REFRESH EVERY 1 SECOND: 2 rows
#   after SYSTEM RELOAD DICTIONARY: 2 rows
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund chdb@3.4.0 @clickhouse/client@1.23.1 node@24.21.0

cat >run.mjs <<'JS'
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';

const client = createClient({ connection: createChdbConnection({ path: './data' }) });
const run = (query) => client.command({ query });

async function read(query) {
  const result = await client.query({ query, format: 'JSONEachRow' });
  return (await result.json())[0]?.value;
}

const inDictionary = () => read('SELECT toUInt32(count()) AS value FROM dictionary(d.names)');

await run('CREATE DATABASE d');
await run('CREATE TABLE d.source (id UInt64, name String) ENGINE = MergeTree ORDER BY id');
await run("INSERT INTO d.source VALUES (1, 'one')");
await run(
  "CREATE DICTIONARY d.names (id UInt64, name String) PRIMARY KEY id SOURCE(CLICKHOUSE(TABLE 'source' DB 'd')) LAYOUT(HASHED()) LIFETIME(1)",
);
await run(
  'CREATE MATERIALIZED VIEW d.counted REFRESH EVERY 1 SECOND (value UInt32) ENGINE = MergeTree ORDER BY value AS SELECT toUInt32(count()) AS value FROM d.source',
);
const first = await inDictionary();
console.log(`at first: ${first} row`);
await run("INSERT INTO d.source VALUES (2, 'two')");
await pause(10_000);
const later = await inDictionary();
const status = await read("SELECT toString(status) AS value FROM system.dictionaries WHERE name = 'names'");
const view = await read('SELECT value FROM d.counted');
console.log(`10 s after a second row, LIFETIME 1 s: ${later} row, status ${status}`);
console.log(`in the same time, a view with REFRESH EVERY 1 SECOND: ${view} rows`);
await run('SYSTEM RELOAD DICTIONARY d.names');
const reloaded = await inDictionary();
console.log(`after SYSTEM RELOAD DICTIONARY: ${reloaded} rows`);
await client.close();
process.exit(first === 1 && later === 1 && status === 'LOADED' && view === 2 && reloaded === 2 ? 0 : 1);
JS

echo "chdb 3.4.0, @clickhouse/client 1.23.1, Node 24.21.0:"
timeout 90 node_modules/.bin/node run.mjs

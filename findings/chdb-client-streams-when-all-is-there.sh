#!/usr/bin/env bash
# chdb behind the official ClickHouse client sends the first row of a stream once the last is there.
#
# The client's ResultSet.stream() exists to read results without holding them. chdb/connection makes the whole result before
# query() resolves, so that memory and the wait for a first row grow with it; chdb's own Session.queryStream() gives rows as
# they are made.
#
# Seen with chdb 3.4.0 and @clickhouse/client 1.23.1 on Node 24.21.0, with 20 rows, of which one is made each 100 ms:
#   Session.queryStream(): first row in the first half of the time
#   client.query().stream(): first row at the end of the time
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund chdb@3.4.0 @clickhouse/client@1.23.1 node@24.21.0

cat >own.mjs <<'JS'
import { Session } from 'chdb';

const session = new Session();
const since = performance.now();
let first;
const stream = session.queryStream(
  'SELECT number, sleepEachRow(0.1) FROM numbers(20) SETTINGS max_block_size = 1',
);
for await (const _row of stream.rows()) first ??= performance.now() - since;
const isEarly = first < (performance.now() - since) / 2;
session.close();
console.log(`Session.queryStream(): first row ${isEarly ? 'in the first half' : 'at the end'} of the time`);
process.exitCode = isEarly ? 0 : 1;
JS

cat >client.mjs <<'JS'
import { createClient } from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';

const client = createClient({ connection: createChdbConnection({ path: ':memory:' }) });
const since = performance.now();
let first;
const result = await client.query({
  query: 'SELECT number, sleepEachRow(0.1) FROM numbers(20) SETTINGS max_block_size = 1',
  format: 'JSONEachRow',
});
for await (const _rows of result.stream()) first ??= performance.now() - since;
const isLate = first > (performance.now() - since) * 0.9;
console.log(`client.query().stream(): first row ${isLate ? 'at the end' : 'in the first half'} of the time`);
await client.close();
process.exitCode = isLate ? 0 : 1;
JS

echo "chdb 3.4.0, @clickhouse/client 1.23.1, Node 24.21.0:"
timeout 40 node_modules/.bin/node own.mjs
timeout 40 node_modules/.bin/node client.mjs

#!/usr/bin/env bash
# One early insert into an embedded ClickHouse (chdb) takes seconds: it compiles the expressions of all views at once.
#
# ClickHouse compiles an expression to machine code once it was executed three times (min_count_to_compile_expression).
# The expressions of materialized views count too, and all of a table's views reach the threshold in the same insert.
# Eight views of a dozen sums make 96 functions, which that insert waits for, even if it has a single row. On a
# server that happens once in months. In process it happens after every start, so that the first requests of each
# process meet it. With compile_expressions = 0 no insert compiles its views.
#
# Seen with chdb 3.4.0 (ClickHouse 26.7) and @clickhouse/client 1.23.1 on Node 24.21.0, inserts of one row:
#   insert 1: 410 ms, 1 function compiled so far
#   insert 2: 269 ms, 1
#   insert 3: 252 ms, 2
#   insert 4: 8286 ms, 97
#   insert 5: 260 ms, 98
#   with compile_expressions = 0, after insert 5: 1 or 2, of statements that came before
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund chdb@3.4.0 @clickhouse/client@1.23.1 node@24.21.0

cat >run.mjs <<'JS'
import { createClient } from '@clickhouse/client';
import { createChdbConnection } from 'chdb/connection';

const [compiles] = process.argv.slice(2);
const VIEWS = 8;
const SUMS = Array.from({ length: 12 }, (_, n) => n);

const client = createClient({
  connection: createChdbConnection({ path: `./data-${compiles}` }),
  clickhouse_settings: { compile_expressions: Number(compiles) },
});
const run = (query) => client.command({ query });

async function read(query) {
  const result = await client.query({ query, format: 'JSONEachRow' });
  return (await result.json())[0].value;
}

await run('CREATE DATABASE d');
await run(
  'CREATE TABLE d.events (id UInt64, at DateTime, kind String, amount Int64) ENGINE = MergeTree ORDER BY id',
);
for (let view = 0; view < VIEWS; view += 1) {
  const columns = SUMS.map((n) => `s${n} SimpleAggregateFunction(sum, Int64)`);
  const sums = SUMS.map((n) => `sumIf(amount * ${n + 1} + ${view}, kind = 'k${n}') AS s${n}`);
  await run(
    `CREATE TABLE d.t${view} (at DateTime, ${columns}) ENGINE = AggregatingMergeTree ORDER BY at`,
  );
  await run(
    `CREATE MATERIALIZED VIEW d.v${view} TO d.t${view} AS
      SELECT toStartOfInterval(at, INTERVAL ${view + 1} DAY) AS at, ${sums} FROM d.events GROUP BY at`,
  );
}

const counts = [];
for (let n = 1; n <= 5; n += 1) {
  const began = performance.now();
  await run(`INSERT INTO d.events VALUES (${n}, '2026-01-01 00:00:00', 'k1', 1)`);
  const took = Math.round(performance.now() - began);
  counts.push(
    await read(
      "SELECT toUInt32(sum(value)) AS value FROM system.events WHERE event = 'CompileFunction'",
    ),
  );
  console.log(`insert ${n}: ${took} ms, ${counts.at(-1)} functions compiled so far`);
}
const holds =
  compiles === '0'
    ? counts[4] < 10
    : counts[2] < 10 && counts[3] >= VIEWS * SUMS.length && counts[4] - counts[3] < 10;
process.exit(holds ? 0 : 1);
JS

echo "chdb $(node -p "require('chdb/package.json').version")"
echo 'as it is:'
node_modules/.bin/node run.mjs 1
echo 'with compile_expressions = 0:'
node_modules/.bin/node run.mjs 0

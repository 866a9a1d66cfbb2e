#!/usr/bin/env bash
# Node and Postgres both accept short names of time zones, and mean different places by them.
#
# Intl.DateTimeFormat takes the three letters that old Java had as names of zones, such as BST for Dhaka and ART for
# Cairo. Postgres takes the same letters as abbreviations of an offset: British summer time, Argentina. Neither side
# reports an error, so a setting that the application accepts by asking Intl moves by up to fourteen hours, or by an
# hour in summer alone, once a statement uses it in AT TIME ZONE. A check by both, or a list of zones with a slash in
# their names, keeps the two alike.
#
# Seen with @electric-sql/pglite 0.5.16 (PostgreSQL 18.6) and Node 24.21.0, at noon UTC on 1 July 2026:
#   AST: Postgres 08:00, Node 04:00 (America/Anchorage)
#   ACT: Postgres 07:00, Node 21:30 (Australia/Darwin)
#   ART: Postgres 09:00, Node 15:00 (Africa/Cairo)
#   BST: Postgres 13:00, Node 18:00 (Asia/Dhaka)
#   NST: Postgres 08:30, Node 00:00 (Pacific/Auckland)
#   PST: Postgres 04:00, Node 05:00 (America/Los_Angeles)
#   Europe/Oslo: Postgres 14:00, Node 14:00 (Europe/Oslo)
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @electric-sql/pglite@0.5.16 node@24.21.0

cat >run.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';

const NOON = '2026-07-01T12:00:00Z';
const EXPECTED = {
  AST: ['08:00', '04:00'],
  ACT: ['07:00', '21:30'],
  ART: ['09:00', '15:00'],
  BST: ['13:00', '18:00'],
  NST: ['08:30', '00:00'],
  PST: ['04:00', '05:00'],
  'Europe/Oslo': ['14:00', '14:00'],
};

const database = await PGlite.create();
const { rows } = await database.query('SELECT version()');
console.log(`${rows[0].version.split(' on ')[0]}, Node ${process.versions.node}`);
let differs = false;
for (const [zone, expected] of Object.entries(EXPECTED)) {
  const result = await database.query(
    "SELECT to_char($1::timestamptz AT TIME ZONE $2, 'HH24:MI') AS time",
    [NOON, zone],
  );
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const seen = [result.rows[0].time, format.format(new Date(NOON))];
  console.log(`${zone}: Postgres ${seen[0]}, Node ${seen[1]} (${format.resolvedOptions().timeZone})`);
  differs ||= seen.join() !== expected.join();
}
await database.close();
process.exit(differs ? 1 : 0);
JS

node_modules/.bin/node run.mjs

#!/usr/bin/env bash
# kysely-codegen types arrays of an enum as arrays, which pg returns as text, and lets generated columns be written.
#
# pg parses arrays of the types that it knows; of an enum it returns '{red,blue}'. TypeScript takes the text for an array of
# values: includes() and length compile and answer something else. A GENERATED ALWAYS column, stored or identity, is
# Generated, which kysely lets an insert and an update give a value; Postgres refuses both (428C9). kysely's own type for
# it is GeneratedAlways. Cast such arrays to text[] in the query or register a parser by oid, and name the columns in --overrides.
#
# Seen with kysely-codegen 0.20.0, kysely 0.29.9, pg 8.23.1 and PGlite 0.5.14 on Node 24.21.0:
#   colours color[]: typed ArrayType<Color>, returned as string {red,blue}
#   sizes integer[]: typed number[], returned as array 1,2
#   twice GENERATED ALWAYS AS (…) STORED: typed Generated<number>, an insert of it fails with 428C9
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund kysely-codegen@0.20.0 kysely@0.29.9 pg@8.23.1 typescript@5.9.3 @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17 node@24.21.0

cat >run.mjs <<'JS'
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import pg from 'pg';

const database = await PGlite.create();
await database.exec(`
  CREATE TYPE color AS ENUM ('red', 'blue');
  CREATE TABLE shirts (colours color[] NOT NULL, sizes integer[] NOT NULL, once integer NOT NULL,
    twice integer NOT NULL GENERATED ALWAYS AS (once * 2) STORED);
  INSERT INTO shirts VALUES ('{red,blue}', '{1,2}', 1);
`);
const server = new PGLiteSocketServer({ db: database, port: 0, host: '127.0.0.1', maxConnections: 20 });
await server.start();
const [, port] = server.getServerConn().split(':');
const url = `postgres://postgres@127.0.0.1:${port}/postgres?sslmode=disable`;

await promisify(execFile)(process.execPath, [
  'node_modules/kysely-codegen/dist/cli/bin.js',
  ...['--dialect', 'postgres', '--url', url, '--out-file', 'database.ts'],
]);
const types = readFileSync('database.ts', 'utf8');
const typeOf = (column) => new RegExp(`^  ${column}: (.*);$`, 'm').exec(types)?.[1];

const client = new pg.Client(url);
await client.connect();
const { rows } = await client.query('SELECT colours, sizes FROM shirts');
const insert = await client.query("INSERT INTO shirts VALUES ('{red}', '{1}', 1, 2)").catch((error) => error);
await client.end();
await server.stop();

const told = (value) => `${Array.isArray(value) ? 'array' : typeof value} ${String(value)}`;
console.log(`colours color[]: typed ${typeOf('colours')}, returned as ${told(rows[0].colours)}`);
console.log(`sizes integer[]: typed ${typeOf('sizes')}, returned as ${told(rows[0].sizes)}`);
console.log(`twice GENERATED ALWAYS AS (…) STORED: typed ${typeOf('twice')}, an insert of it fails with ${insert.code}`);
const isAsSeen =
  typeOf('colours') === 'ArrayType<Color>' && rows[0].colours === '{red,blue}' && Array.isArray(rows[0].sizes);
process.exit(isAsSeen && typeOf('twice') === 'Generated<number>' && insert.code === '428C9' ? 0 : 1);
JS

echo "kysely-codegen 0.20.0, kysely 0.29.9, pg 8.23.1, PGlite 0.5.14, Node 24.21.0:"
timeout 80 node_modules/.bin/node run.mjs

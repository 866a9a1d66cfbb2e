#!/usr/bin/env bash
# After one failure inside of a CommonJS package, import() of it fails for ever, where require() tries again.
#
# A package that is loaded when it is first needed may fail once for a reason that passes: no descriptors are left, a disk
# that is remounted. Forgetting the rejected promise and importing anew does not help, since Node keeps the module of
# the package with its error; the same process can still require() it, as require forgets what failed.
#
# Seen with Node 24.21.0, for a package one of whose files cannot be read the first time:
#   first import(): not there yet
#   second import(), when the cause is gone: not there yet
#   require() of the same package: loaded
#   third import(), after that: not there yet
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund node@24.21.0
mkdir -p node_modules/late
echo '{ "name": "late", "version": "1.0.0", "main": "index.cjs" }' >node_modules/late/package.json
echo "module.exports = require('./part.cjs');" >node_modules/late/index.cjs
cat >node_modules/late/part.cjs <<'JS'
const { existsSync } = require('node:fs');
if (!existsSync(require('node:path').join(__dirname, 'ready'))) throw new Error('not there yet');
module.exports = { state: 'loaded' };
JS

cat >run.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const load = () => import('late').then(({ default: late }) => late.state, ({ message }) => message);
const first = await load();
writeFileSync(new URL('node_modules/late/ready', import.meta.url), '');
const second = await load();
const required = require('late').state;
const third = await load();
console.log(`first import(): ${first}`);
console.log(`second import(), when the cause is gone: ${second}`);
console.log(`require() of the same package: ${required}`);
console.log(`third import(), after that: ${third}`);
const seen = [first, second, required, third].join();
process.exit(seen === 'not there yet,not there yet,loaded,not there yet' ? 0 : 1);
JS

echo "Node $(node_modules/.bin/node --version):"
timeout 60 node_modules/.bin/node run.mjs

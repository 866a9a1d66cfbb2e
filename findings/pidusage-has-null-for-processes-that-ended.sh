#!/usr/bin/env bash
# pidusage has null in its answer for a process that has ended, where it is asked about several.
#
# Asked about one process that is gone, it rejects with "No matching pid found", and so it does when none of several is
# left. As long as one of them runs, it fulfils, and has null beside it for the others. Its types (@types/pidusage)
# say that each value is a Status, so that a sum over Object.values compiles under `strict`, and throws the first time
# that a child ends between being listed and being measured.
#
# Seen with pidusage 4.0.1 and @types/pidusage 2.0.5 on Node 24.21.0:
#   one that ended: rejected, No matching pid found
#   one that runs and one that ended: fulfilled, the second is null
#   type of each value: Stat
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund pidusage@4.0.1 @types/pidusage@2.0.5 node@24.21.0

cat >run.mjs <<'JS'
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import pidusage from 'pidusage';

const child = spawn(process.execPath, ['--eval', '']);
await once(child, 'exit');

const one = await pidusage([child.pid]).then(
  () => 'fulfilled',
  (error) => `rejected, ${error.message}`,
);
console.log(`one that ended: ${one}`);

const several = await pidusage([process.pid, child.pid]);
console.log(
  `one that runs and one that ended: fulfilled, the second is ${JSON.stringify(several[child.pid])}`,
);

const types = await readFile('node_modules/@types/pidusage/index.d.ts', 'utf8');
const [, type] = /Promise<\{ \[key: string\]: (\w+) \}>/.exec(types) ?? [];
console.log(`type of each value: ${type}`);

const holds =
  one === 'rejected, No matching pid found' &&
  several[process.pid] !== null &&
  several[child.pid] === null &&
  type === 'Stat';
process.exit(holds ? 0 : 1);
JS

echo "pidusage $(node -p "require('pidusage/package.json').version")"
node_modules/.bin/node run.mjs

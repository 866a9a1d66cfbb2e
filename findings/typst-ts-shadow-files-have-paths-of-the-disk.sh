#!/usr/bin/env bash
# mapShadow of typst-ts-node-compiler takes a path of the disk: a file mapped at the path that the document names is not found.
#
# A shadow file gives a document its images without a disk, and a document names them from its root: image("/picture.svg").
# Mapped at "/picture.svg" the file is not there. The compiler looks below the workspace, which is the working directory where
# none is given, so the same bytes are found at that folder's path joined with the name, whether or not the folder exists.
#
# Seen with @myriaddreamin/typst-ts-node-compiler 0.7.0 on Node 24.21.0, for image("/picture.svg"):
#   mapped at /picture.svg: not found
#   mapped below the working directory: compiled
#   mapped below a workspace that does not exist: compiled
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @myriaddreamin/typst-ts-node-compiler@0.7.0 node@24.21.0

cat >run.cjs <<'JS'
const path = require('node:path');
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>');

function compile(options, at) {
  const compiler = NodeCompiler.create(options);
  compiler.mapShadow(at, SVG);
  const outcome = compiler.compile({ mainFileContent: '#image("/picture.svg")' });
  if (outcome.result) return 'compiled';
  const messages = compiler.fetchDiagnostics(outcome.takeDiagnostics()).map(({ message }) => message);
  return messages.some((message) => message.includes('not found')) ? 'not found' : messages.join('; ');
}

const nowhere = path.join(__dirname, 'no-such-folder');
const named = compile({}, '/picture.svg');
const below = compile({}, path.join(process.cwd(), 'picture.svg'));
const within = compile({ workspace: nowhere }, path.join(nowhere, 'picture.svg'));
console.log(`mapped at /picture.svg: ${named}`);
console.log(`mapped below the working directory: ${below}`);
console.log(`mapped below a workspace that does not exist: ${within}`);
process.exit([named, below, within].join() === 'not found,compiled,compiled' ? 0 : 1);
JS

echo "typst-ts-node-compiler 0.7.0, Node $(node_modules/.bin/node --version):"
timeout 60 node_modules/.bin/node run.cjs

#!/usr/bin/env bash
# findPhoneNumbersInText of libphonenumber-js takes the second of two numbers for an extension of the first.
#
# After a comma or a semicolon it reads an extension. Of two numbers that one of these separates, as in lists of contacts, the first
# digits of the second become an extension of the first, and the rest of it is found nowhere: who removes numbers from texts
# leaves it there. A slash and a word separate as one would think. Split texts at commas and semicolons before.
#
# Seen with libphonenumber-js 1.13.16 on Node 24.21.0, for numbers of Norway:
#   "22 33 44 55 / 22 33 44 56": 2 found
#   "22 33 44 55 and 22 33 44 56": 2 found
#   "22 33 44 55, 22 33 44 56": 1 found, extension 22
#   "22 33 44 55;22 33 44 56": 1 found, extension 22
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund libphonenumber-js@1.13.16 node@24.21.0

cat >run.mjs <<'JS'
import { findPhoneNumbersInText } from 'libphonenumber-js';

function count(text) {
  const found = findPhoneNumbersInText(text, 'NO');
  const extension = found.find(({ number }) => number.ext)?.number.ext;
  console.log(`${JSON.stringify(text)}: ${found.length} found${extension ? `, extension ${extension}` : ''}`);
  return found.length;
}

const counts = [
  count('22 33 44 55 / 22 33 44 56'),
  count('22 33 44 55 and 22 33 44 56'),
  count('22 33 44 55, 22 33 44 56'),
  count('22 33 44 55;22 33 44 56'),
];
process.exitCode = counts.join() === '2,2,1,1' ? 0 : 1;
JS

echo "libphonenumber-js 1.13.16, Node 24.21.0:"
timeout 60 node_modules/.bin/node run.mjs

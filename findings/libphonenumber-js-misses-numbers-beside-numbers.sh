#!/usr/bin/env bash
# findPhoneNumbersInText of libphonenumber-js misses numbers beside other numbers.
#
# It looks at groups of digits. After a semicolon it reads an extension: of two numbers that a semicolon separates, two digits of
# the second become the extension of the first, and the rest is no number. A time or a date before a number, with a space
# between them, hides it. A slash or a comma separates as one would think. Nor is a number found that has narrow no-break
# spaces (U+202F), as typesetting puts between groups, although one with no-break spaces (U+00A0) is.
# To remove numbers from texts, make all spaces plain ones first, split lists, and look for long rows of digits besides.
#
# Seen with libphonenumber-js 1.13.16 on Node 24.21.0, for numbers of Norway:
#   "22 33 44 55 / 22 33 44 56": 2 found
#   "22 33 44 55;22 33 44 56": 1 found, extension 22
#   "at 12 30 call 22 33 44 55": 1 found
#   "at 12 30 22 33 44 55": 0 found
#   "12.05.2024 22 33 44 55": 0 found
#   with U+00A0: 1 found
#   with U+202F: 0 found
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund libphonenumber-js@1.13.16 node@24.21.0

cat >run.mjs <<'JS'
import { findPhoneNumbersInText } from 'libphonenumber-js';

function count(text, name = JSON.stringify(text)) {
  const found = findPhoneNumbersInText(text, 'NO');
  const extension = found.find(({ number }) => number.ext)?.number.ext;
  console.log(`${name}: ${found.length} found${extension ? `, extension ${extension}` : ''}`);
  return found.length;
}

const counts = [
  count('22 33 44 55 / 22 33 44 56'),
  count('22 33 44 55;22 33 44 56'),
  count('at 12 30 call 22 33 44 55'),
  count('at 12 30 22 33 44 55'),
  count('12.05.2024 22 33 44 55'),
  count('22 33 44 55'.replaceAll(' ', '\u00a0'), 'with U+00A0'),
  count('22 33 44 55'.replaceAll(' ', '\u202f'), 'with U+202F'),
];
process.exitCode = counts.join() === '2,1,1,0,0,1,0' ? 0 : 1;
JS

echo "libphonenumber-js 1.13.16, Node 24.21.0:"
timeout 60 node_modules/.bin/node run.mjs

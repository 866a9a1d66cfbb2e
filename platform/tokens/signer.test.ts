import { generateKeyPairSync } from 'node:crypto';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { expect, it } from 'vitest';
import { createTokenSigner, signingKeySchema } from './signer.ts';

const JWK = {
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
  kid: 'a key',
  alg: 'ES256',
  use: 'sig',
};
const options = { key: signingKeySchema.parse(JWK), issuer: 'us', audience: 'them', lifetime: 30 };
const signer = createTokenSigner(options);
const subject = { sub: 'somebody', role: 'admin', tenantId: null, scopes: ['a:b', 'c:d'] } as const;

it('a token has the claims of its bearer, and is valid until it expires', async () => {
  const { token, expiresAt } = await signer.sign(subject);
  const checks = { issuer: 'us', audience: 'them', algorithms: ['ES256'] };
  const keys = createLocalJWKSet(signer.jwks);
  const { payload, protectedHeader } = await jwtVerify(token, keys, checks);
  expect(protectedHeader).toEqual({ alg: 'ES256', kid: 'a key' });
  expect(payload).toMatchObject({ sub: 'somebody', role: 'admin', scope: 'a:b c:d' });
  expect(payload).not.toHaveProperty('tenantId');
  expect(payload['auth_time']).toBe(payload.iat);
  expect(Number(payload.exp) - Number(payload.iat)).toBe(30 * 60);
  expect(expiresAt.getTime()).toBe(Number(payload.exp) * 1_000);

  const later = new Date(expiresAt.getTime());
  await expect(jwtVerify(token, keys, { ...checks, currentDate: later })).rejects.toThrow('exp');
  const other = createTokenSigner({ ...options, key: signingKeySchema.parse(anotherKey()) });
  await expect(jwtVerify(token, createLocalJWKSet(other.jwks), checks)).rejects.toThrow(
    'signature verification failed',
  );
});

it('a token may be given another lifetime, and a tenant', async () => {
  const tenant = { ...subject, tenantId: 'a company' };
  const { token, expiresAt } = await signer.sign(tenant, '8h');
  const { payload } = await jwtVerify(token, createLocalJWKSet(signer.jwks));
  expect(payload['tenantId']).toBe('a company');
  expect(expiresAt.getTime() / 1_000 - Number(payload.iat)).toBe(8 * 3_600);
});

it('a token of a session leaves its sign-in to the session', async () => {
  const sessionId = '0d000000-0000-4000-8000-000000000001';
  const { token } = await signer.sign({ ...subject, sessionId });
  const { payload } = await jwtVerify(token, createLocalJWKSet(signer.jwks));
  expect(payload['session_id']).toBe(sessionId);
  expect(payload).not.toHaveProperty('auth_time');
});

it('the public keys contain no private key', () => {
  expect(Object.keys(signer.jwks.keys[0] ?? {}).toSorted()).toEqual([
    'alg',
    'crv',
    'kid',
    'kty',
    'use',
    'x',
    'y',
  ]);
});

it.each([
  ['no private part', { d: undefined }],
  ['no name', { kid: '' }],
  ['another curve', { crv: 'P-384' }],
  ['another use', { use: 'enc' }],
  ['a point that is not on the curve', { x: 'A'.repeat(43) }],
])('a key with %s is rejected', (_fault, change) => {
  expect(signingKeySchema.safeParse({ ...JWK, ...change }).success).toBe(false);
});

function anotherKey(): object {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), kid: 'a key', alg: 'ES256', use: 'sig' };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEnvironment } from '@teei/platform/configuration/read-environment.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { START_VARIABLES } from './configuration.ts';
import { openIdentity, signingEnvironment, type LocalIdentity } from './identity.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'teei-identity-'));
});
afterAll(() => rm(folder, { recursive: true }));

function open(environment: Record<string, string>): Promise<LocalIdentity> {
  return openIdentity(readEnvironment(START_VARIABLES, { DATA_DIR: folder, ...environment }));
}

it('a local graph signs tokens with the key of its data folder, for half an hour', async () => {
  const [first, second] = [await open({}), await open({ TOKEN_LIFETIME: '5' })];
  expect(first.signing?.lifetime).toBe(30);
  expect(second.signing).toEqual({ ...first.signing, lifetime: 5 });
  expect(second.signing && signingEnvironment(second.signing)).toEqual({
    TOKEN_SIGNING_KEY: JSON.stringify(first.signing?.key),
    TOKEN_ISSUER: first.tokens.issuer,
    TOKEN_AUDIENCE: first.tokens.audience,
    TOKEN_LIFETIME: '5',
  });
  const [key] = (await first.tokens.keys.all()).keys;
  expect(key).toMatchObject({ x: first.signing?.key.x, kid: 'local' });
});

it('nobody signs in at a local graph that trusts an issuer elsewhere', async () => {
  const { signing, tokens } = await open({ JWKS_URL: 'http://here', TOKEN_ISSUER: 'them' });
  expect(signing).toBeUndefined();
  expect(tokens.issuer).toBe('them');
});

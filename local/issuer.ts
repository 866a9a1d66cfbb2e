/** The local issuer: signs development tokens with a key kept in the data folder. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { knownKeys, type TokenOptions } from '@teei/gateway/src/identity/tokens.ts';
import {
  createTokenSigner,
  signingKeySchema,
  type SigningKey,
  type TokenSignerOptions,
  type TokenSubject,
} from '@teei/platform/tokens/signer.ts';
import { exportJWK, generateKeyPair } from 'jose';

const ISSUER = 'teei-local';
const AUDIENCE = 'teei-graph';

/** Minutes. */
const LIFETIME = 8 * 60;

export interface LocalIssuer {
  /** Verifies its tokens, in a gateway. */
  readonly tokens: TokenOptions;
  /** Signs tokens in its name, in a subgraph. */
  readonly signing: TokenSignerOptions;
  /** A signed token that is valid for `lifetime`, such as `8h`; that is also how long when nothing is said. */
  sign(subject: TokenSubject, lifetime?: string): Promise<string>;
}

/** Opens the issuer of a data folder; its key is made when there is none. */
export async function openLocalIssuer(dataDir: string): Promise<LocalIssuer> {
  const key = await readOrMakeKey(join(dataDir, 'issuer-key.json'));
  const signing = { key, issuer: ISSUER, audience: AUDIENCE, lifetime: LIFETIME };
  const signer = createTokenSigner(signing);
  return {
    tokens: { issuer: ISSUER, audience: AUDIENCE, keys: knownKeys(signer.jwks), isOperator: true },
    signing,
    sign: async (subject, lifetime) => (await signer.sign(subject, lifetime)).token,
  };
}

/** New key to sign tokens with. */
export async function makeSigningKey(kid: string): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return signingKeySchema.parse({ ...jwk, kid, alg: 'ES256', use: 'sig' });
}

async function readOrMakeKey(file: string): Promise<SigningKey> {
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return signingKeySchema.parse(JSON.parse(known));
  const jwk = await makeSigningKey('local');
  await mkdir(join(file, '..'), { recursive: true });
  // `wx`: when two processes begin at once, the second one takes the first one's key.
  await writeFile(file, JSON.stringify(jwk), { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return signingKeySchema.parse(JSON.parse(await readFile(file, 'utf8')));
}

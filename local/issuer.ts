/** The local issuer: makes and signs development tokens with a key kept in the data folder. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { z } from 'zod';

/** Who the local issuer says it is, and for whom its tokens are. */
export const LOCAL_ISSUER = 'teei-local';
export const AUDIENCE = 'teei-graph';

/** What a token says about its bearer. */
export interface TokenSubject {
  /** users.users.id, or a partner's client id. */
  readonly sub: string;
  readonly role: 'admin' | 'company_user' | 'participant' | 'volunteer' | 'partner';
  /** users.companies.id, for those who act for a company. */
  readonly tenantId: string | null;
  readonly scopes: readonly string[];
}

export interface LocalIssuer {
  /** Finds the public key of this issuer's tokens. */
  readonly keys: JWTVerifyGetKey;
  /** The public keys, as a JWKS endpoint would serve them. */
  readonly jwks: JSONWebKeySet;
  /** A signed token that is valid for `lifetime`, such as `8h`. */
  sign(subject: TokenSubject, lifetime?: string): Promise<string>;
}

const ALGORITHM = 'ES256';

/** Opens the issuer of a data folder; its key is made when there is none. */
export async function openLocalIssuer(dataDir: string): Promise<LocalIssuer> {
  const privateJwk = await readOrMakeKey(join(dataDir, 'issuer-key.json'));
  const { d: _private, ...publicJwk } = privateJwk;
  const jwks: JSONWebKeySet = { keys: [publicJwk] };
  const privateKey = await importJWK(privateJwk, ALGORITHM);
  return {
    jwks,
    keys: createLocalJWKSet(jwks),
    sign: ({ sub, role, tenantId, scopes }, lifetime = '8h') =>
      new SignJWT({ role, ...(tenantId && { tenantId }), scope: scopes.join(' ') })
        .setProtectedHeader({ alg: ALGORITHM, kid: publicJwk.kid })
        .setIssuer(LOCAL_ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(sub)
        .setIssuedAt()
        .setExpirationTime(lifetime)
        .sign(privateKey),
  };
}

/** An ES256 key as the file holds it. */
const keyFile = z.object({
  kty: z.literal('EC'),
  crv: z.string(),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
  alg: z.literal(ALGORITHM),
  use: z.literal('sig'),
});

async function readOrMakeKey(file: string): Promise<z.infer<typeof keyFile>> {
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return keyFile.parse(JSON.parse(known));
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'local', alg: ALGORITHM, use: 'sig' };
  await mkdir(join(file, '..'), { recursive: true });
  // `wx`: when two processes begin at once, the second one takes the first one's key.
  await writeFile(file, JSON.stringify(jwk), { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  return keyFile.parse(JSON.parse(await readFile(file, 'utf8')));
}

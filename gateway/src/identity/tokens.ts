/** Access tokens: from a signed JWT to the viewer it speaks for. */
import { UnauthenticatedError } from '@teei/platform/errors/errors.ts';
import { ANONYMOUS, USER_ROLES, type Viewer } from '@teei/platform/viewer/viewer.ts';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  jwtVerify,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { z } from 'zod';

export interface TokenOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: PublicKeys;
}

/** The public keys of an issuer. */
export interface PublicKeys {
  /** Finds the one that a token names. */
  readonly find: JWTVerifyGetKey;
  /** All of them, for others who verify its tokens. Rejects when they cannot be fetched. */
  all(): Promise<JSONWebKeySet>;
}

/** Asymmetric only: with a shared secret among them, a public key could be used as that secret. */
const ALGORITHMS = ['ES256', 'RS256', 'PS256', 'EdDSA'];

/**
 * How long a token counts as verified, in milliseconds: verifying one costs more than most answers.
 * A key that its issuer withdraws is trusted for as much longer.
 */
const VERIFIED_FOR = 60_000;

/** Tokens that are kept as verified. */
const MOST_TOKENS = 10_000;

/** Our own tokens take a few hundred bytes; longer ones are not worth verifying. */
const LONGEST_TOKEN = 8 * 1024;

const uuid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);

const personClaims = z.object({
  exp: z.number(),
  sub: uuid,
  role: z.enum(USER_ROLES),
  tenantId: uuid.nullish(),
  scope: z.string().default(''),
});

const partnerClaims = z.object({
  exp: z.number(),
  sub: z.string().min(1),
  role: z.literal('partner'),
  tenantId: uuid,
  scope: z.string().default(''),
});

const claims = z.discriminatedUnion('role', [personClaims, partnerClaims]);

/** The keys of an issuer in this process. */
export function knownKeys(jwks: JSONWebKeySet): PublicKeys {
  return { find: createLocalJWKSet(jwks), all: async () => jwks };
}

/** The keys of an issuer elsewhere, fetched when first needed and kept for some minutes. */
export function remoteKeys(jwksUrl: string): PublicKeys {
  const keys = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 2_000 });
  return {
    find: keys,
    async all() {
      if (!keys.fresh) await keys.reload();
      return keys.jwks() ?? { keys: [] };
    },
  };
}

/**
 * Reads an `Authorization` header.
 *
 * @returns who is asking: anonymous without a header
 * @throws UnauthenticatedError with one message for every fault, so that nothing can be probed
 */
export function createTokenReader(
  options: TokenOptions,
): (authorization: string | undefined) => Promise<Viewer> {
  const verified = new Map<string, { readonly viewer: Viewer; readonly until: number }>();
  return async (authorization) => {
    if (authorization === undefined || authorization === '') return ANONYMOUS;
    const known = verified.get(authorization);
    if (known && Date.now() < known.until) return known.viewer;
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
    if (!token || token.length > LONGEST_TOKEN) throw new UnauthenticatedError();
    const payload = await verify(token, options);
    const parsed = claims.safeParse(payload);
    if (!parsed.success) throw new UnauthenticatedError();
    const viewer = toViewer(parsed.data);
    if (verified.size >= MOST_TOKENS) verified.clear();
    const until = Math.min(parsed.data.exp * 1_000, Date.now() + VERIFIED_FOR);
    verified.set(authorization, { viewer, until });
    return viewer;
  };
}

async function verify(token: string, { keys, issuer, audience }: TokenOptions): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(token, keys.find, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', 'sub'],
    });
    return payload;
  } catch {
    throw new UnauthenticatedError();
  }
}

function toViewer(claim: z.infer<typeof claims>): Viewer {
  const scopes = claim.scope.split(' ').filter((scope) => scope !== '');
  if (claim.role === 'partner') {
    return {
      kind: 'partner',
      clientId: claim.sub,
      companyId: claim.tenantId.toLowerCase(),
      scopes,
    };
  }
  return {
    kind: 'user',
    userId: claim.sub.toLowerCase(),
    role: claim.role,
    companyId: claim.tenantId?.toLowerCase() ?? null,
    scopes,
  };
}

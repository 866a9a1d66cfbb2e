/** Access tokens: from a signed JWT to the viewer it speaks for. */
import { BoundedCache } from '@teei/platform/cache/bounded-cache.ts';
import { UnauthenticatedError } from '@teei/platform/errors/errors.ts';
import { MAX_TOKEN_LIFETIME_MINUTES } from '@teei/platform/tokens/lifetime.ts';
import { USER_ROLES, type Viewer } from '@teei/platform/viewer/viewer.ts';
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
  /** True for the operator's own key, which may add scopes and speak for a role alone. */
  readonly isOperator?: boolean;
}

/** A token whose signature, issuer, audience and times hold. */
export interface Token {
  /** Viewer that its claims name. */
  readonly viewer: Viewer;
  /** Milliseconds since 1970, whole seconds. */
  readonly issuedAt: number;
  /** Scopes that the operator added to those granted; undefined in any other issuer's token. */
  readonly operatorScopes: readonly string[] | undefined;
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
 * Milliseconds that a token counts as verified: verifying one costs more than most operations. A key
 * that its issuer withdraws is trusted for as much longer.
 */
const VERIFIED_LIFETIME_MS = 60_000;

/** Maximum number of verified tokens that are cached. */
const MAX_TOKENS = 10_000;

/** Our own tokens take a few hundred bytes; longer ones are not worth verifying. */
const MAX_TOKEN_LENGTH = 8 * 1024;

/** Seconds that the clock of an issuer may be ahead of ours. */
const MAX_CLOCK_SKEW_SECONDS = 60;

/** Milliseconds after which the keys of an issuer elsewhere are fetched anew, and between tries while that fails. */
const KEYS_FRESH_MS = 10 * 60_000;
const KEYS_RETRY_MS = 10_000;

/** Milliseconds for which keys are trusted that cannot be fetched anew. */
const KEYS_TRUSTED_MS = 60 * 60_000;

/** Seconds since 1970 of the last moment that ECMAScript has; Postgres has it too. */
const MAX_SECONDS = 8_640_000_000_000;

const uuid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);

const commonClaims = z.object({
  exp: z.number(),
  iat: z.number(),
  scope: z.string().default(''),
  operator_scope: z.string().optional(),
});

const personClaims = commonClaims.extend({
  sub: uuid,
  role: z.enum(USER_ROLES),
  tenantId: uuid.nullish(),
  session_id: uuid.optional(),
  // Not known when it is no moment: the person then signs in again for what asks for it.
  auth_time: z.number().min(0).max(MAX_SECONDS).optional().catch(undefined),
});

const partnerClaims = commonClaims.extend({
  sub: z.string().min(1),
  role: z.literal('partner'),
  tenantId: uuid,
});

const claims = z.discriminatedUnion('role', [personClaims, partnerClaims]);

/** The keys of an issuer in this process. */
export function knownKeys(jwks: JSONWebKeySet): PublicKeys {
  return { find: createLocalJWKSet(jwks), all: async () => jwks };
}

/**
 * Public keys of an issuer elsewhere, fetched when first needed and every ten minutes. jose by itself refuses all tokens
 * when the fetch after those ten minutes fails: here the keys that are known verify them for an hour.
 */
export function remoteKeys(jwksUrl: string): PublicKeys {
  const keys = createRemoteJWKSet(new URL(jwksUrl), {
    timeoutDuration: 2_000,
    cacheMaxAge: KEYS_TRUSTED_MS,
  });
  let renewAt = 0;
  const renew = async (): Promise<void> => {
    if (keys.fresh && Date.now() < renewAt) return;
    renewAt = Date.now() + KEYS_RETRY_MS;
    try {
      await keys.reload();
      renewAt = Date.now() + KEYS_FRESH_MS;
    } catch (error) {
      if (!keys.fresh) throw error;
    }
  };
  return {
    async find(header, token) {
      await renew();
      return keys(header, token);
    },
    async all() {
      await renew();
      return keys.jwks() ?? { keys: [] };
    },
  };
}

/**
 * Reads a header with a bearer token, and holds it against the issuer: whether what it says of a person
 * still holds is another question.
 *
 * @throws UnauthenticatedError with one message for every error, so that nothing can be probed
 */
export function createTokenReader(
  options: TokenOptions,
): (authorization: string) => Promise<Token> {
  const verified = new BoundedCache<{ readonly token: Token; readonly until: number }>(MAX_TOKENS);
  return async (authorization) => {
    const known = verified.get(authorization);
    if (known && Date.now() < known.until) return known.token;
    const text = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
    if (!text || text.length > MAX_TOKEN_LENGTH) throw new UnauthenticatedError();
    const payload = await verify(text, options);
    const parsed = claims.safeParse(payload);
    if (!parsed.success || !isShortLived(parsed.data)) throw new UnauthenticatedError();
    const token = toToken(parsed.data, options);
    const until = Math.min(parsed.data.exp * 1_000, Date.now() + VERIFIED_LIFETIME_MS);
    verified.set(authorization, { token, until });
    return token;
  };
}

/** Returns true for a token that was issued by now and lives no longer than the maximum. */
function isShortLived({ iat, exp }: { readonly iat: number; readonly exp: number }): boolean {
  const issuedIn = iat - Date.now() / 1_000;
  return issuedIn <= MAX_CLOCK_SKEW_SECONDS && exp - iat <= MAX_TOKEN_LIFETIME_MINUTES * 60;
}

async function verify(token: string, { keys, issuer, audience }: TokenOptions): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(token, keys.find, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', 'iat', 'sub'],
    });
    return payload;
  } catch {
    throw new UnauthenticatedError();
  }
}

function toToken(claim: z.infer<typeof claims>, { isOperator }: TokenOptions): Token {
  const { operator_scope: added } = claim;
  return {
    viewer: toViewer(claim),
    issuedAt: claim.iat * 1_000,
    operatorScopes: isOperator && added !== undefined ? readScopes(added) : undefined,
  };
}

function toViewer(claim: z.infer<typeof claims>): Viewer {
  const scopes = readScopes(claim.scope);
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
    ...(claim.session_id !== undefined && { sessionId: claim.session_id.toLowerCase() }),
    ...(claim.auth_time !== undefined && { authTime: claim.auth_time }),
  };
}

/** RFC 6749, section 3.3: separated by spaces. */
function readScopes(text: string): readonly string[] {
  return text.split(' ').filter((scope) => scope !== '');
}

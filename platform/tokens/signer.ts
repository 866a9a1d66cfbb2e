/** Access tokens (JWT, RFC 7519) that this graph issues: their claims and their signing key. */
import { createPrivateKey, type JsonWebKey } from 'node:crypto';
import { decodeJwt, SignJWT, type JSONWebKeySet } from 'jose';
import { z } from 'zod';
import type { UserRole } from '../viewer/viewer.ts';

const ALGORITHM = 'ES256';

/** 32 bytes as base64url. */
const coordinate = z.string().regex(/^[\w-]{43}$/);

/** Private key for signing tokens, as a JWK (RFC 7517): P-256, with its `kid`. */
export const signingKeySchema = z
  .object({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: coordinate,
    y: coordinate,
    d: coordinate,
    kid: z.string().min(1),
    alg: z.literal(ALGORITHM),
    use: z.literal('sig'),
  })
  .refine(isPrivateKey);

/** Public key of tokens, as a JWK; of a private key given in its place, the private part is left out. */
export const publicKeySchema = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: coordinate,
  y: coordinate,
  kid: z.string().min(1),
  alg: z.literal(ALGORITHM),
  use: z.literal('sig'),
});

export type SigningKey = z.infer<typeof signingKeySchema>;

/** `sub` of an operator's token for a role without a person; the id of no user. */
export const OPERATOR_SUBJECT = '00000000-0000-4000-8000-000000000000';

/** Claims of a token about its bearer. */
export interface TokenSubject {
  /** users.users.id, or a partner's client id. */
  readonly sub: string;
  readonly role: UserRole | 'partner';
  /** users.companies.id; null for a bearer who is not bound to a company. */
  readonly tenantId: string | null;
  /** Scopes granted to the bearer. */
  readonly scopes: readonly string[];
  /**
   * Scopes that an operator adds to this token. Undefined for a token that no operator issued, such as
   * one of a sign-in.
   */
  readonly operatorScopes?: readonly string[];
  /**
   * Session that the token belongs to, `session_id`: the token ends with it. A token without one says
   * instead that its bearer has signed in now, `auth_time` (RFC 9068, section 2.2.1).
   */
  readonly sessionId?: string;
}

export interface TokenSignerOptions {
  readonly key: SigningKey;
  /** Keys that are published beside that of `key`, in a rotation: the one to come, or the one before. */
  readonly published?: readonly z.infer<typeof publicKeySchema>[] | undefined;
  /** Issuer, `iss`. */
  readonly issuer: string;
  /** Audience, `aud`. */
  readonly audience: string;
  /** Default lifetime in minutes. */
  readonly lifetime: number;
}

export interface TokenSigner {
  /** Public key, as a JWKS endpoint serves it. */
  readonly jwks: JSONWebKeySet;
  /**
   * Signs a token.
   *
   * @param lifetime lifetime in the format of jose, such as `8h`; gateways reject tokens of more than
   *   MAX_TOKEN_LIFETIME_MINUTES
   */
  sign(subject: TokenSubject, lifetime?: string): Promise<SignedToken>;
}

export interface SignedToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Creates the signer of a key. Tokens use the system's time, even where the graph's clock is fixed. */
export function createTokenSigner(options: TokenSignerOptions): TokenSigner {
  const { key, published = [], issuer, audience } = options;
  const privateKey = createPrivateKey({ key, format: 'jwk' });
  return {
    // Without the private part of a key, whoever passes it.
    jwks: { keys: [key, ...published].map((one) => publicKeySchema.parse(one)) },
    async sign(
      { sub, role, tenantId, scopes, operatorScopes, sessionId },
      lifetime = `${options.lifetime} minutes`,
    ) {
      const now = Math.floor(Date.now() / 1_000);
      const token = await new SignJWT({
        role,
        ...(tenantId !== null && { tenantId }),
        scope: scopes.join(' '),
        ...(operatorScopes && { operator_scope: operatorScopes.join(' ') }),
        ...(sessionId === undefined ? { auth_time: now } : { session_id: sessionId }),
      })
        .setProtectedHeader({ alg: ALGORITHM, kid: key.kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(sub)
        .setIssuedAt(now)
        .setExpirationTime(lifetime)
        .sign(privateKey);
      return { token, expiresAt: new Date((decodeJwt(token).exp ?? 0) * 1_000) };
    },
  };
}

/** Returns true when the coordinates are a point of the curve and `d` its private key. */
export function isPrivateKey(key: JsonWebKey): boolean {
  try {
    createPrivateKey({ key, format: 'jwk' });
    return true;
  } catch {
    return false;
  }
}

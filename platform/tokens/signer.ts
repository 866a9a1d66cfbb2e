/** Access tokens as this graph makes them: what they say, and the key that signs them. */
import { createPrivateKey, type JsonWebKey } from 'node:crypto';
import { decodeJwt, SignJWT, type JSONWebKeySet } from 'jose';
import { z } from 'zod';
import type { UserRole } from '../viewer/viewer.ts';

const ALGORITHM = 'ES256';

/** 32 bytes, as base64url. */
const coordinate = z.string().regex(/^[\w-]{43}$/);

/** A private key that signs tokens, as a JWK: P-256, with the name that tokens call it by. */
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
  .refine(isKey);

export type SigningKey = z.infer<typeof signingKeySchema>;

/** The `sub` of a token of the operator's that speaks for a role alone: nobody's id. */
export const OPERATOR_SUBJECT = '00000000-0000-4000-8000-000000000000';

/** What a token says about its bearer. */
export interface TokenSubject {
  /** users.users.id, or a partner's client id. */
  readonly sub: string;
  readonly role: UserRole | 'partner';
  /** users.companies.id, for those who act for a company. */
  readonly tenantId: string | null;
  /** Scopes granted to the bearer. */
  readonly scopes: readonly string[];
  /**
   * Scopes that the operator adds, for this token alone. Without it the token is none of the operator's
   * own making: one of a sign-in has none.
   */
  readonly operatorScopes?: readonly string[];
}

export interface TokenSignerOptions {
  readonly key: SigningKey;
  /** Who makes the tokens, their `iss`. */
  readonly issuer: string;
  /** For whom they are, their `aud`. */
  readonly audience: string;
  /** Minutes that they are valid for. */
  readonly lifetime: number;
}

export interface TokenSigner {
  /** The public key, as a JWKS endpoint serves it. */
  readonly jwks: JSONWebKeySet;
  /**
   * A signed token.
   *
   * @param lifetime a span that it is valid for instead, such as `8h`; at most a day, since gateways
   *   refuse a token that lives longer
   */
  sign(subject: TokenSubject, lifetime?: string): Promise<SignedToken>;
}

export interface SignedToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Makes the signer of a key. Tokens live in real time, wherever the clock of the graph stands. */
export function createTokenSigner(options: TokenSignerOptions): TokenSigner {
  const { key, issuer, audience } = options;
  const privateKey = createPrivateKey({ key, format: 'jwk' });
  const { d: _private, ...publicKey } = key;
  return {
    jwks: { keys: [publicKey] },
    async sign(
      { sub, role, tenantId, scopes, operatorScopes },
      lifetime = `${options.lifetime} minutes`,
    ) {
      const token = await new SignJWT({
        role,
        ...(tenantId !== null && { tenantId }),
        scope: scopes.join(' '),
        ...(operatorScopes && { operator_scope: operatorScopes.join(' ') }),
      })
        .setProtectedHeader({ alg: ALGORITHM, kid: key.kid })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(sub)
        .setIssuedAt()
        .setExpirationTime(lifetime)
        .sign(privateKey);
      return { token, expiresAt: new Date((decodeJwt(token).exp ?? 0) * 1_000) };
    },
  };
}

/** Whether the numbers are a point of the curve and its secret. */
function isKey(key: JsonWebKey): boolean {
  try {
    createPrivateKey({ key, format: 'jwk' });
    return true;
  } catch {
    return false;
  }
}

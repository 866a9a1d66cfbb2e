/** Issuer whose tokens a local graph trusts: its own, with sign-in, or one elsewhere. */
import { remoteKeys, type TokenOptions } from '@teei/gateway/src/identity/tokens.ts';
import type { TokenSignerOptions } from '@teei/platform/tokens/signer.ts';
import type { StartConfiguration } from './configuration.ts';
import { openLocalIssuer } from './issuer.ts';

export interface LocalIdentity {
  readonly tokens: TokenOptions;
  /** Signs the tokens of a sign-in; undefined where they come from elsewhere. */
  readonly signing: TokenSignerOptions | undefined;
}

/** The issuer that the configuration names, or the local one. */
export async function openIdentity({
  JWKS_URL,
  TOKEN_ISSUER,
  TOKEN_AUDIENCE,
  TOKEN_LIFETIME,
  DATA_DIR,
}: StartConfiguration): Promise<LocalIdentity> {
  if (JWKS_URL !== undefined && TOKEN_ISSUER !== undefined) {
    const keys = remoteKeys(JWKS_URL);
    return { tokens: { issuer: TOKEN_ISSUER, audience: TOKEN_AUDIENCE, keys }, signing: undefined };
  }
  const { tokens, signing } = await openLocalIssuer(DATA_DIR);
  return { tokens, signing: { ...signing, lifetime: TOKEN_LIFETIME } };
}

/** The same as the environment of the users subgraph's process. */
export function signingEnvironment(signing: TokenSignerOptions): Record<string, string> {
  return {
    TOKEN_SIGNING_KEY: JSON.stringify(signing.key),
    TOKEN_ISSUER: signing.issuer,
    TOKEN_AUDIENCE: signing.audience,
    TOKEN_LIFETIME: String(signing.lifetime),
  };
}

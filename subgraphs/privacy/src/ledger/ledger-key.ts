/** Key that the heads of the tree of audits are signed with: Ed25519. */
import { createPrivateKey, sign } from 'node:crypto';
import { secretJson } from '@teei/platform/configuration/kinds.ts';
import { variables } from '@teei/platform/configuration/read-environment.ts';
import { parseJson } from '@teei/platform/json/parse.ts';
import { isPrivateKey } from '@teei/platform/tokens/signer.ts';
import { z } from 'zod';

/** 32 bytes as base64url. */
const coordinate = z.string().regex(/^[\w-]{43}$/);

/** Private key as a JWK (RFC 8037), with its `kid`. */
const ledgerKeySchema = z
  .object({
    kty: z.literal('OKP'),
    crv: z.literal('Ed25519'),
    x: coordinate,
    d: coordinate,
    kid: z.string().min(1).max(100),
  })
  .refine(isPrivateKey);

export type LedgerKey = z.infer<typeof ledgerKeySchema>;

/** Reads a key from the text of its JWK. @throws z.ZodError when it is none */
export function parseLedgerKey(text: string): LedgerKey {
  return ledgerKeySchema.parse(parseJson(text));
}

/** Environment variable with the key. */
export function ledgerSigningKey() {
  return secretJson(ledgerKeySchema).optional().register(variables, {
    description:
      'Signs the published heads of the audit logs; without it none is published. All its public keys stay published.',
    expected: 'a private Ed25519 key as a JWK with kid',
    secret: true,
  });
}

/** Ed25519 signature of a text, in base64url. */
export function signText(key: LedgerKey, text: string): string {
  const privateKey = createPrivateKey({ key, format: 'jwk' });
  return sign(null, Buffer.from(text), privateKey).toString('base64url');
}

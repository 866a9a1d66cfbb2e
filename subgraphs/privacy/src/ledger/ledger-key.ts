/** Key that the heads of the tree of audits are signed with: Ed25519. */
import { createPrivateKey, type JsonWebKey, sign } from 'node:crypto';
import { variables } from '@teei/platform/configuration/read-environment.ts';
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
  .refine(isKey);

export type LedgerKey = z.infer<typeof ledgerKeySchema>;

/** Reads a key from the text of its JWK. @throws z.ZodError when it is none */
export function parseLedgerKey(text: string): LedgerKey {
  return ledgerKeySchema.parse(parseJson(text));
}

/** Environment variable with the key. */
export function ledgerSigningKey() {
  return z
    .string()
    .transform((text, context) => {
      const key = ledgerKeySchema.safeParse(parseJson(text));
      if (key.success) return key.data;
      // No input, which is a secret.
      context.issues.push({ code: 'custom', message: 'not a key', input: undefined });
      return z.NEVER;
    })
    .optional()
    .register(variables, {
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isKey(key: JsonWebKey): boolean {
  try {
    createPrivateKey({ key, format: 'jwk' });
    return true;
  } catch {
    return false;
  }
}

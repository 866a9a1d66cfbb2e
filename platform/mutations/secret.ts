/** Secrets that a mutation makes: shown once, in the answer to the request that made them. */
import { createHash, randomBytes } from 'node:crypto';
import type { MutationContext, MutationResolver, Outcome } from './mutation.ts';

/** Resolver of a mutation whose payload has a field with the secret. */
export type SecretResolver<DB, Input> = (
  ...args: Parameters<MutationResolver<DB, Input>>
) => Promise<Outcome & { readonly secret: string | null }>;

/**
 * Resolver of a mutation that makes a secret. The payload's parent has it as `secret`: null when nothing was
 * written, also by a request whose idempotency key was used before, since the secret is stored nowhere.
 *
 * @param mutationFor the mutation for a new secret: 32 random bytes in base64url
 */
export function makesSecret<DB, Input>(
  mutationFor: (secret: string) => MutationResolver<DB, Input>,
): SecretResolver<DB, Input> {
  return async (parent, args, context: MutationContext<DB>, info) => {
    const secret = randomBytes(32).toString('base64url');
    const outcome = await mutationFor(secret)(parent, args, context, info);
    return { ...outcome, secret: outcome.id === null || outcome.isRepeated ? null : secret };
  };
}

/** SHA-256 of a secret in hex, the form in which it is stored. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

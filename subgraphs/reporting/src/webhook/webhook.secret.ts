/** Secrets of webhooks, as Standard Webhooks has them: `whsec_` and base64; sealed in the database. */
import type { SealedFor } from '@teei/platform/secrets/seal.ts';

/** Secret as its receiver is given it. @param secret 32 bytes in base64url */
export const keyOf = (secret: string): string =>
  `whsec_${Buffer.from(secret, 'base64url').toString('base64')}`;

/** A secret of a webhook of one company opens for no other's. */
export const sealedFor = (companyId: string): SealedFor => ({
  purpose: 'webhooks',
  owner: companyId,
});

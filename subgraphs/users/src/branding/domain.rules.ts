/** Where a web address stands, and the one way in which it is written. */
import type { BrandingDomainStatus } from '../generated/graphql.ts';

/**
 * Where a domain stands: pending → verified → revoked. `verifiedAt` stays when the proof is
 * revoked, which tells revoked from pending.
 */
export function domainStatus(isVerified: boolean, verifiedAt: string | null): BrandingDomainStatus {
  if (isVerified) return 'VERIFIED';
  return verifiedAt === null ? 'PENDING' : 'REVOKED';
}

/** A domain as it is stored: in lower case, without the dot that may end a full name. */
export function normalizeDomain(domain: string): string {
  return domain.trim().toLowerCase().replace(/\.$/, '');
}

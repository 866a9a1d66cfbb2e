/** Rules of domains: their status and their normal form. */
import type { BrandingDomainStatus } from '../generated/graphql.ts';

/**
 * Status of a domain: pending → verified → revoked. A revoked domain keeps `verifiedAt`, which a pending
 * one does not have.
 */
export function domainStatus(isVerified: boolean, verifiedAt: string | null): BrandingDomainStatus {
  if (isVerified) return 'VERIFIED';
  return verifiedAt === null ? 'PENDING' : 'REVOKED';
}

/** Normal form of a domain: in lower case, without the final dot of a fully qualified name. */
export function normalizeDomain(domain: string): string {
  return domain.trim().toLowerCase().replace(/\.$/, '');
}

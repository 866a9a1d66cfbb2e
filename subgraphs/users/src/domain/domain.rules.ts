/** Rules of domains: their status, their normal form, and the proof of who owns them. */
import {
  badInput,
  conflict,
  errorsAmong,
  type UserError,
} from '@teei/platform/errors/user-error.ts';
import { domainToASCII } from 'node:url';
import { parse } from 'tldts';
import type { BrandingDomainStatus } from '../generated/graphql.ts';
import { proofName } from './domain.dns.ts';
import { domainStates, type DomainState } from './domain.states.ts';

/**
 * Status of a domain: pending → verified → revoked. A revoked domain keeps `verifiedAt`, which a pending
 * one does not have.
 */
export function domainStatus(isVerified: boolean, verifiedAt: string | null): BrandingDomainStatus {
  if (isVerified) return 'VERIFIED';
  return verifiedAt === null ? 'PENDING' : 'REVOKED';
}

/**
 * Normal form of a domain: in lower case and ASCII (`xn--` for other scripts), without the final dot of a
 * fully qualified name.
 */
export function normalizeDomain(domain: string): string {
  const name = domain.trim().toLowerCase().replace(/\.$/, '');
  // Node's function takes what stands before a slash for a host.
  return PLAIN_NAME.test(name) ? domainToASCII(name) || name : name;
}

const PLAIN_NAME = /^[\p{L}\p{M}\p{N}.-]+$/u;

/** Form of a name in `users.branding_domains`. */
const NAME = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/;

/**
 * Errors of adding a domain: it is no name below a public suffix (publicsuffix.org, with those of private
 * hosters such as github.io).
 */
export function checkDomain(domain: string): readonly UserError[] {
  const name = normalizeDomain(domain);
  const { domain: registered, isIcann, isPrivate } = parse(name, { allowPrivateDomains: true });
  const isUnderSuffix = registered !== null && (isIcann === true || isPrivate === true);
  return errorsAmong(
    !(NAME.test(name) && isUnderSuffix) &&
      badInput('domain', 'the name of a domain below a public suffix, such as impact.fjordbank.no'),
  );
}

interface Proof {
  readonly is_verified: boolean;
  readonly verified_at: string | null;
}

/** Errors of a move of a domain that its state machine lacks. */
export function checkMove(domain: Proof, to: DomainState): readonly UserError[] {
  const status = domainStatus(domain.is_verified, domain.verified_at);
  return domainStates.checkMove(status.toLowerCase(), to);
}

/** Errors of a domain none of whose TXT records has its token. */
export function checkProof(
  domain: { readonly domain: string; readonly verification_token: string },
  records: readonly string[],
): readonly UserError[] {
  const isProved = records.some((text) => text.trim() === domain.verification_token);
  return errorsAmong(
    !isProved &&
      conflict(
        'id',
        `expected a TXT record of ${proofName(domain.domain)} with the verificationToken, found ${records.length} others; publish it, and try again when it has spread.`,
      ),
  );
}

/** Errors of removing a domain: pages are served on a verified one. */
export function checkDomainRemoval(isVerified: boolean): readonly UserError[] {
  return errorsAmong(
    isVerified && conflict('id', 'expected a domain that is not VERIFIED; revoke it first.'),
  );
}

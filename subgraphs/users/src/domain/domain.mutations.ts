import { companyOf } from '@teei/platform/mutations/company.ts';
import { viewerUserId } from '@teei/platform/viewer/viewer.ts';
import type { MutationResolvers } from '../generated/graphql.ts';
import { changes, creates, removes } from '../mutations.ts';
import { domains } from './domain.collection.ts';
import { proofName, resolveTxt } from './domain.dns.ts';
import {
  checkDomain,
  checkDomainRemoval,
  checkMove,
  checkProof,
  normalizeDomain,
} from './domain.rules.ts';
import { findDomain, lapseClaim } from './domain.sql.ts';

export const addDomain = creates(domains, 'addDomain', {
  check: ({ input }) => checkDomain(input.domain),
  facts: ({ input }) => ({ has_lapsed: lapseClaim(normalizeDomain(input.domain)) }),
  values: ({ input, viewer }) => ({
    tenant_id: companyOf(input, viewer),
    domain: normalizeDomain(input.domain),
    created_by: viewerUserId(viewer),
  }),
  returning: ['tenant_id'],
  event: () => ({ type: 'branding_domain.added', payload: {} }),
});

/** The mutation for the TXT records that were found. */
const verifyWith = (records: readonly string[]) =>
  changes(domains, 'verifyDomain', {
    lock: ['tenant_id', 'domain', 'verification_token', 'is_verified', 'verified_at'],
    check: ({ row }) => [...checkMove(row, 'verified'), ...checkProof(row, records)],
    set: ({ now }) => ({ is_verified: true, verified_at: now.toISOString() }),
    event: () => ({ type: 'branding_domain.verified', payload: {} }),
  });

/** Looks the records up before the domain is locked: a name server may take seconds. */
export const verifyDomain: NonNullable<MutationResolvers['verifyDomain']> = async (
  parent,
  args,
  context,
  info,
) => {
  const domain = await context.write({}, (db) => findDomain(db, args.input.id));
  const records =
    domain === undefined ? [] : await (context.resolveTxt ?? resolveTxt)(proofName(domain));
  return verifyWith(records)(parent, args, context, info);
};

export const revokeDomain = changes(domains, 'revokeDomain', {
  lock: ['tenant_id', 'is_verified', 'verified_at'],
  check: ({ row }) => checkMove(row, 'revoked'),
  set: () => ({ is_verified: false }),
  event: () => ({ type: 'branding_domain.revoked', payload: {} }),
});

export const removeDomain = removes(domains, 'removeDomain', {
  lock: ['tenant_id', 'is_verified'],
  check: ({ row }) => checkDomainRemoval(row.is_verified),
  event: () => ({ type: 'branding_domain.removed', payload: {} }),
});

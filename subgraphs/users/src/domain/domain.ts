/** Domains of tenants, which they prove by a TXT record. */
import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { belongsTo, getByKey, resolveReference } from '@teei/platform/collections/entity.ts';
import { companies } from '../company/company.collection.ts';
import type { UsersNoun } from '../noun.ts';
import { users } from '../user/user.collection.ts';
import { domains } from './domain.collection.ts';
import { addDomain, removeDomain, revokeDomain, verifyDomain } from './domain.mutations.ts';
import { domainStatus } from './domain.rules.ts';

export const domain: UsersNoun = {
  collections: [domains],
  resolvers: {
    Query: { brandingDomain: getByKey(domains, { domain: 'domain' }) },
    Company: { domains: connectionOfParent(domains, 'tenant_id') },
    BrandingDomain: {
      __resolveReference: resolveReference(domains, { domain: 'domain' }),
      company: belongsTo(domains, 'tenant_id', companies),
      status: domains.from(['is_verified', 'verified_at'], (row) =>
        domainStatus(row.is_verified, row.verified_at),
      ),
      createdBy: belongsTo(domains, 'created_by', users),
    },
  },
  mutations: { addDomain, verifyDomain, revokeDomain, removeDomain },
};

/** Branding of tenants: the tenant of a domain, and the audit of themes, assets and domains. */
import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { belongsTo, findByKey, resolveReference } from '@teei/platform/collections/entity.ts';
import { parentId } from '@teei/platform/collections/rows.ts';
import { NotFoundError } from '@teei/platform/errors/errors.ts';
import { companies } from '../company/company.collection.ts';
import { normalizeDomain } from '../domain/domain.rules.ts';
import type { UsersNoun } from '../noun.ts';
import { users } from '../user/user.collection.ts';
import { brandingAudit } from './audit.collection.ts';
import { findTenantByDomain } from './tenant.sql.ts';

const findCompany = findByKey(companies, 'id');

export const branding: UsersNoun = {
  collections: [brandingAudit],
  resolvers: {
    Query: {
      tenantByDomain: async (_parent, args, context) => {
        const domain = normalizeDomain(args.domain);
        const tenant = await findTenantByDomain(context, domain);
        if (!tenant) throw new NotFoundError('Tenant', domain);
        return tenant;
      },
    },
    Tenant: {
      company: async (tenant, _args, context, info) =>
        (await findCompany(context, info, parentId(tenant))) ?? null,
    },
    Company: { brandingAudit: connectionOfParent(brandingAudit, 'tenant_id') },
    BrandingAuditEntry: {
      __resolveReference: resolveReference(brandingAudit),
      company: belongsTo(brandingAudit, 'tenant_id', companies),
      performedBy: belongsTo(brandingAudit, 'performed_by', users),
    },
  },
};

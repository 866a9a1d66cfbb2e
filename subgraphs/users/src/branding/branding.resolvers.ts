import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { firstOfParent, listOfParent } from '@teei/platform/collections/lists.ts';
import { parentId } from '@teei/platform/collections/rows.ts';
import {
  belongsTo,
  findByKey,
  getById,
  getByKey,
  resolveReference,
} from '@teei/platform/collections/entity.ts';
import { NotFoundError } from '@teei/platform/errors/errors.ts';
import { sql } from 'kysely';
import { companies } from '../company/company.collection.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { users } from '../user/user.collection.ts';
import { assets } from './asset.collection.ts';
import { brandingAudit } from './audit.collection.ts';
import { domains } from './domain.collection.ts';
import { domainStatus, normalizeDomain } from './domain.rules.ts';
import { findTenantByDomain } from './tenant.sql.ts';
import { themes } from './theme.collection.ts';

/** Maximum number of assets of a theme: one of each kind. */
const MAX_ASSETS = 4;

const activeTheme = firstOfParent(themes, 'tenant_id', { where: () => sql`t.is_active` });
const findCompany = findByKey(companies, 'id');

export const brandingResolvers: Resolvers = {
  Query: {
    tenantByDomain: async (_parent, args, context) => {
      const domain = normalizeDomain(args.domain);
      const tenant = await findTenantByDomain(context, domain);
      if (!tenant) throw new NotFoundError('Tenant', domain);
      return tenant;
    },
    brandingTheme: getById(themes),
    brandingDomain: getByKey(domains, { domain: 'domain' }),
    brandingAsset: getByKey(assets, { themeId: { uuid: 'theme_id' }, kind: 'kind' }),
  },
  Tenant: {
    company: async (tenant, _args, context, info) =>
      (await findCompany(context, info, parentId(tenant))) ?? null,
    activeTheme,
  },
  Company: {
    activeTheme,
    themes: connectionOfParent(themes, 'tenant_id'),
    domains: connectionOfParent(domains, 'tenant_id'),
    brandingAudit: connectionOfParent(brandingAudit, 'tenant_id'),
  },
  BrandingTheme: {
    __resolveReference: resolveReference(themes),
    company: belongsTo(themes, 'tenant_id', companies),
    tokens: themes.from(['tokens_json'], (row) => row.tokens_json),
    assets: listOfParent(assets, 'theme_id', { limit: MAX_ASSETS }),
    createdBy: belongsTo(themes, 'created_by', users),
    updatedBy: belongsTo(themes, 'updated_by', users),
  },
  BrandingAsset: {
    __resolveReference: resolveReference(assets),
    theme: belongsTo(assets, 'theme_id', themes),
    uploadedBy: belongsTo(assets, 'uploaded_by', users),
  },
  BrandingDomain: {
    __resolveReference: resolveReference(domains, { domain: 'domain' }),
    company: belongsTo(domains, 'tenant_id', companies),
    status: domains.from(['is_verified', 'verified_at'], (row) =>
      domainStatus(row.is_verified, row.verified_at),
    ),
    createdBy: belongsTo(domains, 'created_by', users),
  },
  BrandingAuditEntry: {
    __resolveReference: resolveReference(brandingAudit),
    company: belongsTo(brandingAudit, 'tenant_id', companies),
    performedBy: belongsTo(brandingAudit, 'performed_by', users),
  },
};

/** The users domain as a subgraph: its collections and the resolvers of its types. */
import { defineSubgraph, withServices, type Subgraph } from '@teei/platform/subgraph/subgraph.ts';
import { assets } from './branding/asset.collection.ts';
import { brandingAudit } from './branding/audit.collection.ts';
import {
  assetFields,
  brandingAuditFields,
  brandingOfCompany,
  brandingQueries,
  domainFields,
  tenantFields,
  themeFields,
} from './branding/branding.resolvers.ts';
import { domains } from './branding/domain.collection.ts';
import { themes } from './branding/theme.collection.ts';
import { companies } from './company/company.collection.ts';
import { companyFields, companyQueries } from './company/company.resolvers.ts';
import type { Resolvers } from './generated/graphql.ts';
import { idempotencyRecords } from './idempotency/idempotency-record.collection.ts';
import {
  idempotencyQueries,
  idempotencyRecordFields,
} from './idempotency/idempotency-record.resolvers.ts';
import { externalIdentities } from './identity/external-identity.collection.ts';
import { identityLinkAudits } from './identity/identity-link-audit.collection.ts';
import {
  externalIdentityFields,
  identitiesOfUser,
  identityLinkAuditFields,
  identityQueries,
  legacyExternalIdFields,
} from './identity/identity.resolvers.ts';
import { legacyExternalIds } from './identity/legacy-external-id.collection.ts';
import { memberships } from './membership/membership.collection.ts';
import {
  membershipFields,
  membershipsOfCompany,
  membershipsOfUser,
} from './membership/membership.resolvers.ts';
import { notifications } from './notification/notification.collection.ts';
import {
  notificationFields,
  notificationQueries,
  notificationsOfCompany,
  notificationsOfUser,
  quotaFields,
  receiptFields,
  templateFields,
} from './notification/notification.resolvers.ts';
import { quotas } from './notification/quota.collection.ts';
import { receipts } from './notification/receipt.collection.ts';
import { templates } from './notification/template.collection.ts';
import type { SignIn } from './sign-in/sign-in.ts';
import { signInMutations } from './sign-in/sign-in.resolvers.ts';
import { users } from './user/user.collection.ts';
import { userFields, userQueries } from './user/user.resolvers.ts';

const resolvers: Resolvers = {
  Query: {
    ...userQueries,
    ...companyQueries,
    ...identityQueries,
    ...brandingQueries,
    ...notificationQueries,
    ...idempotencyQueries,
  },
  Mutation: signInMutations,
  User: { ...userFields, ...membershipsOfUser, ...identitiesOfUser, ...notificationsOfUser },
  Company: {
    ...companyFields,
    ...membershipsOfCompany,
    ...brandingOfCompany,
    ...notificationsOfCompany,
  },
  Tenant: tenantFields,
  CompanyMembership: membershipFields,
  ExternalIdentity: externalIdentityFields,
  LegacyExternalId: legacyExternalIdFields,
  IdentityLinkAudit: identityLinkAuditFields,
  BrandingTheme: themeFields,
  BrandingAsset: assetFields,
  BrandingDomain: domainFields,
  BrandingAuditEntry: brandingAuditFields,
  Notification: notificationFields,
  NotificationReceipt: receiptFields,
  NotificationQuota: quotaFields,
  NotificationTemplate: templateFields,
  IdempotencyRecord: idempotencyRecordFields,
};

export const usersSubgraph = defineSubgraph({
  name: 'users',
  resolvers,
  collections: [
    users,
    companies,
    memberships,
    externalIdentities,
    legacyExternalIds,
    identityLinkAudits,
    themes,
    assets,
    domains,
    brandingAudit,
    notifications,
    receipts,
    quotas,
    templates,
    idempotencyRecords,
  ],
});

/** The users domain where people sign in. */
export function withSignIn(signIn: SignIn): Subgraph {
  return withServices(usersSubgraph, { signIn });
}

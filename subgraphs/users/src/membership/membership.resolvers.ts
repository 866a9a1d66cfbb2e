import { connectionBy } from '@teei/platform/collections/connection.ts';
import { listBy } from '@teei/platform/collections/lists.ts';
import { belongsTo, resolveReference } from '@teei/platform/collections/entity.ts';
import { companies } from '../company/company.collection.ts';
import type {
  CompanyMembershipResolvers,
  CompanyResolvers,
  UserResolvers,
} from '../generated/graphql.ts';
import { users } from '../user/user.collection.ts';
import { memberships } from './membership.collection.ts';

export const membershipFields: CompanyMembershipResolvers = {
  __resolveReference: resolveReference(memberships),
  company: belongsTo(memberships, 'company_id', companies),
  user: belongsTo(memberships, 'user_id', users),
};

export const membershipsOfCompany: CompanyResolvers = {
  members: connectionBy(memberships, 'company_id'),
};

export const membershipsOfUser: UserResolvers = {
  companies: listBy(memberships, 'user_id', { orderBy: 'JOINED_ASC' }),
};

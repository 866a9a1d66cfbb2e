import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { listOfParent } from '@teei/platform/collections/lists.ts';
import { belongsTo, getByKey, resolveReference } from '@teei/platform/collections/entity.ts';
import { companies } from '../company/company.collection.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { users } from '../user/user.collection.ts';
import { memberships } from './membership.collection.ts';

export const membershipResolvers: Resolvers = {
  Query: {
    companyMembership: getByKey(memberships, {
      companyId: { uuid: 'company_id' },
      userId: { uuid: 'user_id' },
    }),
  },
  CompanyMembership: {
    __resolveReference: resolveReference(memberships),
    company: belongsTo(memberships, 'company_id', companies),
    user: belongsTo(memberships, 'user_id', users),
  },
  Company: {
    members: connectionOfParent(memberships, 'company_id'),
  },
  User: {
    companies: listOfParent(memberships, 'user_id', { orderBy: 'JOINED_ASC' }),
  },
};

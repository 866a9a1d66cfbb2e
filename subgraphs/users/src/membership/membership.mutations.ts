import { notFound } from '@teei/platform/errors/user-error.ts';
import { companyOf } from '@teei/platform/mutations/company.ts';
import { creates, removes } from '../mutations.ts';
import { memberships } from './membership.collection.ts';
import { checkMember, checkRemoval } from './membership.rules.ts';
import { isLastOfCompany, roleOf } from './membership.sql.ts';

export const addCompanyMember = creates(memberships, 'addCompanyMember', {
  facts: ({ input }) => ({ role: roleOf(input.userId) }),
  check: ({ facts: { role }, input: { userId } }) =>
    role === null ? [notFound('User', userId, 'userId')] : checkMember(role),
  values: ({ input, viewer }) => ({
    company_id: companyOf(input, viewer),
    user_id: input.userId,
  }),
  sameBy: ['company_id', 'user_id'],
  returning: ['company_id', 'user_id'],
  event: ({ input: { userId } }) => ({
    type: 'company_member.added',
    subjectId: userId,
    payload: { userId },
  }),
});

export const removeCompanyMember = removes(memberships, 'removeCompanyMember', {
  lock: ['company_id', 'user_id'],
  facts: () => ({ is_last: isLastOfCompany() }),
  check: ({ row }) => checkRemoval(row.is_last),
  event: ({ row: { user_id: userId } }) => ({
    type: 'company_member.removed',
    subjectId: userId,
    payload: { userId },
  }),
});

/** Quotas: notifications that a company may send by each channel. */
import { belongsTo, getByKey, resolveReference } from '@teei/platform/collections/entity.ts';
import { listOfParent } from '@teei/platform/collections/lists.ts';
import { companies } from '../company/company.collection.ts';
import type { UsersNoun } from '../noun.ts';
import { quotas } from './quota.collection.ts';
import { setQuota } from './quota.mutations.ts';
import { remainingQuota } from './quota.rules.ts';

/** Maximum number of quotas of a company: one for each channel. */
const MAX_QUOTAS = 5;

export const quota: UsersNoun = {
  collections: [quotas],
  resolvers: {
    Query: {
      notificationQuota: getByKey(quotas, {
        companyId: { uuid: 'company_id' },
        channel: 'channel',
      }),
    },
    Company: { notificationQuotas: listOfParent(quotas, 'company_id', { limit: MAX_QUOTAS }) },
    NotificationQuota: {
      __resolveReference: resolveReference(quotas),
      company: belongsTo(quotas, 'company_id', companies),
      remaining: quotas.from(
        ['quota_limit', 'quota_used', 'quota_reset_at'],
        (row, _args, { now }) => remainingQuota(row, now),
      ),
    },
  },
  mutations: { setQuota },
};

import { notFound, reject } from '@teei/platform/errors/user-error.ts';
import { mutation, type Write } from '@teei/platform/mutations/mutation.ts';
import type { DB } from '../generated/database.ts';
import type { SetQuotaInput } from '../generated/graphql.ts';
import { upsertQuota } from './quota.sql.ts';

export const setQuota = mutation('setQuota', async (input: SetQuotaInput, write: Write<DB>) => {
  const { companyId, channel, quotaLimit, quotaResetAt: resetAt } = input;
  const { db, now, emit } = write;
  const id =
    (await upsertQuota(db, input, { resetAt, now })) ??
    reject(notFound('Company', companyId, 'companyId'));
  emit({
    type: 'notification_quota.set',
    aggregate: { type: 'notification_quota', id },
    companyId,
    payload: { channel, quotaLimit },
  });
  return id;
});

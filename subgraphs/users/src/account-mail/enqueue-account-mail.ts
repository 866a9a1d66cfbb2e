/** Queueing of mails about an account, in the transaction that causes them. */
import { enqueueJob } from '@teei/platform/jobs/enqueue.ts';
import type { QueryExecutorProvider } from 'kysely';

/** Jobs of a person's account; several requests that wait are one mail. */
export async function enqueueAccountMail(
  db: QueryExecutorProvider,
  name: 'password_reset.mail' | 'password_change.mail',
  userId: string,
): Promise<void> {
  await enqueueJob(db, { name, payload: { id: userId }, key: userId });
}

export const PASSWORD_RESET_MAIL = 'password_reset.mail';
export const PASSWORD_CHANGE_MAIL = 'password_change.mail';

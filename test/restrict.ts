/** Restriction of a person's data (Article 18 of the GDPR) for a part of a test. */
import type { Ask } from './ask.ts';

/** Result of an action while the data of a person is restricted. */
export async function whileRestricted<T>(
  ask: Ask,
  userId: string,
  act: () => Promise<T>,
): Promise<T> {
  await restrict(ask, userId);
  try {
    return await act();
  } finally {
    await liftRestriction(ask, userId);
  }
}

/** Restricts the data of a person. */
export async function restrict(ask: Ask, userId: string): Promise<void> {
  await ask.sql(
    `insert into privacy.data_subject_requests (user_id, request_type, status, completed_at, restricted_at)
     values ($1, 'restriction', 'completed', now(), now())`,
    [userId],
  );
}

/** Lifts the restriction of a person's data. */
export async function liftRestriction(ask: Ask, userId: string): Promise<void> {
  await ask.sql(
    `update privacy.data_subject_requests set restriction_lifted_at = now()
     where user_id = $1 and restricted_at is not null and restriction_lifted_at is null`,
    [userId],
  );
}

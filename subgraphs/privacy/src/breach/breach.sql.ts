/** SQL of the alerts of breaches. */
import type { Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';

/** Locks breaches of which the authority is neither notified nor need not be: a handful at a time. */
export function lockRunningBreaches(db: Kysely<DB>) {
  return db
    .withSchema('privacy')
    .selectFrom('data_breach_incidents')
    .select(['id', 'discovered_at', 'alerted_hours'])
    .where('reported_to_authority_at', 'is', null)
    .where('status', 'in', ['investigating', 'contained'])
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Stores the hours after discovery for which staff were alerted. */
export async function setAlertedHours(db: Kysely<DB>, id: string, hours: number): Promise<void> {
  await db
    .withSchema('privacy')
    .updateTable('data_breach_incidents')
    .set({ alerted_hours: hours })
    .where('id', '=', id)
    .execute();
}

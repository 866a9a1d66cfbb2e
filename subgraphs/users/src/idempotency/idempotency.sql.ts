/** SQL of records of idempotent requests. */
import { sql, type QueryExecutorProvider } from 'kysely';

/** Deletes records whose 24 hours are over. */
export async function forgetKeys(db: QueryExecutorProvider): Promise<void> {
  await sql`select users.forget_idempotency_keys()`.execute(db);
}

/** Pseudonyms of people in the rollups, as Postgres has them: those of who was erased are gone. */
import type pg from 'pg';

/** Keys of 64 bits, in decimal. */
export async function listSubjectKeys(owner: pg.Client): Promise<readonly string[]> {
  const { rows } = await owner.query<{ key: string }>(
    `select external_id as key from users.user_external_ids where provider = 'analytics'`,
  );
  return rows.map(({ key }) => key);
}

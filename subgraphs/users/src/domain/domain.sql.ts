/** SQL of domains that companies add and verify. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { DB } from '../generated/database.ts';

/** Deletes a claim of the domain that gives way to a new one; true when there was one. */
export function lapseClaim(domain: string): RawBuilder<boolean> {
  return sql`users.lapse_domain_claim(${domain})`;
}

/** Name of a domain that the viewer may see. */
export async function findDomain(db: Kysely<DB>, id: string): Promise<string | undefined> {
  const row = await db
    .withSchema('users')
    .selectFrom('branding_domains')
    .select('domain')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.domain;
}

/** SQL that copies legacy ids to external identities. What is done is seen from the rows themselves. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { DB } from '../generated/database.ts';

/** Progress after a batch, in legacy ids. */
export interface MigrationProgress {
  readonly migrated: number;
  readonly remaining: number;
  /** Linked to another person already. */
  readonly conflicting: number;
}

/** Identity of the same system and id as the legacy id `legacy`. */
const SAME_ID: RawBuilder<unknown> = sql`
  users.user_external_ids as linked
  where linked.provider = legacy.external_system and linked.external_id = legacy.external_id`;

/** Copies the oldest legacy ids that no identity has, each with its event, and counts what is left. */
export async function migrateBatch(
  db: Kysely<DB>,
  limit: number,
  now: Date,
): Promise<MigrationProgress> {
  const { rows: migrated } = await sql`
    with pending as (
      select legacy.user_id, legacy.external_system, legacy.external_id, legacy.created_at
      from users.external_id_mappings as legacy where not exists (select from ${SAME_ID})
      order by legacy.created_at, legacy.id limit ${limit}
    ), copied as (
      insert into users.user_external_ids (profile_id, provider, external_id, created_at)
      select user_id, external_system, external_id, created_at from pending
      on conflict (provider, external_id) do nothing
      returning id, profile_id, provider
    )
    insert into events.outbox
      (event_type, aggregate_type, aggregate_id, subject_id, occurred_at, payload)
    select 'external_identity.linked', 'external_identity', id, profile_id, ${now.toISOString()},
      jsonb_build_object('provider', provider)
    from copied returning 1`.execute(db);
  const { rows } = await sql<Omit<MigrationProgress, 'migrated'>>`
    select count(*) filter (where not exists (select from ${SAME_ID})) as remaining,
      count(*) filter (where exists (
        select from ${SAME_ID} and linked.profile_id <> legacy.user_id)) as conflicting
    from users.external_id_mappings as legacy`.execute(db);
  return { migrated: migrated.length, remaining: 0, conflicting: 0, ...rows[0] };
}

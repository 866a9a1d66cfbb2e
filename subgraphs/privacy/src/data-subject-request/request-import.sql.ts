/** SQL of imported data subject requests: facts and writes of many rows at a time. */
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { RequestFacts, RequestRow } from './request-import.rules.ts';

/** Selects the facts of rows, in their order. */
export async function findRequestFacts(
  db: Kysely<DB>,
  requests: readonly RequestRow[],
): Promise<readonly RequestFacts[]> {
  const people = requests.map((request) => request.user_id);
  const { rows } = await sql<RequestFacts>`
    with known as materialized (select users.people_among(${people}::uuid[]) as ids)
    select listed.user_id = any (known.ids) as has_person, exists (
      select from privacy.data_subject_requests as t
      where t.user_id = listed.user_id and t.requested_at = listed.requested_at
        and t.request_type = listed.request_type) as is_stored
    from rows from (jsonb_to_recordset(${JSON.stringify(requests)})
        as (user_id uuid, request_type text, requested_at timestamptz))
      with ordinality as listed
      cross join known
    order by listed.ordinality`.execute(db);
  return rows;
}

/** Inserts requests that are new. */
export async function insertRequests(
  db: Kysely<DB>,
  requests: readonly (RequestRow & { readonly id: string })[],
): Promise<void> {
  await db
    .withSchema('privacy')
    .insertInto('data_subject_requests')
    .values([...requests])
    .execute();
}

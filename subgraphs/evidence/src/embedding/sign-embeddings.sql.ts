/** SQL of the signs of vectors, as the worker. */
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';

/** Pieces of one run, a second or two. */
const MAX_SIGNED = 500;

/**
 * Lets the trigger of the table sign the vectors of pieces that have none, in the order of their ids.
 *
 * @param after last id of the run before
 * @returns the last id of this one; undefined at the end
 */
export async function signEmbeddings(
  db: Kysely<DB>,
  after = '00000000-0000-0000-0000-000000000000',
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    with piece as (
      select id from evidence.evidence_snippets
      where id > ${after} and embedding_model is not null and embedding_signs is null
      order by id limit ${sql.lit(MAX_SIGNED)} for no key update
    ), signed as (
      update evidence.evidence_snippets as t set embedding_model = t.embedding_model
      from piece where t.id = piece.id returning t.id
    )
    select id from signed order by id desc limit 1`.execute(db);
  return rows[0]?.id;
}

/** SQL of embedding pieces of evidence, as the worker. */
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';
import { isWithdrawn } from '../snippet/snippet-state.sql.ts';
import { MAX_TEXTS } from './embedder.ts';

/** Piece of evidence that a model has not embedded. */
export interface UnembeddedPiece {
  readonly id: string;
  readonly content: string;
}

/** Pieces that a model has not embedded, at most MAX_TEXTS; none that is withdrawn, or about somebody restricted. */
export async function findUnembedded(
  db: Kysely<DB>,
  model: string,
): Promise<readonly UnembeddedPiece[]> {
  const { rows } = await sql<UnembeddedPiece>`
    select t.id, t.content from evidence.evidence_snippets as t
    where t.content <> '[withdrawn]' and not ${isWithdrawn}
      and (coalesce(t.embedding_model, '') < ${model} or coalesce(t.embedding_model, '') > ${model})
      and t.id <> all (array(select personal_data.restricted_rows('evidence.evidence_snippets')))
    limit ${sql.lit(MAX_TEXTS)}`.execute(db);
  return rows;
}

/** Piece with its vector by a model; null for one that the model cannot embed. */
export interface EmbeddedPiece extends UnembeddedPiece {
  readonly vector: readonly number[] | null;
}

/** Keeps vectors with the name of their model, but for pieces whose words have changed or were withdrawn meanwhile. */
export async function storeEmbeddings(
  db: Kysely<DB>,
  model: string,
  pieces: readonly EmbeddedPiece[],
): Promise<void> {
  await sql`
    update evidence.evidence_snippets as t
    set embedding = e.vector::evidence.vector, embedding_model = ${model}
    from jsonb_to_recordset(${JSON.stringify(pieces)}) as e (id uuid, content text, vector real[])
    where t.id = e.id and t.content = e.content and not ${isWithdrawn}`.execute(db);
}

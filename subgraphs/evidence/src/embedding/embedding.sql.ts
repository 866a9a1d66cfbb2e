/** SQL of embedding pieces of evidence, as the worker. */
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { DB } from '../generated/database.ts';
import { isWithdrawn } from '../snippet/snippet-state.sql.ts';
import { MAX_TEXTS, type Model } from './embedder.ts';

/** Name of the job of one piece, whose id is the job's key. */
export const EMBED_PIECE = 'evidence.embed_piece';

/** Piece of evidence that a model has not embedded. */
export interface UnembeddedPiece {
  readonly id: string;
  readonly content: string;
  /** Names of those who took part where the piece is from. */
  readonly names: readonly string[];
}

/** Condition that the snippet `t` may be embedded: it is not withdrawn, nor about somebody whose data is restricted. */
const mayBeEmbedded = sql<boolean>`(not ${isWithdrawn}
  and t.id <> all (array(select personal_data.restricted_rows('evidence.evidence_snippets'))))`;

/** Condition that a model has failed at the snippet `t` by itself, which a job of the piece's own tries again or has given up. */
function hasOwnJob(modelId: string): RawBuilder<boolean> {
  return sql`exists (
    select from jobs.queue as q
    where q.domain = 'evidence' and q.name = ${EMBED_PIECE} and q.key = t.id::text
      and q.payload ->> 'modelId' = ${modelId})`;
}

/** Statement of the pieces of a relation, each with the names of those who took part where it is from. */
function withNames(pieces: RawBuilder<unknown>): RawBuilder<UnembeddedPiece> {
  return sql`
    select t.id, t.content, coalesce(to_jsonb(said.names), '[]') as names from (${pieces}) as t
    left join lateral programs.evidence_source(t.source_type, t.source_id) as said on true`;
}

/** Pieces that a model has not embedded, but for those that have a job of their own: at most MAX_TEXTS that may be embedded. */
export async function findUnembedded(
  db: Kysely<DB>,
  { name, id }: Model,
): Promise<readonly UnembeddedPiece[]> {
  // Each side of the model's name is a range of an index, in its order.
  const first = (side: RawBuilder<unknown>) => sql`(
    select t.id, t.content, t.source_type, t.source_id from evidence.evidence_snippets as t
    where t.content <> '[withdrawn]' and coalesce(t.embedding_model, '') ${side} ${name}
      and not ${hasOwnJob(id)} and ${mayBeEmbedded}
    order by coalesce(t.embedding_model, ''), t.id limit ${sql.lit(MAX_TEXTS)})`;
  const found = sql`${first(sql`<`)} union all ${first(sql`>`)} limit ${sql.lit(MAX_TEXTS)}`;
  const { rows } = await withNames(found).execute(db);
  return rows;
}

/** Piece, if it may be embedded and a model has not embedded it. */
export async function findUnembeddedPiece(
  db: Kysely<DB>,
  { name }: Model,
  id: string,
): Promise<UnembeddedPiece | undefined> {
  const found = sql`
    select t.id, t.content, t.source_type, t.source_id from evidence.evidence_snippets as t
    where t.id = ${id} and t.embedding_model is distinct from ${name} and ${mayBeEmbedded}`;
  const { rows } = await withNames(found).execute(db);
  return rows[0];
}

/** Piece with its vector by a model; null for one that the model cannot embed. */
export interface EmbeddedPiece {
  readonly id: string;
  readonly content: string;
  readonly vector: readonly number[] | null;
}

/** Keeps vectors with the name of their model, but for pieces that have changed or may no longer be embedded. */
export async function storeEmbeddings(
  db: Kysely<DB>,
  { name }: Model,
  pieces: readonly EmbeddedPiece[],
): Promise<void> {
  const values = pieces.map(({ id, content, vector }) => ({ id, content, vector }));
  await sql`
    update evidence.evidence_snippets as t
    set embedding = e.vector::evidence.vector, embedding_model = ${name}
    from jsonb_to_recordset(${JSON.stringify(values)}) as e (id uuid, content text, vector real[])
    where t.id = e.id and t.content = e.content and ${mayBeEmbedded}`.execute(db);
}

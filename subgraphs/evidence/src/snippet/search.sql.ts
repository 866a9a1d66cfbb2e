/** SQL of the search of evidence by what a question is about. */
import { selectedColumns } from '@teei/platform/collections/columns.ts';
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { select, selectList, type Row } from '@teei/platform/collections/rows.ts';
import { checkLength } from '@teei/platform/collections/filters.ts';
import { checkPageSize } from '@teei/platform/pagination/page.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import { withoutPeople } from '../ai-prompt/begin-request.ts';
import type { EvidenceContext } from '../context.ts';
import type { QuerySearchEvidenceArgs } from '../generated/graphql.ts';
import { fuse } from './fusion.rules.ts';
import { listNearest } from './nearest.sql.ts';
import { searchedPieces, type Searched } from './searched.sql.ts';
import { snippets } from './snippet.collection.ts';

/** Length in characters: each is a term that an index is searched for. */
const MAX_QUESTION_LENGTH = 300;

/** Pieces of each ranking that take part in the fusion, at least as many as a page may have. */
const MAX_FUSED = 100;

/** Number of pieces, as a sample has it, that hold the terms together which one ranking looks up, the rarest of the question. */
const MAX_HOLDERS = 4_000;

/** Piece of evidence with its fused rank. */
export interface FoundEvidence {
  /** Sum of 1 / (60 + place) over the rankings that found it. */
  readonly score: number;
  readonly node: Row;
}

/**
 * Resolver of the search of evidence: one ranking by stems, one by trigrams and, where an embedder is configured, one by
 * meaning, fused by their ranks. Of the terms that a question has, the rarest are looked up: what many pieces have in
 * common tells them apart little, and is most of what there is to read. The filter is applied before the best of each
 * ranking are taken.
 *
 * @throws InvalidInputError when the text is too long, `k` is no page size, or the company's id no UUID
 */
export async function searchEvidence(
  _root: object,
  { text, k, filter }: QuerySearchEvidenceArgs,
  context: EvidenceContext,
  info: GraphQLResolveInfo,
): Promise<readonly FoundEvidence[]> {
  const size = checkPageSize('k', k);
  checkLength('text', text, MAX_QUESTION_LENGTH);
  const searched = await searchedPieces(filter, context);
  // Words are looked up while the model embeds the question.
  const [byWords, byMeaning] = await Promise.all([
    rankByWords(text, searched, context),
    listByMeaning(text, searched, context),
  ]);
  const found = new Map(fuse([...byWords, byMeaning]).slice(0, size));
  if (found.size === 0) return [];
  const rows = await select(
    context,
    sql`
    select ${selectList(selectedColumns(context, info, snippets.type, [['node']]))}
    from evidence.evidence_snippets as t where t.id = any(${[...found.keys()]}::uuid[])`,
  );
  const nodes = new Map(rows.map((row) => [String(row['id']), row]));
  return [...found].flatMap(([id, score]) => {
    const node = nodes.get(id);
    return node ? [{ score, node }] : [];
  });
}

/** Ids of the pieces that are best by stems, and of those that are best by trigrams, each best first. */
async function rankByWords(
  text: string,
  { company, isMet }: Searched,
  context: CollectionContext,
): Promise<readonly (readonly string[])[]> {
  const condition = isMet?.(sql`r.id`) ?? sql`true`;
  // Each piece is looked at after those that are better, until there are enough.
  const best = (isOfRanking: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
    select r.id, r.is_trigram from (
      select id, is_trigram from ranked where ${isOfRanking} order by score desc, id offset 0
    ) as r where ${condition} limit ${sql.lit(MAX_FUSED)}
  )`;
  const rows = await select(
    context,
    sql`
    with ranked as materialized (
      select * from evidence.ranked_by_words(${company}::uuid, ${text}, ${sql.lit(MAX_HOLDERS)})
    )
    ${best(sql`not is_trigram`)} union all ${best(sql`is_trigram`)}`,
  );
  return [false, true].map((isTrigram) =>
    rows.filter((row) => row['is_trigram'] === isTrigram).map(({ id }) => String(id)),
  );
}

/** Ids of the pieces nearest to a text, nearest first, which leaves without names; none without an embedder, or when it fails. */
async function listByMeaning(
  text: string,
  searched: Searched,
  context: EvidenceContext,
): Promise<readonly string[]> {
  const { questions, signal } = context;
  if (!questions) return [];
  const numbers = await questions.embed((await withoutPeople(text, [])).text, signal);
  if (!numbers) return [];
  return listNearest({ model: questions.name, numbers }, searched, MAX_FUSED, context);
}

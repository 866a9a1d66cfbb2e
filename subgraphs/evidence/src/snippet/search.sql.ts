/** SQL of the search of evidence by what a question is about. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { selectedColumns } from '@teei/platform/collections/columns.ts';
import { all, type Condition } from '@teei/platform/collections/conditions.ts';
import { limitTo } from '@teei/platform/collections/limit.ts';
import { select, selectList, type Row } from '@teei/platform/collections/rows.ts';
import { viewsOf } from '@teei/platform/collections/source.ts';
import { checkLength } from '@teei/platform/collections/filters.ts';
import { checkUuid } from '@teei/platform/collections/uuid.ts';
import { checkPageSize } from '@teei/platform/pagination/page.ts';
import { viewerCompanyId } from '@teei/platform/viewer/viewer.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import { withoutPeople } from '../ai-prompt/begin-request.ts';
import type { EvidenceContext } from '../context.ts';
import type { EvidenceFilter, QuerySearchEvidenceArgs } from '../generated/graphql.ts';
import { listNearest } from './nearest.sql.ts';
import { snippets } from './snippet.collection.ts';

/** Length in characters: each is a term that an index is searched for. */
const MAX_QUESTION_LENGTH = 300;

/** Rank constant of reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009). */
const RANK_CONSTANT = 60;

/** Pieces of each ranking that take part in the fusion, at least as many as a page may have. */
const MAX_FUSED = 100;

/** Bytes that are added to a text's length, so that a word does not count for more in the shortest texts. */
const LENGTH_OFFSET = 100;

/**
 * Number of pieces, as a sample has it, that hold the terms of one ranking together, the rarest first, from which on no further
 * term is looked up. The last term is not bounded by it: all pieces of a company may hold that one.
 */
const MAX_HOLDERS = 3_000;

/** Piece of evidence with its fused rank. */
export interface FoundEvidence {
  /** Sum of 1 / (60 + place) over the rankings that found it. */
  readonly score: number;
  readonly node: Row;
}

/**
 * Resolver of the search of evidence: one ranking by stems, one by trigrams and, where an embedder is configured, one by
 * meaning, fused by their ranks. In each of the first two a term
 * weighs the more, the fewer pieces of the company have it; the sum is divided by the root of the text's length in bytes,
 * which is known without the text. Of the terms that a question has, the rarest are looked up: what many pieces have in
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
  const company = searchedCompany(filter, context);
  const nearest = await listByMeaning(text, company, filter, context);
  const rows = await select(
    context,
    sql`
    with posting as materialized (
      select * from evidence.holders_of_rarest(${company}::uuid, ${text}, ${sql.lit(MAX_HOLDERS)})
    ), amount as (
      select count(distinct id)::double precision as pieces from posting
    ), weighed as (
      select term, ln(1 + pieces / count(*)) as weight from posting cross join amount group by term, pieces
    ), scored as (
      select id, is_trigram, sum(weight) / sqrt(max(length) + ${sql.lit(LENGTH_OFFSET)}) as score
      from posting join weighed using (term) group by id, is_trigram
    ), placed as (
      select id, row_number() over (partition by is_trigram order by score desc, id) as place
      from scored ${whereMet(filter, company, context)}
      union all
      select id, place from unnest(${nearest}::uuid[]) with ordinality as by_meaning (id, place)
    ), fused as (
      select id, sum(1 / (${sql.lit(RANK_CONSTANT)} + place)::double precision) as score
      from placed where place <= ${sql.lit(MAX_FUSED)} group by id order by score desc, id ${limitTo(size)}
    )
    select ${selectList(selectedColumns(context, info, snippets.type, [['node']]))}, fused.score
    from fused join evidence.evidence_snippets as t using (id) order by fused.score desc, t.id`,
  );
  return rows.map(({ score, ...node }) => ({ score: Number(score), node }));
}

/** Ids of the pieces nearest to a text, nearest first, which leaves without names; none without an embedder, or when it fails. */
async function listByMeaning(
  text: string,
  company: string | null,
  filter: EvidenceFilter | null | undefined,
  context: EvidenceContext,
): Promise<readonly string[]> {
  const { questions, signal } = context;
  if (!questions) return [];
  const numbers = await questions.embed((await withoutPeople(text, [])).text, signal);
  if (!numbers) return [];
  const question = { model: questions.name, numbers };
  const ids = await listNearest(question, company, whereMet(filter, company, context), context);
  return ids.slice(0, MAX_FUSED);
}

/** Company whose evidence is searched; null for TEEI's own programmes. */
function searchedCompany(
  filter: EvidenceFilter | null | undefined,
  { viewer }: CollectionContext,
): string | null {
  if (viewsOf(viewer) === 'tenant') return viewerCompanyId(viewer);
  const companyId = filter?.companyId;
  return typeof companyId === 'string' ? checkUuid('filter.companyId', companyId) : null;
}

/**
 * Restriction of ids to the pieces of a company that meet a filter. The policies alone also show what others have published,
 * for which Postgres would read the whole table.
 */
function whereMet(
  filter: EvidenceFilter | null | undefined,
  company: string | null,
  context: CollectionContext,
): RawBuilder<unknown> {
  if (!filter) return sql``;
  const isOwn: Condition =
    company === null ? sql`t.company_id is null` : sql`t.company_id = ${company}`;
  const isMet: Condition = all([isOwn, snippets.conditions(filter, context.now)]);
  return sql`where id in (select t.id from evidence.evidence_snippets as t where ${isMet})`;
}

/** SQL of evidence snippets: the best of each campaign, similarity and withdrawal. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { selectedColumns } from '@teei/platform/collections/columns.ts';
import { limitTo } from '@teei/platform/collections/limit.ts';
import { parents, select, selectList, type Row } from '@teei/platform/collections/rows.ts';
import { all, type Condition } from '@teei/platform/collections/conditions.ts';
import { checkUuid } from '@teei/platform/collections/uuid.ts';
import { rowsOfParent } from '@teei/platform/collections/lists.ts';
import { InvalidInputError, NotFoundError } from '@teei/platform/errors/errors.ts';
import { checkPageSize } from '@teei/platform/pagination/page.ts';
import { viewerClass, viewerCompanyId } from '@teei/platform/viewer/viewer.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { CampaignTopEvidenceArgs, QuerySimilarToArgs } from '../generated/graphql.ts';
import { snippets } from './snippet.collection.ts';
import { TOMBSTONE, tombstoneMetadata, type WithdrawalCause } from './snippet.rules.ts';
import { isTombstone, isWithdrawn } from './snippet-state.sql.ts';

/**
 * Condition that restricts a company's lists to its own evidence: row-level security also allows published
 * evidence of others, which is only shown on their pages.
 */
export function ownEvidence({ viewer }: Pick<CollectionContext, 'viewer'>, alias = 't'): Condition {
  return viewerClass(viewer) === 'company'
    ? sql`${sql.ref(`${alias}.company_id`)} = ${viewerCompanyId(viewer)}`
    : all([]);
}

/**
 * Resolver of the best evidence of a campaign that is not withdrawn, by the mean of score × confidence over
 * the scores of a snippet; ties newest first, snippets without scores last. One statement for all
 * campaigns of the field.
 *
 * @throws InvalidInputError when `n` is no page size
 */
export const listTopEvidence = rowsOfParent<CampaignTopEvidenceArgs>(
  (campaignIds, { n }, context, info) => sql`
    select parent.id as parent_key, t.* from ${parents(campaignIds)}
    cross join lateral (
      select ${selectList(selectedColumns(context, info, snippets.type))}
      from evidence.evidence_snippets as t
      cross join lateral (
        select avg(o.score * o.confidence) as merit from evidence.outcome_scores as o
        where o.evidence_snippet_id = t.id
      ) as scores
      where t.campaign_id = parent.id and not ${isWithdrawn} and ${ownEvidence(context)}
      order by scores.merit desc nulls last, t.created_at desc, t.id desc
      ${limitTo(checkPageSize('n', n))}
    ) as t`,
);

/** Snippet with its cosine similarity to another one, from -1 to 1 (the same meaning). */
export interface SimilarEvidence {
  readonly similarity: number;
  readonly node: Row;
}

/**
 * Maximum number of snippets that are compared: without pgvector, a comparison of 512 numbers takes 0.25 ms.
 */
const MAX_COMPARED = 3_000;

/**
 * Resolver of the snippets most similar to a snippet, most similar first, among those that are not
 * withdrawn, that the viewer may see and that meet the filter. Empty when the snippet has no embedding.
 *
 * @throws NotFoundError when the snippet does not exist or the viewer may not see it
 * @throws InvalidInputError when more than MAX_COMPARED snippets meet the filter; none is compared then
 */
export async function listSimilarEvidence(
  _root: object,
  args: QuerySimilarToArgs,
  context: CollectionContext,
  info: GraphQLResolveInfo,
): Promise<readonly SimilarEvidence[]> {
  const id = checkUuid('id', args.id);
  const size = checkPageSize('first', args.first);
  // A left join, so that no row means that the snippet does not exist.
  const rows = await select(
    context,
    sql`
    with compared as materialized (
      select t.id, t.embedding from evidence.evidence_snippets as t
      where t.embedding is not null and not ${isWithdrawn} and ${ownEvidence(context)}
        and t.embedding_model is not distinct from (
          select o.embedding_model from evidence.evidence_snippets as o where o.id = ${id})
        and ${snippets.conditions(args.filter, context.now)}
      ${limitTo(MAX_COMPARED + 1)}
    ), amount as (select count(*)::integer as compared from compared)
    select amount.compared, nearest.* from evidence.evidence_snippets as origin
    cross join amount
    left join lateral (
      select ${selectList(selectedColumns(context, info, snippets.type, [['node']]))}, best.similarity
      from (
        select c.id, 1 - evidence.cosine_distance(c.embedding, origin.embedding) as similarity
        from compared as c
        where c.id <> origin.id and (select compared from amount) <= ${MAX_COMPARED}
        order by similarity desc nulls last, c.id ${limitTo(size)}
      ) as best
      join evidence.evidence_snippets as t on t.id = best.id
    ) as nearest on origin.embedding is not null and nearest.similarity is not null
    where origin.id = ${id} and ${ownEvidence(context, 'origin')}
    order by nearest.similarity desc, nearest.id`,
  );
  if (rows.length === 0) throw new NotFoundError(snippets.type, id);
  if (rows.some(({ compared }) => Number(compared) > MAX_COMPARED)) {
    throw new InvalidInputError(
      'filter',
      `one that at most ${MAX_COMPARED} snippets meet, such as a companyId, a campaignId or a period`,
      args.filter ?? null,
    );
  }
  return rows.flatMap(({ similarity, compared: _compared, ...node }) =>
    typeof similarity === 'number' ? [{ similarity, node }] : [],
  );
}

/** Condition that the snippet `t` is from a person: by its scores, or by the rows that the person may have written. */
export function isFromPerson(userId: string): Condition {
  return sql`t.id in (
    select o.evidence_snippet_id from evidence.outcome_scores as o where o.user_id = ${userId}
    union all
    select s.id from programs.evidence_sources_of(${userId}) as said
      join evidence.evidence_snippets as s using (source_type, source_id))`;
}

/** Person whom the snippet `t` tells of: by its scores, or its source; null when neither says. */
export function personOf(): RawBuilder<string | null> {
  return sql`coalesce(
    (select o.user_id from evidence.outcome_scores as o where o.evidence_snippet_id = t.id limit 1),
    (select said.person_id from programs.evidence_source(t.source_type, t.source_id) as said))`;
}

/**
 * Condition that the snippet `t` depends on a consent that was withdrawn: it is older than the withdrawal, or the
 * person has not consented again.
 */
export function dependsOnWithdrawn(userId: string, purpose: string, recordedAt: string): Condition {
  return sql`(t.created_at <= ${recordedAt}
    or not privacy.has_consent(${userId}, ${purpose}, clock_timestamp()))`;
}

/** Facts that stay of a withdrawn snippet `t`: the side of its person, which figures of outcomes go by. */
export const FACTS_OF_WITHDRAWN = sql<{
  speaker?: string;
}>`jsonb_strip_nulls(jsonb_build_object('speaker', t.evidence_data -> 'speaker'))`;

/**
 * Withdraws snippets permanently: content, embedding and extracted facts but the side are deleted. Rows are kept, so that
 * citations resolve to a tombstone, and so are scores, so that aggregates stay correct.
 *
 * @param at time of the withdrawal, RFC 3339
 * @returns snippets that were not withdrawn before
 */
export async function withdrawSnippets(
  db: Kysely<DB>,
  condition: Condition,
  cause: WithdrawalCause,
  at: string,
) {
  return db
    .withSchema('evidence')
    .updateTable('evidence_snippets as t')
    .set({
      content: TOMBSTONE,
      embedding: null,
      evidence_data: FACTS_OF_WITHDRAWN,
      metadata: JSON.stringify(tombstoneMetadata(cause, at)),
    })
    .where(all([condition, sql`not ${isTombstone}`]))
    .returning(['t.id', 't.company_id'])
    .execute();
}

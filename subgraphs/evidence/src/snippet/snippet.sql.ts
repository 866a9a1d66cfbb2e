/** What a collection cannot say of evidence: the best of each campaign, nearness in meaning, withdrawal. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { selectedColumns } from '@teei/platform/collections/columns.ts';
import { limitTo, parents, select, selectList, type Row } from '@teei/platform/collections/rows.ts';
import { all, type Condition } from '@teei/platform/collections/conditions.ts';
import { checkUuid } from '@teei/platform/collections/uuid.ts';
import { rowsOfParent } from '@teei/platform/collections/lists.ts';
import { InvalidInputError, NotFoundError } from '@teei/platform/errors/errors.ts';
import { checkPageSize } from '@teei/platform/pagination/page.ts';
import { viewerClass, viewerCompanyId } from '@teei/platform/viewer/viewer.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { CampaignTopEvidenceArgs, QuerySimilarToArgs } from '../generated/graphql.ts';
import { snippets } from './snippet.collection.ts';
import { TOMBSTONE, tombstoneMetadata, type WithdrawalCause } from './snippet.rules.ts';
import { isTombstone, isWithdrawn } from './snippet-state.sql.ts';

/**
 * A company looks through its own evidence. What others have published, which row-level security
 * shows to everybody, it meets on their pages.
 */
export function ownEvidence({ viewer }: Pick<CollectionContext, 'viewer'>, alias = 't'): Condition {
  return viewerClass(viewer) === 'company'
    ? sql`${sql.ref(`${alias}.company_id`)} = ${viewerCompanyId(viewer)}`
    : all([]);
}

/**
 * A campaign's readable evidence with the best outcomes, by the mean of score × confidence over a
 * piece's scores; the newest of equals first, pieces without a score last. One statement serves
 * all campaigns of the request.
 *
 * @throws InvalidInputError when `n` is not a page size
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

/** A piece with how near it is to the one that was asked about: 1 the same meaning, 0 none. */
export interface SimilarEvidence {
  readonly similarity: number;
  readonly node: Row;
}

/**
 * How many pieces are compared at most, one by one: without pgvector, a comparison of 512 numbers
 * takes a quarter of a millisecond.
 */
const MAX_COMPARED = 3_000;

/**
 * The readable pieces nearest in meaning to a piece, nearest first, among those that the viewer
 * may see and the filter keeps. Empty when the piece has no embedding.
 *
 * @throws NotFoundError when the piece does not exist or the viewer may not see it
 * @throws InvalidInputError when the filter leaves more than MAX_COMPARED pieces; none is compared
 */
export async function listSimilarEvidence(
  _root: object,
  args: QuerySimilarToArgs,
  context: CollectionContext,
  info: GraphQLResolveInfo,
): Promise<readonly SimilarEvidence[]> {
  const id = checkUuid('id', args.id);
  const size = checkPageSize('first', args.first);
  // A left join, so that no row at all means that there is no such piece.
  const rows = await select(
    context,
    sql`
    with compared as materialized (
      select t.id, t.embedding from evidence.evidence_snippets as t
      where t.embedding is not null and not ${isWithdrawn} and ${ownEvidence(context)}
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
      `one that leaves at most ${MAX_COMPARED} pieces to compare, such as a companyId, a campaignId or a period`,
      args.filter ?? null,
    );
  }
  return rows.flatMap(({ similarity, compared: _compared, ...node }) =>
    typeof similarity === 'number' ? [{ similarity, node }] : [],
  );
}

/** The words are this person's: their scores say whose they are, and nothing else does. */
export function isFromPerson(userId: string): Condition {
  return sql`t.id in (
    select o.evidence_snippet_id from evidence.outcome_scores as o where o.user_id = ${userId})`;
}

/**
 * Withdraws pieces for good: the words, their meaning and the facts taken from them are gone, for
 * companies, models and the public. Ids stay, so that citations find a tombstone, and so do scores,
 * so that what was counted stays true.
 *
 * @param at when consent was taken back, RFC 3339
 * @returns those that were not withdrawn before
 */
export async function withdrawSnippets(
  db: Kysely<DB>,
  which: Condition,
  cause: WithdrawalCause,
  at: string,
) {
  return db
    .withSchema('evidence')
    .updateTable('evidence_snippets as t')
    .set({
      content: TOMBSTONE,
      embedding: null,
      evidence_data: '{}',
      metadata: JSON.stringify(tombstoneMetadata(cause, at)),
    })
    .where(all([which, sql`not ${isTombstone}`]))
    .returning(['t.id', 't.company_id'])
    .execute();
}

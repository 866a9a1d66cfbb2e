/** Pieces of evidence that a search is among: those of a company that meet a filter. */
import type { CollectionContext } from '@teei/platform/collections/collection.ts';
import { all, type Condition } from '@teei/platform/collections/conditions.ts';
import { select } from '@teei/platform/collections/rows.ts';
import { sourceTable, viewsOf, type Source } from '@teei/platform/collections/source.ts';
import { checkUuid } from '@teei/platform/collections/uuid.ts';
import { viewerCompanyId } from '@teei/platform/viewer/viewer.ts';
import { sql, type RawBuilder } from 'kysely';
import type { EvidenceFilter } from '../generated/graphql.ts';
import { snippets } from './snippet.collection.ts';

/** Pieces up to which those that meet a filter are listed before anything is ranked. */
const MAX_LISTED = 1_000;

/** Pieces of each end of a company's, the newest and the oldest, of which a filter is asked first. */
const SAMPLED_AT_ENDS = 100;

/** Number of them that meet a filter which so many meet that they are not listed. */
const MIN_MET_OF_MANY = 150;

/** Pieces that a search is among. */
export interface Searched {
  /** Company whose pieces they are; null for TEEI's own programmes. */
  readonly company: string | null;
  /** Ids of those that meet the filter, where they are few; undefined where they seem to be many, or are all. */
  readonly ids: readonly string[] | undefined;
  /** Condition that the piece of an id meets the filter; undefined without one. It looks each up, so that few must be asked for. */
  readonly isMet: ((id: RawBuilder<unknown>) => Condition) | undefined;
  /** Array of the ids of all that meet the filter, for a statement: they may be many, and never leave the database. */
  readonly allMet: RawBuilder<unknown>;
}

/** @throws InvalidInputError when the id of the company is no UUID */
export async function searchedPieces(
  filter: EvidenceFilter | null | undefined,
  context: CollectionContext,
): Promise<Searched> {
  const company = searchedCompany(filter, context);
  const allMet = sql`array(select t.id from ${from(filter, company, context)})`;
  if (!Object.values(filter ?? {}).some((value) => value !== undefined && value !== null)) {
    return { company, ids: undefined, isMet: undefined, allMet };
  }
  // No `exists`, which Postgres may take for a reason to read all that meet it.
  const meets = (id: RawBuilder<unknown>): Condition =>
    sql`(select true from ${from(filter, company, context)} and t.id = ${id}) is not null`;
  const ends = sql.join(
    [sql`desc`, sql`asc`].map(
      (order) => sql`(
        select t.id from ${from(undefined, company, context)} order by t.created_at ${order} limit ${sql.lit(SAMPLED_AT_ENDS)}
      )`,
    ),
    sql` union all `,
  );
  // NULL instead of many ids. Where most of a sample meet the filter they are not even counted: Postgres may read all for that.
  const [listed] = await select(
    context,
    sql`
    select case when (select count(*) from (${ends}) as e where ${meets(sql`e.id`)}) < ${sql.lit(MIN_MET_OF_MANY)} then (
      select case when count(*) <= ${sql.lit(MAX_LISTED)} then coalesce(to_jsonb(array_agg(met.id)), '[]') end
      from (select t.id from ${from(filter, company, context)} limit ${sql.lit(MAX_LISTED + 1)}) as met
    ) end as ids`,
  );
  const found = listed?.['ids'];
  const ids = Array.isArray(found) ? found.map(String) : undefined;
  return {
    company,
    ids,
    isMet: ids ? (id) => sql`${id} in (select unnest(${ids}::uuid[]))` : meets,
    allMet,
  };
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
 * Rows `t` of a company that meet a filter, with their conditions. In the viewer's view, which has no policy: for each row that also
 * shows what others have published, and takes twice as long.
 */
function from(
  filter: EvidenceFilter | null | undefined,
  company: string | null,
  { viewer, now }: CollectionContext,
): RawBuilder<unknown> {
  const source: Source = { table: snippets.table, view: viewsOf(viewer) };
  const isOwn: Condition =
    company === null ? sql`t.company_id is null` : sql`t.company_id = ${company}`;
  return sql`${sourceTable(source)} as t where ${all([isOwn, snippets.conditions(filter, now, source)])}`;
}

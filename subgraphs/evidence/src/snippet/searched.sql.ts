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
  /** True where most of the company's pieces seem to meet the filter, or there is none. */
  readonly isMetByMost: boolean;
  /** Condition that the piece of an id meets the filter; undefined without one. It looks each up, so that few must be asked for. */
  readonly isMet: ((id: RawBuilder<unknown>) => Condition) | undefined;
  /** Value of the row `t` of the piece of an id that meets the filter and a condition; NULL for another. */
  readonly valueOf: (
    id: RawBuilder<unknown>,
    value: RawBuilder<unknown>,
    condition: Condition,
  ) => RawBuilder<unknown>;
  /** Array of the ids of all that meet the filter, for a statement: they may be many, and never leave the database. */
  readonly allMet: RawBuilder<unknown>;
}

/** @throws InvalidInputError when the id of the company is no UUID */
export async function searchedPieces(
  filter: EvidenceFilter | null | undefined,
  context: CollectionContext,
): Promise<Searched> {
  const company = searchedCompany(filter, context);
  const { source, isOwn, isMet } = piecesOf(company, filter, context);
  const met = sql`${sourceTable(source)} as t where ${all([isOwn, isMet])}`;
  // No `exists`, which Postgres may take for a reason to read all that meet it.
  const valueOf: Searched['valueOf'] = (id, value, condition) =>
    sql`(select ${value} from ${met} and ${condition} and t.id = ${id})`;
  const allMet = sql`array(select t.id from ${met})`;
  if (!Object.values(filter ?? {}).some((value) => value !== undefined && value !== null)) {
    return { company, ids: undefined, isMetByMost: true, isMet: undefined, valueOf, allMet };
  }
  // Above the limit: below it Postgres may read all that meet an `exists`, to ask it of a hundred.
  const metAt = (end: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
    select count(*) from (
      select t.* from ${sourceTable(source)} as t where ${isOwn} order by t.created_at ${end} limit ${sql.lit(SAMPLED_AT_ENDS)}
    ) as t where ${isMet}
  )`;
  // NULL instead of many ids. Where most of a sample meet the filter they are not even counted: Postgres may read all for that.
  const [listed] = await select(
    context,
    sql`
    select s.met >= ${sql.lit(MIN_MET_OF_MANY)} as is_met_by_most, case when s.met < ${sql.lit(MIN_MET_OF_MANY)} then (
      select case when count(*) <= ${sql.lit(MAX_LISTED)} then coalesce(to_jsonb(array_agg(met.id)), '[]') end
      from (select t.id from ${met} limit ${sql.lit(MAX_LISTED + 1)}) as met
    ) end as ids from (select ${metAt(sql`desc`)} + ${metAt(sql`asc`)} as met offset 0) as s`,
  );
  const found = listed?.['ids'];
  const ids = Array.isArray(found) ? found.map(String) : undefined;
  return {
    company,
    ids,
    isMetByMost: listed?.['is_met_by_most'] === true,
    isMet: ids
      ? (id) => sql`${id} in (select unnest(${ids}::uuid[]))`
      : (id) => sql`${valueOf(id, sql`true`, sql`true`)} is not null`,
    valueOf,
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
 * Rows `t` that a search reads, and the conditions that they are the company's and meet the filter. They are in the viewer's view, which has
 * no policy: for each row that also shows what others have published, and takes twice as long.
 */
function piecesOf(
  company: string | null,
  filter: EvidenceFilter | null | undefined,
  { viewer, now }: CollectionContext,
) {
  const source: Source = { table: snippets.table, view: viewsOf(viewer) };
  const isOwn: Condition =
    company === null ? sql`t.company_id is null` : sql`t.company_id = ${company}`;
  return { source, isOwn, isMet: snippets.conditions(filter, now, source) };
}

/** SQL of publishing a page. */
import { periodNamed } from '@teei/platform/calendar/period.ts';
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';
import { liveTokens } from './publication.sql.ts';
import type { DraftBlock, RecordedPeriod } from './publishing.rules.ts';

/** A page that is locked to be published. */
export interface DraftPage {
  readonly company_id: string;
  readonly status: string;
  readonly visibility: string;
  readonly updated_at: string;
  readonly live_tokens: number;
  readonly blocks: readonly DraftBlock[];
}

/** Locks a page, and reads it with its blocks; undefined when it is not there or not the viewer's to change. */
export async function lockDraft(
  db: Kysely<DB>,
  id: string,
  now: Date,
): Promise<DraftPage | undefined> {
  // Sent together, run one after the other: the second sees what whoever held the lock has committed.
  const [{ rows: pages }, { rows: blocks }] = await Promise.all([
    sql<Omit<DraftPage, 'blocks'>>`
      select t.tenant_id as company_id, t.status, t.visibility, t.updated_at,
        ${liveTokens(now)} as live_tokens
      from reporting.publications as t where t.id = ${id} for update`.execute(db),
    sql<DraftBlock>`
      select b.id, b.kind, b."order", b.content from reporting.publication_blocks as b
      where b.publication_id = ${id} order by b."order"`.execute(db),
  ]);
  const [page] = pages;
  return page && { ...page, blocks };
}

/** A company's record of some periods, by their names; those without a record are left out. */
export async function readRecord(
  db: Kysely<DB>,
  companyId: string,
  periods: readonly string[],
): Promise<readonly RecordedPeriod[]> {
  if (periods.length === 0) return [];
  const spans = periods.map(periodNamed);
  const { rows } = await sql<RecordedPeriod>`
    select m.period, m.total_volunteer_hours::float8 as total_volunteer_hours,
      m.sroi_ratio::float8 as sroi_ratio, m.vis_score::float8 as vis_score, m.closed_at,
      programs.smallest_group(${companyId}, wanted.first_day, wanted.until) as smallest_group
    from unnest(${periods}::text[], ${spans.map(({ from }) => from)}::date[],
      ${spans.map(({ until }) => until)}::date[]) as wanted (period, first_day, until)
    join reporting.metrics_company_period as m
      on m.company_id = ${companyId} and m.period = wanted.period`.execute(db);
  return rows;
}

/** Those of some pieces of evidence that the pages of a company may quote; they cannot be withdrawn meanwhile. */
export async function lockQuotable(
  db: Kysely<DB>,
  companyId: string,
  snippets: readonly string[],
): Promise<readonly string[]> {
  if (snippets.length === 0) return [];
  const { rows } = await sql<{ readonly ids: readonly string[] }>`
    select to_jsonb(evidence.quotable_among(${snippets}::uuid[], ${companyId})) as ids`.execute(db);
  return rows[0]?.ids ?? [];
}

/** Keeps the blocks of a page as they are published, and makes it LIVE. */
export async function storePublished(
  db: Kysely<DB>,
  id: string,
  blocks: readonly DraftBlock[],
  now: Date,
): Promise<void> {
  const published = JSON.stringify(blocks);
  await Promise.all([
    sql`
      update reporting.publication_blocks as b set content = frozen.content
      from jsonb_to_recordset(${published}::jsonb) as frozen (id uuid, content jsonb)
      where b.publication_id = ${id} and b.id = frozen.id and b.content <> frozen.content`.execute(
      db,
    ),
    sql`
      update reporting.publications as p set status = 'LIVE', blocks = ${published}::jsonb,
        metadata = metadata || jsonb_build_object('publishedAt', ${now.toISOString()}::text)
      where p.id = ${id}`.execute(db),
  ]);
}

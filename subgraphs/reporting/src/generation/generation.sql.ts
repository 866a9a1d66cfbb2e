/** SQL of making reports, as the worker. */
import { addDays, type DaySpan } from '@teei/platform/calendar/period.ts';
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';
import type { ReportFailure, ReportSection, ReportTemplate } from '../generated/graphql.ts';
import { monthsOf } from '../publication/publishing.rules.ts';
import { readRecord } from '../publication/publishing.sql.ts';
import type { Composition } from './composition.ts';
import type { Figures } from './figures.ts';

/** A report that is being made, locked. */
export interface OpenReport {
  readonly id: string;
  readonly company_id: string;
  readonly report_id: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly status: 'queued' | 'gathering' | 'generating';
  readonly template_id: ReportTemplate;
  readonly requested_sections: readonly ReportSection[];
  readonly locale: string;
  readonly figures: unknown;
}

/** Locks a report that is not made yet; undefined for any other. */
export async function lockOpenReport(db: Kysely<DB>, id: string): Promise<OpenReport | undefined> {
  const { rows } = await sql<OpenReport>`
    select id, company_id, report_id, period_start, period_end, status, template_id,
      to_jsonb(requested_sections) as requested_sections, locale, figures
    from reporting.report_lineage
    where id = ${id} and status in ('queued', 'gathering', 'generating') for update`.execute(db);
  return rows[0];
}

/** Citation of a report that is about to be stored. */
export type NewCitation = Composition['citations'][number] & { readonly id: string };

/** Figures of a company's record of a period, by the period's name. */
export async function gatherFigures(
  db: Kysely<DB>,
  companyId: string,
  period: string,
  span: DaySpan,
): Promise<Figures> {
  const months = period.length === 7 && !period.includes('Q') ? [] : monthsOf(period);
  const record = await readRecord(db, companyId, [period, ...months]);
  const { rows } = await sql<Pick<Figures, 'social' | 'emissions'>>`
    select (
      select jsonb_build_object('valueCents', s.total_value_cents,
        'investmentCents', s.total_investment_cents, 'calculatedAt', s.created_at,
        'outcomes', (
          select coalesce(jsonb_agg(jsonb_build_object('outcomeType', b ->> 'outcomeType',
            'people', b -> 'beneficiaries', 'months', b -> 'months') order by (b ->> 'beneficiaries')::numeric desc, b ->> 'outcomeType'), '[]')
          from jsonb_array_elements(coalesce(s.basis -> 'outcomes', '[]')) as b))
      from reporting.sroi_calculations as s
      where s.company_id = ${companyId} and s.period_start = ${span.from}
        and s.period_end = ${addDays(span.until, -1)}
      order by s.created_at desc, s.id desc limit 1
    ) as social, (
      select coalesce(jsonb_agg(jsonb_build_object('activity', e.activity_type, 'kg', e.kg)
        order by e.kg desc, e.activity_type), '[]')
      from (
        select activity_type, sum(co2e_kg) as kg from reporting.co2e_calculations
        where company_id = ${companyId} and calculation_date >= ${span.from}
          and calculation_date < ${span.until}
        group by activity_type
      ) as e
    ) as emissions`.execute(db);
  return {
    record: record.find((row) => row.period === period) ?? null,
    months: months.map((name) => record.find((row) => row.period === name) ?? null),
    social: rows[0]?.social ?? null,
    emissions: rows[0]?.emissions ?? [],
  };
}

/** Ids of pieces of evidence of a span that a report may quote, so many at most; they cannot be withdrawn meanwhile. */
export async function lockQuotes(
  db: Kysely<DB>,
  companyId: string,
  { from, until }: DaySpan,
  most: number,
): Promise<readonly string[]> {
  if (most === 0) return [];
  const { rows } = await sql<{ readonly ids: readonly string[] }>`
    select to_jsonb(evidence.quotable_between(${companyId}, ${from}, ${until}, ${most})) as ids`.execute(
    db,
  );
  return rows[0]?.ids ?? [];
}

/** Moves a report that is being made; with figures once they are gathered. */
export async function moveReport(
  db: Kysely<DB>,
  id: string,
  status: 'gathering' | 'generating',
  figures?: Figures,
): Promise<void> {
  const kept = figures === undefined ? null : JSON.stringify(figures);
  await sql`
    update reporting.report_lineage set status = ${status},
      figures = coalesce(${kept}::jsonb, figures)
    where id = ${id}`.execute(db);
}

/** Keeps what was composed, with its citations, and makes the report READY. */
export async function storeReport(
  db: Kysely<DB>,
  report: OpenReport,
  { sections, refusals }: Composition,
  citations: readonly NewCitation[],
): Promise<void> {
  const { id, report_id: reportId, company_id: companyId } = report;
  await sql`
    insert into reporting.report_citations (id, report_id, company_id, evidence_snippet_id, paragraph_index)
    select cited.id, ${reportId}, ${companyId}, cited.evidence, cited.paragraph
    from unnest(${citations.map((citation) => citation.id)}::uuid[], ${citations.map(({ evidenceId }) => evidenceId)}::uuid[],
      ${citations.map(({ paragraph }) => paragraph)}::int[]) as cited (id, evidence, paragraph)`.execute(
    db,
  );
  await sql`
    update reporting.report_lineage set status = 'ready', sections = ${JSON.stringify(sections)}::jsonb,
      refusals = ${JSON.stringify(refusals)}::jsonb
    where id = ${id}`.execute(db);
}

/** Ends a report that cannot be made, with what was refused. */
export async function failReport(
  db: Kysely<DB>,
  id: string,
  failure: ReportFailure,
  refusals: Composition['refusals'] = [],
): Promise<void> {
  await sql`
    update reporting.report_lineage set status = 'failed', failure = ${failure},
      refusals = ${JSON.stringify(refusals)}::jsonb
    where id = ${id}`.execute(db);
}

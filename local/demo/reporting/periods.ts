/** A company's metrics of record: per month, quarter and year, frozen when the period was closed. */
import { type Clock, day, DAY, HOUR, type Span, timestamp } from '../kernel/clock.ts';
import type { Company } from '../kernel/model.ts';
import type { Output } from '../kernel/output.ts';
import { sroiBasis } from './sroi-basis.ts';
import type { Plan } from '../kernel/plan.ts';
import type { Profile } from '../kernel/profiles.ts';
import { CLOSING_DELAY, type TenantResult } from '../kernel/ledger.ts';

/** Writes metrics_company_period and sroi_calculations of a company. */
export function writePeriods(plan: Plan, output: Output, tenant: TenantResult): void {
  const { company } = tenant;
  if (!company) return;
  for (const span of periodsOf(plan.profile, plan.clock)) {
    writePeriod(output, plan.clock, company, tenant, span);
  }
  writeSroi(plan, output, company, tenant);
}

/** The periods that are kept, newest first; the current ones are still open. */
function periodsOf(profile: Profile, clock: Clock): Span[] {
  const { months, quarters, years } = profile.periods;
  return [
    ...Array.from({ length: months }, (_, index) => clock.month(-index)),
    ...Array.from({ length: quarters }, (_, index) => clock.quarter(-index)),
    ...Array.from({ length: years }, (_, index) => clock.year(-index)),
  ];
}

/** Moment at which the figures of a period were written: at its closing, or last night. */
export function writtenAt(span: Span, clock: Clock): number {
  return Math.min(span.end + CLOSING_DELAY, clock.now - 6 * HOUR);
}

function writePeriod(
  output: Output,
  clock: Clock,
  company: Company,
  { ledger }: TenantResult,
  span: Span,
): void {
  const at = writtenAt(span, clock);
  // Events that arrived after the closing are not in the record.
  const totals = ledger.totals(span, at);
  const vis = ledger.meanVisAt(Math.min(span.end, at), at);
  output.row('metrics_company_period', {
    id: output.ids.next('metrics_company_period'),
    company_id: company.id,
    period: span.label,
    sroi_ratio: ratio(totals.valueCents, totals.costCents),
    vis_score: vis === null ? null : vis.toFixed(4),
    total_volunteer_hours: (totals.minutes / 60).toFixed(2),
    total_investment_cents: totals.costCents,
    created_at: timestamp(at),
    updated_at: timestamp(at),
    closed_at: at >= span.end ? timestamp(at) : null,
    as_of: timestamp(at),
  });
}

/** Figures of a company on record, by the label of their period. */
export type RecordedFigures = ReadonlyMap<
  string,
  { readonly hours: number; readonly sroi: number | null; readonly at: number }
>;

/** Figures of the last quarter and its months, as `writePeriods` writes them. */
export function lastQuarterFigures({ clock }: Plan, { ledger }: TenantResult): RecordedFigures {
  const quarter = clock.quarter(-1);
  const months = [0, 1, 2, 3, 4, 5].map((index) => clock.month(-index));
  const spans = months.filter(({ start, end }) => start >= quarter.start && end <= quarter.end);
  return new Map(
    [quarter, ...spans.toReversed()].map((span) => {
      const at = writtenAt(span, clock);
      const { minutes, valueCents, costCents } = ledger.totals(span, at);
      const sroi = ratio(valueCents, costCents);
      const hours = Number((minutes / 60).toFixed(2));
      return [span.label, { hours, sroi: sroi === null ? null : Number(sroi), at }];
    }),
  );
}

/** Quarters first, then years; with rows left, quarters are calculated again: the newest counts. */
function writeSroi(plan: Plan, output: Output, company: Company, tenant: TenantResult): void {
  const { ledger } = tenant;
  const { clock, profile } = plan;
  const wanted = Math.round(profile.rows('sroi_calculations') / profile.rows('companies'));
  const quarters = Array.from({ length: Math.min(wanted, profile.months / 3) }, (_, index) =>
    clock.quarter(-index),
  );
  const years = [clock.year(0), clock.year(-1)].slice(0, wanted - quarters.length);
  const first = [...quarters, ...years];
  const again = quarters.slice(1, 1 + wanted - first.length);
  for (const [index, span] of [...first, ...again].entries()) {
    const closing = writtenAt(span, clock);
    const at = index < first.length ? closing : closing - 2 * DAY;
    const totals = ledger.totals(span, at);
    output.row('sroi_calculations', {
      id: output.ids.next('sroi_calculations'),
      company_id: company.id,
      period_start: day(span.start),
      period_end: day(span.end - DAY),
      sroi_ratio: ratio(totals.valueCents, totals.costCents),
      total_investment_cents: totals.costCents,
      total_value_cents: totals.valueCents,
      created_at: timestamp(at),
      basis: sroiBasis(plan, tenant, span, at, totals),
    });
  }
}

function ratio(valueCents: number, costCents: number): string | null {
  return costCents > 0 ? (valueCents / costCents).toFixed(4) : null;
}

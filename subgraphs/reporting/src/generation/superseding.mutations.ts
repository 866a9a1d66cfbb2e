import { addDays } from '@teei/platform/calendar/period.ts';
import { sql } from 'kysely';
import { appends } from '../mutations.ts';
import { periodName } from '../period-metrics/period-metrics.rules.ts';
import { reports } from '../report/report.collection.ts';
import { COMPOSER } from './compose.rules.ts';
import {
  checkClosed,
  checkSections,
  checkSuperseding,
  isTemplate,
  sectionsOf,
} from './generation.rules.ts';
import { isLocale } from './words/words-in.ts';

/** Moment at which the figures of the report's period were closed, as an expression over the report `t`. */
const closedAt = sql<string | null>`(
  select m.closed_at from reporting.metrics_company_period as m
  where m.company_id = t.company_id
    and m.period = to_char(t.period_start, case t.period_end + 1
      when (t.period_start + interval '1 month')::date then 'YYYY-MM'
      when (t.period_start + interval '3 months')::date then 'YYYY-"Q"Q'
      else 'YYYY' end)
    and reporting.period_end(m.period) = t.period_end + 1)`;

const isSuperseded = sql<boolean>`exists (
  select from reporting.report_lineage as r
  where r.supersedes = t.report_id and r.status <> 'failed')`;

interface Choice {
  readonly template?: string | undefined;
  readonly locale?: string | undefined;
}

/** Template and language of the later report: those of the input, otherwise those of the earlier one. */
function chosen(
  { template, locale }: Choice,
  row: { readonly template_id: string | null; readonly locale: string },
) {
  const wanted = { template: template ?? row.template_id ?? '', locale: locale ?? row.locale };
  return {
    template: isTemplate(wanted.template) ? wanted.template : undefined,
    locale: isLocale(wanted.locale) ? wanted.locale : undefined,
  };
}

export const supersedeReport = appends(reports, reports, 'supersedeReport', {
  parentId: 'id',
  lock: [
    'company_id',
    'report_id',
    'status',
    'period_start',
    'period_end',
    'template_id',
    'locale',
  ],
  // A second request waits, and then finds the first one's report.
  lockFirst: true,
  facts: () => ({ closed_at: closedAt, is_superseded: isSuperseded }),
  check: ({ row, input, now }) => {
    const { template, locale } = chosen(input, row);
    const period = periodName({ from: row.period_start, until: addDays(row.period_end, 1) });
    return [
      ...checkSuperseding(row, { period, template, locale }),
      ...(template === undefined ? [] : checkSections(template, input.sections)),
      ...(period === undefined ? [] : checkClosed(period, row.closed_at, now, 'id')),
    ];
  },
  values: ({ row, input }) => {
    const { template, locale } = chosen(input, row);
    return {
      company_id: row.company_id,
      period_start: row.period_start,
      period_end: row.period_end,
      locale,
      status: 'queued',
      template_id: template,
      requested_sections: template === undefined ? [] : [...sectionsOf(template, input.sections)],
      composer: COMPOSER,
      supersedes: row.report_id,
    };
  },
  returning: ['company_id'],
  event: ({ input }) => ({ type: 'report.superseded', payload: { reportId: input.id } }),
});

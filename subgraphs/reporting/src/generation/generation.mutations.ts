import { addDays, periodNamed } from '@teei/platform/calendar/period.ts';
import { companyOf } from '@teei/platform/mutations/company.ts';
import { sql, type RawBuilder } from 'kysely';
import { creates } from '../mutations.ts';
import { reports } from '../report/report.collection.ts';
import { COMPOSER } from './compose.rules.ts';
import { checkClosed, checkSections, sectionsOf } from './generation.rules.ts';

/** Moment at which a company's figures of a period were closed, as an expression; null when they are not. */
function closedAt(companyId: string, period: string): RawBuilder<string | null> {
  return sql`(
    select m.closed_at from reporting.metrics_company_period as m
    where m.company_id = ${companyId} and m.period = ${period})`;
}

export const generateReport = creates(reports, 'generateReport', {
  facts: ({ input, viewer }) => ({ closed_at: closedAt(companyOf(input, viewer), input.period) }),
  check: ({ input, facts, now }) => [
    ...checkSections(input.template, input.sections),
    ...checkClosed(input.period, facts.closed_at, now),
  ],
  values: ({ input, viewer }) => {
    const { from, until } = periodNamed(input.period);
    return {
      company_id: companyOf(input, viewer),
      period_start: from,
      period_end: addDays(until, -1),
      locale: input.locale,
      status: 'queued',
      template_id: input.template,
      requested_sections: [...sectionsOf(input.template, input.sections)],
      composer: COMPOSER,
    };
  },
  returning: ['company_id', 'period_start', 'period_end', 'template_id'],
  event: ({ stored }) => ({
    type: 'report.requested',
    payload: {
      template: stored.template_id,
      periodStart: stored.period_start,
      periodEnd: stored.period_end,
    },
  }),
});

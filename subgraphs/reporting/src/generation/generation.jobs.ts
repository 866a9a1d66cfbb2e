/** Making of reports: each step is a transaction, so that what ends in between is taken up where it stood. */
import { randomUUID } from 'node:crypto';
import { addDays } from '@teei/platform/calendar/period.ts';
import type { JobContext, Jobs } from '@teei/platform/jobs/job.ts';
import { z } from 'zod';
import type { DB } from '../generated/database.ts';
import type { ReportFailure } from '../generated/graphql.ts';
import { periodName } from '../period-metrics/period-metrics.rules.ts';
import { compose } from './compose.rules.ts';
import type { Composition } from './composition.ts';
import { readFigures } from './figures.ts';
import {
  failReport,
  gatherFigures,
  lockOpenReport,
  lockQuotes,
  moveReport,
  storeReport,
  type OpenReport,
} from './generation.sql.ts';
import { MAX_QUOTES } from './templates.ts';

/** Attempts of a step, about four minutes; the last one ends the report. */
const MAX_ATTEMPTS = 9;

const payloadSchema = z.object({ reportId: z.uuid() });

export const generationJobs: Jobs<DB> = {
  'report.generate': {
    maxAttempts: MAX_ATTEMPTS,
    run: async ({ payload, attempt }, context) => {
      const { reportId } = payloadSchema.parse(payload);
      const report = await lockOpenReport(context.db, reportId);
      if (!report) return;
      if (attempt >= MAX_ATTEMPTS) return end(report, 'internal', context);
      return STEPS[report.status](report, context);
    },
  },
};

type Step = (report: OpenReport, context: JobContext<DB>) => Promise<void | 'again'>;

const STEPS: Readonly<Record<OpenReport['status'], Step>> = {
  queued: async ({ id }, { db }) => {
    await moveReport(db, id, 'gathering');
    return 'again';
  },
  gathering: gather,
  generating: generate,
};

async function gather(report: OpenReport, context: JobContext<DB>): Promise<void | 'again'> {
  const { db } = context;
  const { period, span } = periodOf(report);
  const figures = await gatherFigures(db, report.company_id, period, span);
  const isClosed = figures.record !== null && figures.record.closed_at !== null;
  if (!isClosed) return end(report, 'period_open', context);
  await moveReport(db, report.id, 'generating', figures);
  return 'again';
}

async function generate(report: OpenReport, context: JobContext<DB>): Promise<void> {
  const { db } = context;
  const { period, span } = periodOf(report);
  const wantsQuotes = report.requested_sections.includes('voices');
  const most = wantsQuotes ? MAX_QUOTES[report.template_id] : 0;
  const composition = compose({
    period,
    sections: report.requested_sections,
    locale: report.locale,
    figures: readFigures(report.figures),
    quotes: await lockQuotes(db, report.company_id, span, most),
  });
  const { sections, refusals } = composition;
  if (sections.length === 0) return end(report, 'nothing_to_say', context, refusals);
  const citations = composition.citations.map((citation) => ({ ...citation, id: randomUUID() }));
  await storeReport(db, report, composition, citations);
  for (const { id, evidenceId, paragraph } of citations) {
    await context.emit({
      type: 'report_citation.created',
      aggregate: { type: 'report_citation', id },
      companyId: report.company_id,
      payload: { reportId: report.report_id, paragraph, evidenceId },
    });
  }
  await context.emit({
    type: 'report.ready',
    aggregate: { type: 'report', id: report.id },
    companyId: report.company_id,
    payload: {
      periodStart: report.period_start,
      periodEnd: report.period_end,
      paragraphs: sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0),
      refusals: refusals.length,
    },
  });
}

/** Ends a report without a text, and tells. */
async function end(
  report: OpenReport,
  failure: ReportFailure,
  { db, emit }: JobContext<DB>,
  refusals: Composition['refusals'] = [],
): Promise<void> {
  await failReport(db, report.id, failure, refusals);
  await emit({
    type: 'report.failed',
    aggregate: { type: 'report', id: report.id },
    companyId: report.company_id,
    payload: { failure },
  });
}

/** Period of a report, by its name and as days. */
function periodOf({ period_start: from, period_end: to }: OpenReport) {
  const span = { from, until: addDays(to, 1) };
  const period = periodName(span);
  if (period === undefined)
    throw new TypeError(`Expected a named period, received ${from} to ${to}.`);
  return { period, span };
}

import { rootConnection, connectionOfParent } from '@teei/platform/collections/connection.ts';
import {
  belongsTo,
  getById,
  getByUuid,
  resolveReference,
} from '@teei/platform/collections/entity.ts';
import { firstOfParent } from '@teei/platform/collections/lists.ts';
import { provenanceOf } from '@teei/platform/provenance/provenance.ts';
import { sql } from 'kysely';
import { citations } from '../citation/citation.collection.ts';
import type { ReportingContext } from '../context.ts';
import type { ReportCitationsArgs, Resolvers } from '../generated/graphql.ts';
import { titleOf } from '../generation/words/words-in.ts';
import { schedules } from '../schedule/schedule.collection.ts';
import { reports } from './report.collection.ts';
import { listCitedParagraphs } from './report.sql.ts';
import { authorOf, originOf, uncitedParagraphs } from './report.rules.ts';

const successorOf = firstOfParent(reports, 'supersedes', {
  orderBy: 'CREATED_DESC',
  where: () => sql`t.status <> 'failed'`,
});

const citationsOf = connectionOfParent(citations, 'report_id');

export const reportResolvers: Resolvers = {
  Query: {
    report: getById(reports),
    reportByReportId: getByUuid(reports, 'reportId', 'report_id'),
    reports: rootConnection(reports),
  },
  Report: {
    __resolveReference: resolveReference(reports, { reportId: { uuid: 'report_id' } }),
    company: reports.reference('Company', 'company_id'),
    period: reports.from(['period_start', 'period_end'], (row) => ({
      from: row.period_start,
      to: row.period_end,
    })),
    supersedes: belongsTo(reports, 'supersedes', reports, 'report_id'),
    schedule: belongsTo(reports, 'schedule_id', schedules),
    // The foreign key refers to report_id.
    supersededBy: reports.from(
      ['report_id'],
      (row, args: object, context: ReportingContext, info) =>
        successorOf({ id: row.report_id }, args, context, info),
    ),
    title: reports.from(['template_id', 'locale'], titleOf),
    template: reports.from(['template_id'], (row) => row.template_id),
    generatedBy: reports.from(['composer', 'model_name'], authorOf),
    provenance: reports.from(['composer', 'model_name', 'reviewed_by', 'reviewed_at'], (row) =>
      provenanceOf(originOf(row), row),
    ),
    uncitedParagraphs: reports.from(
      ['report_id', 'sections'],
      async (row, _args, context: ReportingContext) =>
        uncitedParagraphs(row.sections, await listCitedParagraphs(context, row.report_id)),
    ),
    // The foreign key of citations refers to report_id.
    citations: reports.from(
      ['report_id'],
      (row, args: Partial<ReportCitationsArgs>, context: ReportingContext, info) =>
        citationsOf({ id: row.report_id }, args, context, info),
    ),
  },
  Company: {
    reports: connectionOfParent(reports, 'company_id'),
  },
};

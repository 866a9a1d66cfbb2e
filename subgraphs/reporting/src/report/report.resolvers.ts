import { connection, connectionBy } from '@teei/platform/collections/connection.ts';
import { findBy, getById, resolveReference } from '@teei/platform/collections/entity.ts';
import { isUuid } from '@teei/platform/collections/filters.ts';
import { InvalidInputError, NotFoundError } from '@teei/platform/errors/errors.ts';
import { citations } from '../citation/citation.collection.ts';
import type { ReportingContext } from '../context.ts';
import type {
  CompanyResolvers,
  QueryResolvers,
  ReportCitationsArgs,
  ReportResolvers,
} from '../generated/graphql.ts';
import { reports } from './report.collection.ts';
import { listCitedParagraphs } from './report.queries.ts';
import { uncitedParagraphs } from './report.rules.ts';

const findByReportId = findBy(reports, 'report_id');
const findReference = resolveReference(reports);
const citationsOf = connectionBy(citations, 'report_id');

export const reportQueries: QueryResolvers = {
  report: getById(reports),
  reportByReportId: async (_parent, { reportId }, context, info) => {
    if (!isUuid(reportId)) throw new InvalidInputError('reportId', 'a UUID', reportId);
    const report = await findByReportId(context, info, reportId.toLowerCase());
    if (!report) throw new NotFoundError('Report', reportId);
    return report;
  },
  reports: connection(reports),
};

export const reportFields: ReportResolvers = {
  __resolveReference: async (reference, context, info) => {
    const reportId = 'reportId' in reference ? reference.reportId : undefined;
    if (typeof reportId !== 'string') return findReference(reference, context, info);
    if (!isUuid(reportId)) return null;
    return (await findByReportId(context, info, reportId.toLowerCase())) ?? null;
  },
  company: reports.reference('Company', 'company_id'),
  period: reports.from(['period_start', 'period_end'], (row) => ({
    from: row.period_start,
    to: row.period_end,
  })),
  uncitedParagraphs: reports.from(
    ['report_id', 'sections'],
    async (row, _args, context: ReportingContext) =>
      uncitedParagraphs(row.sections, await listCitedParagraphs(context, row.report_id)),
  ),
  // Citations name the report by its report_id.
  citations: reports.from(
    ['report_id'],
    (row, args: Partial<ReportCitationsArgs>, context: ReportingContext, info) =>
      citationsOf({ id: row.report_id }, args, context, info),
  ),
};

export const reportsOfCompany: CompanyResolvers = {
  reports: connectionBy(reports, 'company_id'),
};

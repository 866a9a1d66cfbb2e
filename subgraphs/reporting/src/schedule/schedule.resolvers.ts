import { connectionBy } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import type { CompanyResolvers, ScheduledReportResolvers } from '../generated/graphql.ts';
import { schedules } from './schedule.collection.ts';

export const scheduleFields: ScheduledReportResolvers = {
  __resolveReference: resolveReference(schedules),
  company: schedules.reference('Company', 'company_id'),
  template: schedules.from(['template_id'], (row) => row.template_id),
};

export const schedulesOfCompany: CompanyResolvers = {
  scheduledReports: connectionBy(schedules, 'company_id'),
};

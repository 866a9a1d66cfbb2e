import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { schedules } from './schedule.collection.ts';

export const scheduleResolvers: Resolvers = {
  ScheduledReport: {
    __resolveReference: resolveReference(schedules),
    company: schedules.reference('Company', 'company_id'),
    template: schedules.from(['template_id'], (row) => row.template_id),
  },
  Company: {
    scheduledReports: connectionOfParent(schedules, 'company_id'),
  },
};

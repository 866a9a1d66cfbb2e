import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import type { Resolvers } from '../generated/graphql.ts';
import { reportThemes } from './report-theme.collection.ts';

export const reportThemeResolvers: Resolvers = {
  ReportTheme: {
    __resolveReference: resolveReference(reportThemes),
    company: reportThemes.reference('Company', 'company_id'),
  },
  Company: {
    reportThemes: connectionOfParent(reportThemes, 'company_id'),
  },
};

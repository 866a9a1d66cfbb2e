import { connectionBy } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import type { CompanyResolvers, ReportThemeResolvers } from '../generated/graphql.ts';
import { reportThemes } from './report-theme.collection.ts';

export const reportThemeFields: ReportThemeResolvers = {
  __resolveReference: resolveReference(reportThemes),
  company: reportThemes.reference('Company', 'company_id'),
};

export const reportThemesOfCompany: CompanyResolvers = {
  reportThemes: connectionBy(reportThemes, 'company_id'),
};

import { badInput, errorsAmong, reject } from '@teei/platform/errors/user-error.ts';
import { viewerCompanyId } from '@teei/platform/viewer/viewer.ts';
import type { UpsertReportThemeInput } from '../generated/graphql.ts';
import { upserts } from '../mutations.ts';
import { reportThemes } from './report-theme.collection.ts';

export const upsertReportTheme = upserts(reportThemes, 'upsertReportTheme', {
  change: {
    lock: ['company_id'],
    check: ({ row, input: { companyId, expectedUpdatedAt } }) =>
      errorsAmong(
        typeof expectedUpdatedAt !== 'string' &&
          badInput('expectedUpdatedAt', 'the updatedAt of the theme that is changed'),
        typeof companyId === 'string' &&
          companyId !== row.company_id &&
          badInput('companyId', 'the company that the theme belongs to'),
      ),
    set: ({ input }) => columnsOf(input),
    event: () => ({ type: 'report_theme.saved', payload: { created: false } }),
  },
  create: {
    check: ({ input }) =>
      errorsAmong(
        typeof input.expectedUpdatedAt === 'string' &&
          badInput('expectedUpdatedAt', 'none for a new theme'),
      ),
    values: ({ input, viewer }) => ({
      company_id:
        input.companyId ?? viewerCompanyId(viewer) ?? reject(badInput('companyId', 'a company')),
      ...columnsOf(input),
    }),
    returning: ['company_id'],
    event: () => ({ type: 'report_theme.saved', payload: { created: true } }),
  },
});

function columnsOf({ name, themeConfig }: UpsertReportThemeInput) {
  return { name, theme_config: JSON.stringify(themeConfig) };
}

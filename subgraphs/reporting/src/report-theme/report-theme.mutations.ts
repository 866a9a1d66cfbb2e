import { badInput, errorsAmong } from '@teei/platform/errors/user-error.ts';
import { columnsOf } from '@teei/platform/mutations/columns.ts';
import { companyOf } from '@teei/platform/mutations/company.ts';
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
    set: ({ input: { name, themeConfig } }) => columnsOf({ name, themeConfig }),
    event: () => ({ type: 'report_theme.saved', payload: { created: false } }),
  },
  create: {
    check: ({ input }) =>
      errorsAmong(
        typeof input.expectedUpdatedAt === 'string' &&
          badInput('expectedUpdatedAt', 'none for a new theme'),
      ),
    values: ({ input, viewer }) => ({
      company_id: companyOf(input, viewer),
      ...columnsOf({ name: input.name, themeConfig: input.themeConfig }),
    }),
    returning: ['company_id'],
    event: () => ({ type: 'report_theme.saved', payload: { created: true } }),
  },
});

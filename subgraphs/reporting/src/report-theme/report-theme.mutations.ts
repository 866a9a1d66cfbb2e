import { badInput, errorsAmong } from '@teei/platform/errors/user-error.ts';
import { columnsOf } from '@teei/platform/mutations/columns.ts';
import { companyOf } from '@teei/platform/mutations/company.ts';
import { checkVersionGiven } from '@teei/platform/mutations/version.ts';
import { upserts } from '../mutations.ts';
import { reportThemes } from './report-theme.collection.ts';

export const upsertReportTheme = upserts(reportThemes, 'upsertReportTheme', {
  change: {
    lock: ['company_id'],
    check: ({ row, input }) =>
      errorsAmong(
        ...checkVersionGiven(input),
        (input.companyId ?? row.company_id) !== row.company_id &&
          badInput('companyId', 'the company that the theme belongs to'),
      ),
    set: ({ input: { name, themeConfig } }) => columnsOf({ name, themeConfig }),
    event: () => ({ type: 'report_theme.saved', payload: { created: false } }),
  },
  create: {
    check: ({ input }) => checkVersionGiven(input),
    values: ({ input, viewer }) => ({
      ...columnsOf(input),
      company_id: companyOf(input, viewer),
    }),
    returning: ['company_id'],
    event: () => ({ type: 'report_theme.saved', payload: { created: true } }),
  },
});

/** Colours, fonts and logo of the reports of a company. */
import type { ReportingNoun } from '../noun.ts';
import { reportThemes } from './report-theme.collection.ts';
import { reportThemeResolvers } from './report-theme.resolvers.ts';
import { upsertReportTheme } from './report-theme.mutations.ts';

export const reportTheme: ReportingNoun = {
  collections: [reportThemes],
  resolvers: reportThemeResolvers,
  mutations: { upsertReportTheme },
};

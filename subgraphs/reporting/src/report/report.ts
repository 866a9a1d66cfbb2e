/** Impact reports of companies. */
import type { ReportingNoun } from '../noun.ts';
import { reports } from './report.collection.ts';
import { reviewReport } from './report.mutations.ts';
import { reportResolvers } from './report.resolvers.ts';

export const report: ReportingNoun = {
  collections: [reports],
  resolvers: reportResolvers,
  mutations: { reviewReport },
};

/** Metrics of a company in a month, quarter or year. */
import type { ReportingNoun } from '../noun.ts';
import { companyPeriodMetrics } from './period-metrics.collection.ts';
import { closePeriod, reopenPeriod } from './period-metrics.mutations.ts';
import { periodMetricsResolvers } from './period-metrics.resolvers.ts';

export const periodMetrics: ReportingNoun = {
  collections: [companyPeriodMetrics],
  resolvers: periodMetricsResolvers,
  mutations: { closePeriod, reopenPeriod },
};

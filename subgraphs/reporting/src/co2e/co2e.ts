/** CO2e calculations of companies. */
import type { ReportingNoun } from '../noun.ts';
import { co2eCalculations } from './co2e.collection.ts';
import { recordCo2e } from './co2e.mutations.ts';
import { co2eResolvers } from './co2e.resolvers.ts';

export const co2e: ReportingNoun = {
  collections: [co2eCalculations],
  resolvers: co2eResolvers,
  mutations: { recordCo2e },
};

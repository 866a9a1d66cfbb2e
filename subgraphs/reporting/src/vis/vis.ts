/** Calculations of the volunteer impact score (VIS). */
import type { ReportingNoun } from '../noun.ts';
import { visCalculations } from './vis.collection.ts';
import { calculateVis } from './vis.mutations.ts';
import { visResolvers } from './vis.resolvers.ts';
import { visRuns } from './vis-run.collection.ts';

export const vis: ReportingNoun = {
  collections: [visCalculations, visRuns],
  resolvers: visResolvers,
  mutations: { calculateVis },
};

/** Calculations of the volunteer impact score (VIS). */
import type { ReportingNoun } from '../noun.ts';
import { visCalculations } from './vis.collection.ts';
import { visResolvers } from './vis.resolvers.ts';

export const vis: ReportingNoun = {
  collections: [visCalculations],
  resolvers: visResolvers,
};

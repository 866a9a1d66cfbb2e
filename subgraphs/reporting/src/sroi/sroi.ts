/** Calculations of the social return on investment (SROI). */
import type { ReportingNoun } from '../noun.ts';
import { proxySetResolvers } from './proxy-set.resolvers.ts';
import { sroiCalculations } from './sroi.collection.ts';
import { calculateSroi } from './sroi.mutations.ts';
import { sroiResolvers } from './sroi.resolvers.ts';

export const sroi: ReportingNoun = {
  collections: [sroiCalculations],
  resolvers: { ...sroiResolvers, ...proxySetResolvers },
  mutations: { calculateSroi },
};

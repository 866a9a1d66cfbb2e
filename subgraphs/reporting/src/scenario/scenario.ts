/** Scenarios: plans of companies, and what they would come to. */
import type { ReportingNoun } from '../noun.ts';
import { scenarios } from './scenario.collection.ts';
import { createScenario, deleteScenario, updateScenario } from './scenario.mutations.ts';
import { scenarioResolvers } from './scenario.resolvers.ts';

export const scenario: ReportingNoun = {
  collections: [scenarios],
  resolvers: scenarioResolvers,
  mutations: { createScenario, updateScenario, deleteScenario },
};

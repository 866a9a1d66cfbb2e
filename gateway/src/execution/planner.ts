/** Plans of operations: which subgraphs are asked for what, in which order. */
import { QueryPlanner, type QueryPlan } from '@graphql-hive/router-query-planner';
import { createApolloPlanner } from './apollo-planner.ts';

/** Plans one operation, given as the text of a document that has nothing else. */
export type Plan = (document: string) => QueryPlan;

/**
 * A planner for a composed supergraph: Hive's, which is fast and asks one subgraph for several
 * things at once, unless the supergraph has interface objects, of which only Apollo's makes right
 * plans.
 */
export function createPlanner(supergraphSdl: string): Plan {
  return /\bisInterfaceObject: true\b/.test(supergraphSdl)
    ? createApolloPlanner(supergraphSdl)
    : createHivePlanner(supergraphSdl);
}

/** No field is moved between subgraphs by labels or percentages. */
const NO_LABELS = new Set<string>();
const NO_PERCENTAGE = 100;

function createHivePlanner(supergraphSdl: string): Plan {
  const planner = new QueryPlanner(supergraphSdl);
  return (document) => planner.plan(document, undefined, NO_LABELS, NO_PERCENTAGE);
}

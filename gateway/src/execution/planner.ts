/** Plans of operations: which subgraphs are asked for what, in which order. */
import { QueryPlanner, type QueryPlan } from '@graphql-hive/router-query-planner';

/** Plans one operation, given as the text of a document that has no other. */
export type Plan = (document: string) => QueryPlan;

/** No part of a field is moved between subgraphs by labels or percentages. */
const NO_LABELS = new Set<string>();
const NO_PERCENTAGE = 100;

/** A planner for a composed supergraph. */
export function createPlanner(supergraphSdl: string): Plan {
  const planner = new QueryPlanner(supergraphSdl);
  return (document) => planner.plan(document, undefined, NO_LABELS, NO_PERCENTAGE);
}

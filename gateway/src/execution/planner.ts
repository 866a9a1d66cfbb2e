/** Plans of operations: which subgraphs are asked for what, in which order. */
import type { QueryPlan } from '@graphql-hive/router-query-planner';
import { createApolloPlanner } from './apollo-planner.ts';
import { createMender } from './interface-objects.ts';

/** A binary, which there is for most systems and not for all. */
const hive = await import('@graphql-hive/router-query-planner').catch(() => undefined);

/** Plans one operation, given as the text of a document that has nothing else. */
export type Plan = (document: string) => QueryPlan;

/**
 * A planner for a composed supergraph: Hive's, which is fast and asks one subgraph for several
 * things at once, and where there is no binary of it, Apollo's. It throws for an operation that no
 * subgraph can be asked for.
 */
export function createPlanner(supergraphSdl: string): Plan {
  if (!hive) return createApolloPlanner(supergraphSdl);
  const planner = new hive.QueryPlanner(supergraphSdl);
  const plan: Plan = (document) => planner.plan(document, undefined, NO_LABELS, NO_PERCENTAGE);
  if (!/\bisInterfaceObject: true\b/.test(supergraphSdl)) return plan;
  const mend = createMender(supergraphSdl);
  return (document) => {
    const { kind, node } = plan(document);
    return { kind, ...(node && { node: mend(node) }) };
  };
}

/** No field is moved between subgraphs by labels or percentages. */
const NO_LABELS = new Set<string>();
const NO_PERCENTAGE = 100;

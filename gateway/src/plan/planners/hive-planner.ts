/** Hive's planner, which is fast and asks one subgraph for several things at once. */
import { createInterfaceObjectFix } from './interface-objects.ts';
import type { Planner } from './planner.ts';

/**
 * Makes a planner for a composed supergraph.
 *
 * @throws Error where there is no binary of it for the system, or it cannot read the supergraph
 */
export async function createHivePlanner(supergraphSdl: string): Promise<Planner> {
  const { QueryPlanner } = await import('@graphql-hive/router-query-planner');
  const planner = new QueryPlanner(supergraphSdl);
  // On a thread of its own, so that the process notices meanwhile when its gateway is gone.
  const plan: Planner = (operation) =>
    planner.planAsync(operation, undefined, NO_LABELS, NO_PERCENTAGE);
  if (!/\bisInterfaceObject: true\b/.test(supergraphSdl)) return plan;
  const fix = createInterfaceObjectFix(supergraphSdl);
  return async (operation) => {
    const { kind, node } = await plan(operation);
    return { kind, ...(node && { node: fix(node) }) };
  };
}

/** No field is moved between subgraphs by labels or percentages. */
const NO_LABELS = new Set<string>();
const NO_PERCENTAGE = 100;

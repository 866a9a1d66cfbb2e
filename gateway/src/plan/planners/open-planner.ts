/** The planners of the gateway, made for a supergraph. */
import { createPlanProof } from '../proof/plan-proof.ts';
import { createHivePlanner } from './hive-planner.ts';
import { liftFields } from './lift-fields.ts';
import type { OpenPlanner, Planner } from './planner.ts';
import { createProvenPlanner } from './proven-planner.ts';
import { requireApart } from './require-apart.ts';
import { readRequirements, type Requirements } from './requirements.ts';

/** Hive's planner, and where it cannot be made, Apollo's. */
export const openFirstPlanner: OpenPlanner = async (supergraphSdl) => {
  const planner = await createHivePlanner(supergraphSdl).catch(() => undefined);
  return planner ? prove(supergraphSdl, planner) : openSecondPlanner(supergraphSdl);
};

/** Apollo's planner, which takes some 100 MB: loaded where it is needed. */
export const openSecondPlanner: OpenPlanner = async (supergraphSdl) => {
  const { createApolloPlanner } = await import('./apollo-planner.ts');
  return prove(supergraphSdl, createApolloPlanner(supergraphSdl));
};

function prove(supergraphSdl: string, planner: Planner) {
  let requirements: Requirements | undefined;
  // Few operations need them.
  const read = (): Requirements => (requirements ??= readRequirements(supergraphSdl));
  return createProvenPlanner(planner, createPlanProof(supergraphSdl), {
    liftFields: (operation) => liftFields(operation, read().schema),
    takeApart: (operation) => requireApart(operation, read()),
  });
}

/** A planner whose plans are proven before anybody executes them. */
import type { QueryPlan } from '@graphql-hive/router-query-planner';
import type { PlanAnswer, PlanFault } from '../plan.ts';
import type { PlanProof } from '../proof/plan-proof.ts';
import type { Planner, ProvenPlanner } from './planner.ts';
import { prunePlan } from './prune-plan.ts';
import { joinPlans, splitOperation } from './split-operation.ts';
import { withTypeNames } from './with-type-names.ts';

/**
 * Plans an operation as it is; where that is not proven, with the types of all objects asked for, and
 * then its root fields each by itself.
 */
export function createProvenPlanner(plan: Planner, prove: PlanProof): ProvenPlanner {
  const planAs = async (operation: string, form: string): Promise<PlanAnswer> => {
    let planned: QueryPlan;
    try {
      planned = await plan(form);
    } catch (error) {
      return { fault: faultOf('NOT_PLANNED', error) };
    }
    return answer(operation, planned);
  };
  const planProven: ProvenPlanner = async (operation) => {
    const asItIs = await planAs(operation, operation);
    if ('plan' in asItIs) return asItIs;
    const withTypes = await planAs(operation, withTypeNames(operation));
    return 'plan' in withTypes ? withTypes : asItIs;
  };

  const answer = (operation: string, planned: QueryPlan): PlanAnswer => {
    try {
      const fault = prove(operation, planned);
      return fault ? { fault } : { plan: prunePlan(operation, planned, prove) };
    } catch (error) {
      return { fault: faultOf('PROOF_FAILED', error) };
    }
  };

  return async (operation) => {
    const whole = await planProven(operation);
    if ('plan' in whole) return whole;
    const plans: QueryPlan[] = [];
    for (const part of splitOperation(operation)) {
      const planned = await planProven(part);
      if ('fault' in planned) return whole;
      plans.push(planned.plan);
    }
    if (plans.length === 0) return whole;
    const joined = answer(operation, joinPlans(plans));
    return 'plan' in joined ? joined : whole;
  };
}

function faultOf(reason: string, error: unknown): PlanFault {
  return { reason, path: [], message: error instanceof Error ? error.message : String(error) };
}

/** A planner whose plans are proven before anybody executes them. */
import type { QueryPlan } from '@graphql-hive/router-query-planner';
import type { PlanResult, PlanError } from '../plan.ts';
import type { PlanProof } from '../proof/plan-proof.ts';
import type { Planner, ProvenPlanner } from './planner.ts';
import { prunePlan } from './prune-plan.ts';
import type { OperationApart } from './require-apart.ts';
import { joinPlans, splitOperation } from './split-operation.ts';
import { withTypeNames } from './with-type-names.ts';

/** Levels of requirements that require others: more than real federations have. */
const MAX_ROUNDS = 6;

/** Forms of an operation that depend on the supergraph. */
export interface OperationForms {
  /** The fields of interface objects outside of fragments on single types. */
  readonly liftFields: (operation: string) => string;
  /** Leaves out the fields that require others or a context; undefined where none does. */
  readonly takeApart: (operation: string) => OperationApart | undefined;
}

/**
 * Plans an operation as it is; where that is not proven, with the types of all objects asked for, then with
 * the fields of interface objects outside of fragments, then its root fields each by itself, and at last
 * what fields require apart from them.
 */
export function createProvenPlanner(
  plan: Planner,
  prove: PlanProof,
  { liftFields, takeApart }: OperationForms,
): ProvenPlanner {
  const planAs = async (operation: string, form: string): Promise<PlanResult> => {
    let planned: QueryPlan;
    try {
      planned = await plan(form);
    } catch (error) {
      return { planError: planErrorOf('NOT_PLANNED', error) };
    }
    return answer(operation, planned);
  };
  const planProven: ProvenPlanner = async (operation) => {
    const asItIs = await planAs(operation, operation);
    if ('plan' in asItIs) return asItIs;
    const withTypes = withTypeNames(operation);
    for (const form of new Set([withTypes, liftFields(withTypes)])) {
      const planned = await planAs(operation, form);
      if ('plan' in planned) return planned;
    }
    return asItIs;
  };

  const answer = (operation: string, planned: QueryPlan): PlanResult => {
    try {
      const planError = prove(operation, planned);
      return planError ? { planError } : { plan: prunePlan(operation, planned, prove) };
    } catch (error) {
      return { planError: planErrorOf('PROOF_FAILED', error) };
    }
  };

  const planParts = async (operation: string): Promise<readonly QueryPlan[]> => {
    const plans: QueryPlan[] = [];
    for (const part of splitOperation(operation)) {
      const planned = await planProven(part);
      if ('planError' in planned) return [];
      plans.push(planned.plan);
    }
    return plans.length > 0 ? [joinPlans(plans)] : [];
  };

  const planApart = async (operation: string, rounds: number): Promise<readonly QueryPlan[]> => {
    const apart = rounds > 0 ? takeApart(operation) : undefined;
    const rest = apart && (await planAll(apart.rest, rounds - 1));
    return rest && 'plan' in rest ? apart.joins.map((join) => join(rest.plan)) : [];
  };

  const planAll = async (operation: string, rounds: number): Promise<PlanResult> => {
    const whole = await planProven(operation);
    if ('plan' in whole) return whole;
    for (const planOtherwise of [planParts, planApart]) {
      for (const planned of await planOtherwise(operation, rounds)) {
        const proven = answer(operation, planned);
        if ('plan' in proven) return proven;
      }
    }
    return whole;
  };
  return async (operation) => {
    try {
      return await planAll(operation, MAX_ROUNDS);
    } catch (error) {
      // A form cannot be made where the supergraph is not what it should be.
      return { planError: planErrorOf('NOT_PLANNED', error) };
    }
  };
}

function planErrorOf(reason: string, error: unknown): PlanError {
  return { reason, path: [], message: error instanceof Error ? error.message : String(error) };
}

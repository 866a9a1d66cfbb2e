/** Plans in the tests' own process, as the planning processes do. */
import type { Plan, PlanResult } from '../src/plan/plan.ts';
import { openFirstPlanner, openSecondPlanner } from '../src/plan/planners/open-planner.ts';
import type { OpenPlanner, ProvenPlanner } from '../src/plan/planners/planner.ts';
import { plannableSupergraph } from '../src/plan/planners/plannable-supergraph.ts';
import { upgradeSupergraph } from '../src/supergraph/upgrade-supergraph.ts';

/**
 * Asks planners in turn until one has a proven plan; each is opened when it is first asked. An
 * operation is planned once.
 */
export function planDirectly(
  supergraphSdl: string,
  planners: readonly OpenPlanner[] = [openFirstPlanner, openSecondPlanner],
): Plan {
  const opened = new Map<OpenPlanner, Promise<ProvenPlanner>>();
  const plan = async (operation: string): Promise<PlanResult> => {
    let answer: PlanResult = {
      planError: { reason: 'NOT_PLANNED', path: [], message: 'There is no planner.' },
    };
    for (const open of planners) {
      const planner =
        opened.get(open) ?? upgradeSupergraph(supergraphSdl).then(plannableSupergraph).then(open);
      opened.set(open, planner);
      answer = await (await planner)(operation);
      if ('plan' in answer) return answer;
    }
    return answer;
  };
  const answers = new Map<string, Promise<PlanResult>>();
  return (operation) => {
    const answer = answers.get(operation) ?? plan(operation);
    answers.set(operation, answer);
    return answer;
  };
}

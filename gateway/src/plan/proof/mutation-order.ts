/** Checks that the root fields of a mutation are executed in their order, each once. */
import { Kind, type OperationDefinitionNode } from 'graphql';
import { responseName } from '../../document/response-name.ts';
import { PlanProofError } from './plan-error.ts';
import type { PlanStep } from './plan-steps.ts';
import type { SubgraphRequest } from './subgraph-request.ts';

/** Throws unless the plan's mutations are those of the operation, one after the other. */
export function checkMutationOrder(
  operation: OperationDefinitionNode,
  steps: readonly (readonly [PlanStep, SubgraphRequest])[],
): void {
  const changes = steps.filter(([, request]) => request.operation.operation === 'mutation');
  if (operation.operation !== 'mutation' && changes.length === 0) return;
  const asked = changes.flatMap(([, request]) => rootNames(request.operation));
  const expected = rootNames(operation);
  const earlier: PlanStep[] = [];
  const isInTurn = changes.every(([step]) => {
    const waits = earlier.every(({ number }) => step.before.has(number));
    earlier.push(step);
    return waits && step.path.length === 0;
  });
  if (isInTurn && asked.join() === expected.join()) return;
  const message = `Expected the mutations ${expected.join(', ')} in turn; found ${asked.join(', ')}${isInTurn ? '' : ', some at once'}.`;
  throw new PlanProofError('MUTATION_ORDER', [], message);
}

/** Response names in the order of execution, each where it is first. */
function rootNames({ selectionSet }: OperationDefinitionNode): readonly string[] {
  const names = selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [responseName(selection)] : [],
  );
  return [...new Set(names)];
}

/** The proof of a plan: whether it answers its operation, whatever the subgraphs hold. */
import type { QueryPlan } from '@graphql-hive/router-query-planner';
import {
  isObjectType,
  Kind,
  parse,
  visit,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { applyRewrites } from './apply-rewrites.ts';
import { refuseConflicts } from './conflicts.ts';
import { evaluateEntityStep, type Finding, type StepContext } from './entity-step.ts';
import { BEFORE_ALL, type Knowledge, type Position, type View } from './knowledge.ts';
import { checkMutationOrder } from './mutation-order.ts';
import { checkSelections } from './operation-check.ts';
import { createCounter, PlanProofError, type Count, type PlanError } from './plan-error.ts';
import { listSteps, namesOf, type PlanStep } from './plan-steps.ts';
import { createTextReader, stepsOf, type ReadText } from './request-texts.ts';
import { readAnswer, variantsOf } from './subgraph-answer.ts';
import { readRequest, type SubgraphRequest } from './subgraph-request.ts';
import { readSupergraph, type SupergraphModel } from './supergraph-model.ts';
import { addKnowledge, findTargets } from './target-paths.ts';
import { NO_TYPES } from './type-index.ts';

export type { PlanError };

/**
 * Proves that a plan answers an operation.
 *
 * @param operation the text of a document with one operation in normal form: inline fragments only,
 *   and no directives
 * @returns undefined when it does; the first error found when that is not so, or not known
 */
export type PlanProof = (operation: string, plan: QueryPlan) => PlanError | undefined;

/** A proof for the plans of a composed supergraph. Reads the supergraph once. */
export function createPlanProof(supergraphSdl: string): PlanProof {
  const supergraph = readSupergraph(supergraphSdl);
  const readText = createTextReader();
  return (operation, plan) => {
    try {
      const count = createCounter();
      prove(readOperation(operation, count), plan, { supergraph, readText, count });
      return undefined;
    } catch (error) {
      if (error instanceof PlanProofError) return error.planError;
      throw error;
    }
  };
}

interface ProofContext {
  readonly supergraph: SupergraphModel;
  readonly readText: ReadText;
  readonly count: Count;
}

function prove(operation: OperationDefinitionNode, plan: QueryPlan, context: ProofContext): void {
  const { supergraph, count } = context;
  const root = rootType(supergraph, operation);
  const steps = listSteps(plan).map(
    (step) => [step, readRequest(step, operation, context)] as const,
  );
  checkMutationOrder(operation, steps);
  const knowledge: Knowledge = new Map();
  const position: Position = { known: [knowledge], types: supergraph.types.possible(root.name) };
  const evaluate = ([step, request]: (typeof steps)[number]): readonly Finding[] => {
    const view = viewOf(
      step,
      steps.map(([other]) => other),
    );
    return evaluateStep(step, request, position, {
      index: supergraph.types,
      possible: supergraph.possible,
      contextTypes: supergraph.contextTypes,
      view,
      count,
    });
  };
  for (const step of steps) {
    for (const finding of evaluate(step)) addKnowledge(knowledge, finding.way, finding.knowledge);
  }
  // Once more, now that it is known what steps beside them may fetch before they read.
  steps.forEach(evaluate);
  refuseConflicts(position, supergraph.types, count);
  const { selectionSet } = operation;
  checkSelections(position, [{ type: root, selectionSet }], { supergraph, count });
}

function viewOf(step: PlanStep, steps: readonly PlanStep[]): View {
  const surely = (number: number): boolean => number === BEFORE_ALL || step.before.has(number);
  return {
    surely,
    maybe: (number) =>
      surely(number) || (number !== step.number && !steps[number]?.before.has(step.number)),
  };
}

function evaluateStep(
  step: PlanStep,
  request: SubgraphRequest,
  root: Position,
  context: StepContext,
): readonly Finding[] {
  const { groups, number, path, node } = step;
  if (groups) {
    return groups.flatMap((group) => evaluateEntityStep(step, group, request, root, context));
  }
  const { operation, subgraph } = request;
  const type = subgraph.schema.getRootType(operation.operation);
  const rewrites = node.kind === 'Fetch' ? node.outputRewrites : undefined;
  return findTargets(root, path, context).map(({ position, way }): Finding => {
    const variants = type ? variantsOf(type, { subgraph, index: context.index }) : [];
    if (variants.length !== 1 || variants[0]?.types !== position.types) {
      const message = `Expected a request without representations for the fields of ${context.index.nameOf(position.types)}; it asks for fields of ${type?.name ?? operation.operation}.`;
      throw new PlanProofError('INVALID_PATH', namesOf(path), message);
    }
    const names = namesOf(path);
    const answer = readAnswer(variants, [operation.selectionSet], [], {
      ...request,
      ...context,
      step: number,
      path: names,
    });
    return {
      way,
      knowledge: applyRewrites(answer, position.types, rewrites, { ...context, step: number }),
    };
  });
}

function readOperation(text: string, count: Count): OperationDefinitionNode {
  count(stepsOf(text));
  const document = parse(text, { noLocation: true });
  const [operation, ...others] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) {
    return unsupported('Expected a document with one operation and no named fragments.');
  }
  if (operation.operation === 'subscription') return unsupported('Expected a query or a mutation.');
  visit(operation.selectionSet, {
    Directive: () => unsupported('Expected an operation without directives.'),
  });
  return operation;
}

function unsupported(message: string): never {
  throw new PlanProofError('UNSUPPORTED_OPERATION', [], message);
}

function rootType(
  { schema, types }: SupergraphModel,
  { operation }: OperationDefinitionNode,
): GraphQLObjectType {
  const root = schema.getRootType(operation);
  if (isObjectType(root) && types.possible(root.name) !== NO_TYPES) return root;
  return unsupported(`Expected an operation of the supergraph; it has no ${operation}.`);
}

/** Mutants of a plan: every operator at every place. */
import type { EntityBatchAlias, PlanNode, QueryPlan } from '@graphql-hive/router-query-planner';
import { contextMutants } from './context-mutants.ts';
import { changesOfItems, within, type Change, type Mutant } from './mutant.ts';
import { pathMutants, requiresMutants, rewriteMutants } from './requires-mutants.ts';
import { textMutants } from './text-mutants.ts';

/** Names that mutants may use in the place of others. */
export interface MutantNames {
  readonly subgraphs: readonly string[];
  readonly types: readonly string[];
}

/** All mutants of a plan, in an order that depends on nothing else. */
export function mutantsOf({ node }: QueryPlan, names: MutantNames): readonly Mutant[] {
  if (!node) return [];
  return nodeMutants(node, names).map(([operator, changed]) => ({
    operator,
    plan: { kind: 'QueryPlan', ...(changed && { node: changed }) },
  }));
}

function nodeMutants(node: PlanNode, names: MutantNames): Change<PlanNode>[] {
  switch (node.kind) {
    case 'Sequence':
      return [
        ...within(
          changesOfItems(node.nodes, (one) => nodeMutants(one, names), 'drop a step'),
          (nodes): PlanNode => ({ ...node, nodes }),
        ),
        ['do a sequence at once', { kind: 'Parallel', nodes: node.nodes }],
        ...node.nodes.slice(1).map((_next, at): Change<PlanNode> => [
          'reorder a sequence',
          {
            ...node,
            nodes: node.nodes.toSpliced(at, 2, ...node.nodes.slice(at, at + 2).toReversed()),
          },
        ]),
        ['do a step twice', { ...node, nodes: [...node.nodes, ...node.nodes.slice(0, 1)] }],
      ];
    case 'Parallel':
      return within(
        changesOfItems(node.nodes, (one) => nodeMutants(one, names), 'drop a step'),
        (nodes): PlanNode => ({ ...node, nodes }),
      );
    case 'Flatten':
      return [
        ...within(pathMutants(node.path, names.types), (path): PlanNode => ({
          ...node,
          path: [...path],
        })),
        ...within(nodeMutants(node.node, names), (one): PlanNode => ({ ...node, node: one })),
      ];
    case 'Fetch':
      return [
        ...requestMutants(node, names),
        ...representedMutants(node, names),
        ...within(
          contextMutants(node.contextVariables ?? [], names.types),
          (contextVariables): PlanNode => ({ ...node, contextVariables }),
        ),
      ];
    case 'BatchFetch':
      return [
        ...requestMutants(node, names),
        ...within(
          changesOfItems(node.entityBatch.aliases, (one) => batchMutants(one, names), undefined),
          (aliases): PlanNode => ({ ...node, entityBatch: { aliases } }),
        ),
      ];
    case 'Condition':
    case 'Defer':
    case 'Subscription':
      return [];
  }
}

type AnyFetch = Extract<PlanNode, { kind: 'Fetch' } | { kind: 'BatchFetch' }>;

function requestMutants(node: AnyFetch, names: MutantNames): Change<PlanNode>[] {
  return [
    ...within(textMutants(node.operation, names.types), (operation): PlanNode => ({
      ...node,
      operation,
    })),
    ...names.subgraphs
      .filter((name) => name !== node.serviceName)
      .map((serviceName): Change<PlanNode> => ['swap a subgraph', { ...node, serviceName }]),
    ...within(
      changesOfItems(node.variableUsages ?? [], () => [], 'drop a variable'),
      (variableUsages): PlanNode => ({ ...node, variableUsages }),
    ),
  ];
}

type Represented = Pick<EntityBatchAlias, 'inputRewrites' | 'outputRewrites'> & {
  readonly requires?: EntityBatchAlias['requires'];
};

function representedMutants<T extends Represented>(one: T, { types }: MutantNames): Change<T>[] {
  const { requires, inputRewrites, outputRewrites } = one;
  return [
    ...within(requiresMutants(requires ?? [], types), (changed) => ({ ...one, requires: changed })),
    ...within(rewriteMutants(inputRewrites ?? [], types), (changed) => ({
      ...one,
      inputRewrites: changed,
    })),
    ...within(rewriteMutants(outputRewrites ?? [], types), (changed) => ({
      ...one,
      outputRewrites: changed,
    })),
  ];
}

function batchMutants(one: EntityBatchAlias, names: MutantNames): Change<EntityBatchAlias>[] {
  return [
    ...representedMutants(one, names),
    ...within(
      changesOfItems(
        one.paths,
        (path) => within(pathMutants(path, names.types), (changed) => [...changed]),
        'drop a path',
      ),
      (paths) => ({ ...one, paths }),
    ),
  ];
}

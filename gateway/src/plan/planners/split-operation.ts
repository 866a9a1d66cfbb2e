/** An operation in parts that are planned each by itself. */
import type { QueryPlan } from '@graphql-hive/router-query-planner';
import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { responseName } from '../../document/response-name.ts';

/**
 * The root fields of a query, each as a query of its own: planners mix up fields that several of them
 * require. Fields with one response name stay together.
 *
 * @returns nothing where there is nothing to split, and for mutations, whose order is one
 */
export function splitOperation(operation: string): readonly string[] {
  const [definition] = parse(operation, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  if (definition.operation !== OperationTypeNode.QUERY) return [];
  const parts = new Map<string, SelectionNode[]>();
  for (const selection of definition.selectionSet.selections) {
    if (selection.kind !== Kind.FIELD) return [];
    const name = responseName(selection);
    const part = parts.get(name);
    if (part) part.push(selection);
    else parts.set(name, [selection]);
  }
  if (parts.size < 2) return [];
  return [...parts.values()].map((selections) => print(withSelections(definition, selections)));
}

function withSelections(
  definition: OperationDefinitionNode,
  selections: readonly SelectionNode[],
): OperationDefinitionNode {
  return { ...definition, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

/** One plan of plans for the parts of a query: they wait for nothing of each other. */
export function joinPlans(plans: readonly QueryPlan[]): QueryPlan {
  return {
    kind: 'QueryPlan',
    node: { kind: 'Parallel', nodes: plans.flatMap(({ node }) => node ?? []) },
  };
}

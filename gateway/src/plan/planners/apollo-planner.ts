/** Apollo's planner, whose plans are put in the form that is executed. */
import { parseOperation, Supergraph } from '@apollo/federation-internals';
import {
  QueryPlanner,
  type FetchNode as ApolloFetch,
  type PlanNode as ApolloNode,
} from '@apollo/query-planner';
import type {
  FetchNodePathSegment,
  FetchRewrite,
  FlattenNodePathSegment,
  PlanNode,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import type { Planner } from './planner.ts';
import { runWithin } from './run-within.ts';

type ApolloSelection = NonNullable<ApolloFetch['requires']>[number];
type ApolloRewrite = NonNullable<ApolloFetch['inputRewrites']>[number];

/** Makes a planner for a composed supergraph, which takes some tenths of a second. */
export function createApolloPlanner(supergraphSdl: string): Planner {
  const supergraph = Supergraph.build(supergraphSdl, {
    // The gateway has refused what it does not take; the rest is no concern of a planner's.
    supportedFeatures: null,
    validateSupergraph: false,
  });
  const planner = new QueryPlanner(supergraph);
  const schema = supergraph.apiSchema();
  return (operation) => {
    const parsed = parseOperation(schema, operation);
    const { node } = runWithin(MAX_PLAN_MS, () => planner.buildQueryPlan(parsed));
    if (!node) throw new TypeError('No subgraph can be asked for what the operation selects.');
    if (node.kind === 'Subscription') throw new TypeError('The graph executes no Subscription.');
    return { kind: 'QueryPlan', node: convertNode(node) };
  };
}

/**
 * Milliseconds. The gateway ends a process that takes too long; this ends the work of one whose gateway
 * was killed meanwhile, which it notices only when it has no work.
 */
const MAX_PLAN_MS = 70_000;

function convertNode(node: ApolloNode): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { kind: node.kind, nodes: node.nodes.map(convertNode) };
    case 'Flatten':
      return { kind: 'Flatten', path: node.path.map(convertStep), node: convertNode(node.node) };
    case 'Fetch':
      return convertFetch(node);
    case 'Condition':
    case 'Defer':
      throw new TypeError(`The graph executes no ${node.kind}.`);
  }
}

function convertFetch(node: ApolloFetch): PlanNode {
  const { serviceName, operation, operationName, variableUsages } = node;
  const { requires, inputRewrites, outputRewrites } = node;
  return {
    kind: 'Fetch',
    serviceName,
    operation,
    ...(operationName !== undefined && { operationName }),
    ...(variableUsages && { variableUsages }),
    ...(requires && { requires: requires.flatMap(convertSelection) }),
    ...(inputRewrites && { inputRewrites: inputRewrites.map(convertRewrite) }),
    ...(outputRewrites && { outputRewrites: outputRewrites.map(convertRewrite) }),
  };
}

function convertStep(step: string | number): FlattenNodePathSegment {
  return step === '@' ? step : { Field: String(step) };
}

function convertSelection(selection: ApolloSelection): RequiresSelection[] {
  const selections = selection.selections?.flatMap(convertSelection);
  if (selection.kind === 'Field') {
    const { kind, name, alias } = selection;
    return [
      { kind, name, ...(alias !== undefined && { alias }), ...(selections && { selections }) },
    ];
  }
  const { kind, typeCondition } = selection;
  return typeCondition === undefined
    ? (selections ?? [])
    : [{ kind, typeCondition, selections: selections ?? [] }];
}

function convertRewrite(rewrite: ApolloRewrite): FetchRewrite {
  const path = rewrite.path.map(convertPathElement);
  return rewrite.kind === 'KeyRenamer'
    ? { KeyRenamer: { path, renameKeyTo: rewrite.renameKeyTo } }
    : { ValueSetter: { path, setValueTo: String(rewrite.setValueTo) } };
}

const FRAGMENT = '... on ';

function convertPathElement(element: string): FetchNodePathSegment {
  return element.startsWith(FRAGMENT)
    ? { TypenameEquals: [element.slice(FRAGMENT.length)] }
    : { Key: element };
}

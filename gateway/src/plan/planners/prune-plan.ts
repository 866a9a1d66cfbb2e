/** Leaves out of a plan what it can do without. */
import type {
  FlattenNodePathSegment,
  PlanNode,
  QueryPlan,
} from '@graphql-hive/router-query-planner';
import { readDependencies, type AnyFetch } from '../dependencies.ts';
import type { PlanProof } from '../proof/plan-proof.ts';

/**
 * Drops each fetch that writes what others write too, and without which the plan is still proven.
 * Hive's planner fetches the key of an object twice where a field behind it is required, and then
 * what the key leads to.
 *
 * @param plan a proven plan of the operation
 */
export function prunePlan(operation: string, plan: QueryPlan, prove: PlanProof): QueryPlan {
  const fetches = plan.node ? listFetches(plan.node, []) : [];
  return fetches.reduceRight((kept, fetch) => {
    if (!isDoubled(fetch, fetches)) return kept;
    const node = kept.node && without(kept.node, fetch.node);
    const smaller: QueryPlan = { kind: 'QueryPlan', ...(node && { node }) };
    return prove(operation, smaller) ? kept : smaller;
  }, plan);
}

/** A fetch of a plan. */
interface Fetch {
  readonly node: AnyFetch;
  /** Members of the answer that it writes, as paths of names. */
  readonly writes: ReadonlySet<string>;
}

function isDoubled(fetch: Fetch, fetches: readonly Fetch[]): boolean {
  const others = fetches.filter((other) => other !== fetch);
  return [...fetch.writes].every((member) => others.some(({ writes }) => writes.has(member)));
}

function listFetches(node: PlanNode, path: readonly FlattenNodePathSegment[]): readonly Fetch[] {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((one) => listFetches(one, path));
    case 'Flatten':
      return listFetches(node.node, [...path, ...node.path]);
    case 'Fetch':
    case 'BatchFetch': {
      const { writeSets } = readDependencies(node, path);
      return [{ node, writes: new Set(writeSets.flatMap(({ writes }) => [...writes])) }];
    }
    default:
      return [];
  }
}

/** The node without one that is in it; undefined when nothing is left. */
function without(node: PlanNode, dropped: PlanNode): PlanNode | undefined {
  if (node === dropped) return undefined;
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel': {
      const nodes = node.nodes.flatMap((one) => without(one, dropped) ?? []);
      const [only] = nodes;
      return nodes.length > 1 ? { ...node, nodes } : only;
    }
    case 'Flatten': {
      const below = without(node.node, dropped);
      return below && { ...node, node: below };
    }
    default:
      return node;
  }
}

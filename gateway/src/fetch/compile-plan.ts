/** Plans, compiled to steps: fetches, each of which waits for those that it depends on. */
import type {
  FlattenNodePathSegment,
  PlanNode,
  QueryPlan,
} from '@graphql-hive/router-query-planner';
import { compileContextFetch } from './context-fetch.ts';
import { compileBatchFetch, entityGroup } from './entity-fetch.ts';
import {
  isReadBy,
  readDependencies,
  type AnyFetch,
  type Dependencies,
  type WriteSet,
} from '../plan/dependencies.ts';
import { compilePath } from './compile-path.ts';
import { compileRootFetch } from './root-fetch.ts';
import type { ExecutionContext, Step } from './execution-context.ts';
import type { TypeNames } from '../supergraph/type-names.ts';
import { canDeduplicate } from './entity-deduplication.ts';
import { requestQuery } from './subgraph-request.ts';

/** A fetch of a plan, with those that it waits for. */
interface FetchNode extends Dependencies {
  readonly node: AnyFetch;
  readonly path: FlattenNodePathSegment[];
  readonly after: readonly FetchNode[];
}

/** A compiled fetch. */
interface FetchTask {
  readonly fetch: FetchNode;
  readonly step: Step;
}

/** A request that a plan may send. */
export interface PlannedFetch {
  readonly subgraph: string;
  readonly query: string;
}

interface PlanContext {
  readonly types: TypeNames;
  /** True for mutations: fetches run in the order of the plan, whatever they read. */
  readonly inOrder: boolean;
}

/**
 * Compiles a plan of an operation without conditions. The levels of a plan are not kept for queries,
 * since one slow fetch would delay all of the next level: a fetch waits only for those that write what
 * it reads. Mutations keep the order of the plan.
 *
 * @throws TypeError for a kind of node that is not supported
 */
export function compilePlan({ node }: QueryPlan, { types, inOrder }: PlanContext): Step {
  const all = node ? listFetches(node, [], [], inOrder) : [];
  const writeSets = all.flatMap((fetch) => fetch.writeSets);
  const tasks = all.map((fetch) => ({ fetch, step: compileFetch(fetch, writeSets, types) }));
  return (context) => runTasks(tasks, context);
}

/** Lists the requests that a plan may send. */
export function fetchesOf({ node }: QueryPlan): readonly PlannedFetch[] {
  const fetches: PlannedFetch[] = [];
  const collect = (one: PlanNode): void => {
    if (one.kind === 'Sequence' || one.kind === 'Parallel') one.nodes.forEach(collect);
    else if (one.kind === 'Flatten') collect(one.node);
    else if (one.kind === 'Fetch' || one.kind === 'BatchFetch') {
      fetches.push({ subgraph: one.serviceName, query: requestQuery(one.operation) });
    }
  };
  if (node) collect(node);
  return fetches;
}

/** @param tasks each after those that it waits for */
async function runTasks(tasks: readonly FetchTask[], context: ExecutionContext): Promise<void> {
  const inFlight = new Map<FetchNode, Promise<void>>();
  for (const { fetch, step } of tasks) {
    const before = fetch.after.flatMap((other) => inFlight.get(other) ?? []);
    const begin = (): Promise<void> => step(context);
    inFlight.set(fetch, before.length > 0 ? Promise.all(before).then(begin) : begin());
  }
  await Promise.all(inFlight.values());
}

/** @param before fetches that the plan puts before the node */
function listFetches(
  node: PlanNode,
  path: FlattenNodePathSegment[],
  before: readonly FetchNode[],
  inOrder: boolean,
): FetchNode[] {
  switch (node.kind) {
    case 'Sequence':
      return node.nodes.reduce<FetchNode[]>(
        (fetches, one) => [...fetches, ...listFetches(one, path, [...before, ...fetches], inOrder)],
        [],
      );
    case 'Parallel':
      return node.nodes.flatMap((one) => listFetches(one, path, before, inOrder));
    case 'Flatten':
      return listFetches(node.node, [...path, ...node.path], before, inOrder);
    case 'Fetch':
    case 'BatchFetch': {
      const dependencies = readDependencies(node, path);
      const after = inOrder ? before : before.filter((other) => isReadBy(other, dependencies));
      return [{ ...dependencies, node, path, after }];
    }
    case 'Condition':
    case 'Subscription':
    case 'Defer':
      throw new TypeError(`Expected a plan without nodes of the kind ${node.kind}.`);
  }
}

function compileFetch(
  { node, path, writeSets }: FetchNode,
  all: readonly WriteSet[],
  types: TypeNames,
): Step {
  const deduplicated = new Set(
    writeSets.filter((writeSet) => canDeduplicate(writeSet, all)).map(({ path: at }) => at),
  );
  if (node.kind === 'BatchFetch') {
    return compileBatchFetch(node, node.entityBatch.aliases, deduplicated, types);
  }
  if (!node.requires) return compileRootFetch(node, compilePath(path, types), types);
  return node.contextVariables
    ? compileContextFetch(node, node.contextVariables, path, types)
    : compileBatchFetch(node, [entityGroup(node, path)], deduplicated, types);
}

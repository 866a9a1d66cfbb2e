/** A plan, compiled once: its fetches, and which of them wait for which. */
import type {
  FlattenNodePathSegment,
  PlanNode,
  QueryPlan,
} from '@graphql-hive/router-query-planner';
import { compileBatchFetch, compileEntityFetch } from './entity-fetch.ts';
import { fetchQuery } from './subgraph-request.ts';
import { membersOf, type AnyFetch, type Members, type Writing } from './dependencies.ts';
import { compilePath } from './compile-path.ts';
import { compileRootFetch } from './root-fetch.ts';
import type { Run, Step } from './execution-context.ts';
import type { TypeNames } from '../supergraph/type-names.ts';
import { mayUnite } from './entity-deduplication.ts';

/** A fetch as the plan has it, with those that must have their answers before. */
interface Planned extends Members {
  readonly node: AnyFetch;
  readonly path: FlattenNodePathSegment[];
  readonly after: readonly Planned[];
}

/** A fetch, compiled. */
interface Task {
  readonly planned: Planned;
  readonly step: Step;
}

/** A request that a plan may send. */
export interface PlannedFetch {
  readonly subgraph: string;
  readonly query: string;
}

/** What a plan is compiled with. */
interface PlanContext {
  readonly types: TypeNames;
  /** Whether fetches wait for all that the plan puts before them, and not for what they read alone. */
  readonly inOrder: boolean;
}

/**
 * Compiles a plan of an operation without conditions. A plan is in levels, and a slow fetch would
 * hold up all of the next: so a fetch waits for those alone that write what it reads. Changes are
 * made in the order of the plan.
 *
 * @throws TypeError for what is not executed
 */
export function compilePlan({ node }: QueryPlan, { types, inOrder }: PlanContext): Step {
  const all = node ? listFetches(node, [], [], inOrder) : [];
  const writings = all.flatMap((planned) => planned.writings);
  const tasks = all.map((planned) => ({ planned, step: compileFetch(planned, writings, types) }));
  return (run) => runTasks(tasks, run);
}

/** The requests that a plan may send, by their subgraphs and texts. */
export function fetchesOf({ node }: QueryPlan): readonly PlannedFetch[] {
  const fetches: PlannedFetch[] = [];
  const collect = (one: PlanNode): void => {
    if (one.kind === 'Sequence' || one.kind === 'Parallel') one.nodes.forEach(collect);
    else if (one.kind === 'Flatten') collect(one.node);
    else if (one.kind === 'Fetch' || one.kind === 'BatchFetch') {
      fetches.push({ subgraph: one.serviceName, query: fetchQuery(one.operation) });
    }
  };
  if (node) collect(node);
  return fetches;
}

/** Tasks come after those that they wait for. */
async function runTasks(tasks: readonly Task[], run: Run): Promise<void> {
  const underway = new Map<Planned, Promise<void>>();
  for (const { planned, step } of tasks) {
    const before = planned.after.flatMap((other) => underway.get(other) ?? []);
    const begin = (): Promise<void> => step(run);
    underway.set(planned, before.length > 0 ? Promise.all(before).then(begin) : begin());
  }
  await Promise.all(underway.values());
}

/** @param before what the plan puts before the node */
function listFetches(
  node: PlanNode,
  path: FlattenNodePathSegment[],
  before: readonly Planned[],
  inOrder: boolean,
): Planned[] {
  switch (node.kind) {
    case 'Sequence':
      return node.nodes.reduce<Planned[]>(
        (fetches, one) => [...fetches, ...listFetches(one, path, [...before, ...fetches], inOrder)],
        [],
      );
    case 'Parallel':
      return node.nodes.flatMap((one) => listFetches(one, path, before, inOrder));
    case 'Flatten':
      return listFetches(node.node, [...path, ...node.path], before, inOrder);
    case 'Fetch':
    case 'BatchFetch': {
      const members = membersOf(node, path);
      const after = inOrder ? before : before.filter((other) => feeds(other, members));
      return [{ ...members, node, path, after }];
    }
    case 'Condition':
    case 'Subscription':
    case 'Defer':
      throw new TypeError(`The graph executes no ${node.kind}.`);
  }
}

function compileFetch(
  { node, path, writings }: Planned,
  all: readonly Writing[],
  types: TypeNames,
): Step {
  const united = new Set(
    writings.filter((writing) => mayUnite(writing, all)).map((writing) => writing.path),
  );
  if (node.kind === 'BatchFetch') {
    return compileBatchFetch(node, node.entityBatch.aliases, united, types);
  }
  return node.requires
    ? compileEntityFetch(node, path, united, types)
    : compileRootFetch(node, compilePath(path, types), types);
}

function feeds({ writings }: Members, { reads }: Members): boolean {
  return writings.some(({ writes }) => [...reads].some((member) => writes.has(member)));
}

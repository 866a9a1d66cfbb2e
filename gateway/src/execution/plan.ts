/** A plan, compiled once: its fetches, and which of them wait for which. */
import type {
  FlattenNodePathSegment,
  PlanNode,
  QueryPlan,
} from '@graphql-hive/router-query-planner';
import { compileBatchFetch, compileEntityFetch } from './entity-fetch.ts';
import { fetchQuery } from './fetch-text.ts';
import { membersOf, type AnyFetch, type Members } from './members.ts';
import { compilePath } from './paths.ts';
import { compileRootFetch } from './root-fetch.ts';
import type { Run, Step } from './run.ts';
import type { TypeNames } from './type-names.ts';

/** A fetch of a plan, with what must be known before. */
interface Task extends Members {
  readonly step: Step;
  readonly after: readonly Task[];
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
export function compilePlan({ node }: QueryPlan, context: PlanContext): Step {
  const tasks = node ? listTasks(node, [], [], context) : [];
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
  const underway = new Map<Task, Promise<void>>();
  for (const task of tasks) {
    const before = task.after.flatMap((other) => underway.get(other) ?? []);
    const begin = (): Promise<void> => task.step(run);
    underway.set(task, before.length > 0 ? Promise.all(before).then(begin) : begin());
  }
  await Promise.all(underway.values());
}

/** @param before what the plan puts before the node */
function listTasks(
  node: PlanNode,
  path: FlattenNodePathSegment[],
  before: readonly Task[],
  context: PlanContext,
): Task[] {
  switch (node.kind) {
    case 'Sequence':
      return node.nodes.reduce<Task[]>(
        (tasks, one) => [...tasks, ...listTasks(one, path, [...before, ...tasks], context)],
        [],
      );
    case 'Parallel':
      return node.nodes.flatMap((one) => listTasks(one, path, before, context));
    case 'Flatten':
      return listTasks(node.node, [...path, ...node.path], before, context);
    case 'Fetch':
    case 'BatchFetch': {
      const members = membersOf(node, path);
      const after = context.inOrder ? before : before.filter((other) => feeds(other, members));
      return [{ ...members, after, step: compileFetch(node, path, context.types) }];
    }
    case 'Condition':
    case 'Subscription':
    case 'Defer':
      throw new TypeError(`The graph executes no ${node.kind}.`);
  }
}

function compileFetch(node: AnyFetch, path: FlattenNodePathSegment[], types: TypeNames): Step {
  if (node.kind === 'BatchFetch') return compileBatchFetch(node, node.entityBatch.aliases, types);
  return node.requires
    ? compileEntityFetch(node, path, types)
    : compileRootFetch(node, compilePath(path, types), types);
}

function feeds({ writes }: Members, { reads }: Members): boolean {
  return [...reads].some((member) => writes.has(member));
}

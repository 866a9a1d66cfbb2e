/** The fetches of a plan in the order in which they are listed, with what comes before each. */
import type {
  EntityBatchAlias,
  FlattenNodePathSegment,
  PlanNode,
  QueryPlan,
} from '@graphql-hive/router-query-planner';
import { PlanProofError } from './plan-error.ts';

export type PlanPath = readonly FlattenNodePathSegment[];

type FetchNode = Extract<PlanNode, { kind: 'Fetch' } | { kind: 'BatchFetch' }>;

/** One `_entities` field of a request, and the objects that it is about. */
export type EntityGroup = Omit<EntityBatchAlias, 'paths'> & { readonly paths: readonly PlanPath[] };

/** One request to a subgraph. */
export interface PlanStep {
  readonly number: number;
  readonly node: FetchNode;
  /** The steps that have their answers before this one is sent. */
  readonly before: ReadonlySet<number>;
  /** Place in the answer of what a request without representations gives. */
  readonly path: PlanPath;
  /** Undefined for a request for fields of a root type. */
  readonly groups: readonly EntityGroup[] | undefined;
}

/** Lists the steps of a plan; throws `UNSUPPORTED_NODE` for what the executor does not execute. */
export function listSteps({ node }: QueryPlan): readonly PlanStep[] {
  const steps: PlanStep[] = [];
  /** @returns the steps of the node */
  const list = (one: PlanNode, path: PlanPath, before: readonly number[]): readonly number[] => {
    switch (one.kind) {
      case 'Sequence':
        return one.nodes.reduce<readonly number[]>(
          (done, next) => [...done, ...list(next, path, [...before, ...done])],
          [],
        );
      case 'Parallel':
        return one.nodes.flatMap((next) => list(next, path, before));
      case 'Flatten':
        return list(one.node, [...path, ...one.path], before);
      case 'Fetch':
      case 'BatchFetch': {
        const number = steps.length;
        steps.push({
          number,
          node: one,
          before: new Set(before),
          path,
          groups: groupsOf(one, path),
        });
        return [number];
      }
      case 'Condition':
      case 'Subscription':
      case 'Defer':
        throw new PlanProofError(
          'UNSUPPORTED_NODE',
          namesOf(path),
          `Expected fetches in sequences and in parallel; found a ${one.kind} node.`,
        );
    }
  };
  if (node) list(node, [], []);
  return steps;
}

function groupsOf(node: FetchNode, path: PlanPath): readonly EntityGroup[] | undefined {
  if (node.kind === 'BatchFetch') return node.entityBatch.aliases;
  const { requires, inputRewrites, outputRewrites } = node;
  if (!requires) return undefined;
  return [
    {
      alias: '_entities',
      representationsVariableName: 'representations',
      paths: [path],
      requires,
      ...(inputRewrites && { inputRewrites }),
      ...(outputRewrites && { outputRewrites }),
    },
  ];
}

/** The names of a path's members. */
export function namesOf(path: PlanPath): readonly string[] {
  return path.flatMap((segment) => (segment !== '@' && 'Field' in segment ? [segment.Field] : []));
}

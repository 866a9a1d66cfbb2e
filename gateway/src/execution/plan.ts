/** A plan, compiled once: which steps wait for which. */
import type {
  FlattenNodePathSegment,
  PlanNode,
  QueryPlan,
} from '@graphql-hive/router-query-planner';
import { compileBatchFetch, compileEntityFetch } from './entity-fetch.ts';
import { compilePath } from './paths.ts';
import { compileRootFetch } from './root-fetch.ts';
import type { Step } from './run.ts';
import type { TypeNames } from './type-names.ts';

/** Compiles a plan of an operation without conditions; throws TypeError for one of another kind. */
export function compilePlan({ node }: QueryPlan, types: TypeNames): Step {
  return node ? compileNode(node, [], types) : nothing;
}

const nothing: Step = async () => undefined;

function compileNode(node: PlanNode, path: FlattenNodePathSegment[], types: TypeNames): Step {
  switch (node.kind) {
    case 'Sequence': {
      const steps = node.nodes.map((one) => compileNode(one, path, types));
      return async (run) => {
        for (const step of steps) await step(run);
      };
    }
    case 'Parallel': {
      const steps = node.nodes.map((one) => compileNode(one, path, types));
      return async (run) => {
        await Promise.all(steps.map((step) => step(run)));
      };
    }
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path], types);
    case 'Fetch':
      return node.requires
        ? compileEntityFetch(node, path, types)
        : compileRootFetch(node, compilePath(path, types), types);
    case 'BatchFetch':
      return compileBatchFetch(node, node.entityBatch.aliases, types);
    case 'Condition':
    case 'Subscription':
    case 'Defer':
      throw new TypeError(`The graph executes no ${node.kind}.`);
  }
}

/** Fetch of fields of a root type, whose response belongs at one path of the data. */
import type { PlanNode } from '@graphql-hive/router-query-planner';
import { copyJson, type JsonObject } from '../json/json-object.ts';
import { clientError } from '../response/subgraph-errors.ts';
import type { TypeNames } from '../supergraph/type-names.ts';
import { findResponsePath, type VisitPath } from './compile-path.ts';
import type { Step } from './execution-context.ts';
import { merge } from './merge.ts';
import { renamedMembers } from '../plan/renamed-members.ts';
import { compileRewrites } from './rewrites.ts';
import { compileSubgraphRequest, pickVariables } from './subgraph-request.ts';

type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;

/** Compiles a fetch without representations. Its data is merged into every object that is visited. */
export function compileRootFetch(node: FetchNode, visit: VisitPath, types: TypeNames): Step {
  const send = compileSubgraphRequest(node);
  const rewrite = compileRewrites(node.outputRewrites, types);
  const renamed = renamedMembers(node.outputRewrites);
  const names = node.variableUsages ?? [];
  return async (context) => {
    const targets: JsonObject[] = [];
    visit(context.data, (object) => {
      targets.push(object);
      return object;
    });
    const [first, ...others] = targets;
    if (!first) return;
    const { data, errors = [] } = await send(context, pickVariables(context, names));
    for (const error of errors) {
      const base = error.path && findResponsePath(visit, context.data, first);
      const path = error.path?.map((part) => renamed.get(String(part)) ?? part) ?? [];
      context.errors.push(clientError(error, base && [...base, ...path]));
    }
    if (!data) return;
    rewrite(data);
    for (const other of others) merge(other, data, types.abstract, copyJson);
    merge(first, data, types.abstract);
  };
}

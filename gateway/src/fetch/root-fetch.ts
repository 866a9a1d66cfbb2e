/** Asks a subgraph for fields of a root type: what it answers belongs at one place of the answer. */
import type { PlanNode } from '@graphql-hive/router-query-planner';
import { compileAsk, pickVariables } from './subgraph-request.ts';
import { copyJson, type JsonObject } from '../json/json-object.ts';
import { merge } from './merge.ts';
import { placeOf, type Visit } from './compile-path.ts';
import { renamedMembers, compileRewrites } from './rewrites.ts';
import type { Step } from './execution-context.ts';
import { clientError } from '../response/subgraph-errors.ts';
import type { TypeNames } from '../supergraph/type-names.ts';

type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;

/** Compiles a fetch without representations, whose answer is merged into every object found. */
export function compileRootFetch(node: FetchNode, visit: Visit, types: TypeNames): Step {
  const ask = compileAsk(node);
  const rewrite = compileRewrites(node.outputRewrites, types);
  const renamed = renamedMembers(node.outputRewrites);
  const names = node.variableUsages ?? [];
  return async (run) => {
    const targets: JsonObject[] = [];
    visit(run.data, (entity) => {
      targets.push(entity);
      return entity;
    });
    const [first, ...others] = targets;
    if (!first) return;
    const { data, errors = [] } = await ask(run, pickVariables(run, names));
    for (const error of errors) {
      const place = error.path && placeOf(visit, run.data, first);
      const path = error.path?.map((part) => renamed.get(String(part)) ?? part) ?? [];
      run.errors.push(clientError(error, place && [...place, ...path]));
    }
    if (!data) return;
    rewrite(data);
    for (const other of others) merge(other, data, types.abstract, copyJson);
    merge(first, data, types.abstract);
  };
}

/** Asks a subgraph for fields of a root type: what it answers belongs at one place of the answer. */
import type { PlanNode } from '@graphql-hive/router-query-planner';
import { copyOf, merge, type Entity } from './entity.ts';
import { compileFetchText, type VariableText } from './fetch-text.ts';
import { placeOf, type Visit } from './paths.ts';
import { renamedMembers, compileRewrites } from './rewrites.ts';
import type { Run, Step } from './run.ts';
import { clientError } from './subgraph-errors.ts';
import type { TypeNames } from './type-names.ts';

type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;

/** Compiles a fetch without representations, whose answer is merged into every object found. */
export function compileRootFetch(node: FetchNode, visit: Visit, types: TypeNames): Step {
  const { serviceName: subgraph } = node;
  const { query, operationName, body } = compileFetchText(node.operation, node.operationName);
  const rewrite = compileRewrites(node.outputRewrites, types);
  const renamed = renamedMembers(node.outputRewrites);
  const names = node.variableUsages ?? [];
  return async (run) => {
    const targets: Entity[] = [];
    visit(run.data, (entity) => {
      targets.push(entity);
      return entity;
    });
    const [first, ...others] = targets;
    if (!first) return;
    const { variables, texts } = pickVariables(run, names);
    const answer = await run.fetch({
      subgraph,
      query,
      operationName,
      variables,
      body: body(texts),
    });
    const { data, errors = [] } = answer;
    for (const error of errors) {
      const place = error.path && placeOf(visit, run.data, first);
      const path = error.path?.map((part) => renamed.get(String(part)) ?? part) ?? [];
      run.errors.push(clientError(error, place && [...place, ...path]));
    }
    if (!data) return;
    run.isPlain &&= answer.isPlain === true;
    rewrite(data);
    for (const other of others) merge(other, data, types.abstract, copyOf);
    merge(first, data, types.abstract);
  };
}

/** The variables that a fetch uses, as far as the client sent them, with their texts. */
export function pickVariables(run: Run, names: readonly string[]): PickedVariables {
  const variables: Record<string, unknown> = {};
  const texts: VariableText[] = [];
  for (const name of names) {
    if (!Object.hasOwn(run.sent, name)) continue;
    variables[name] = run.sent[name];
    texts.push([name, JSON.stringify(run.sent[name])]);
  }
  return { variables, texts };
}

interface PickedVariables {
  readonly variables: Record<string, unknown>;
  readonly texts: VariableText[];
}

/** Fetch of fields of entities (`_entities`): each is requested once, and merged wherever it occurs. */
import type {
  EntityBatchAlias,
  FlattenNodePathSegment,
  PlanNode,
} from '@graphql-hive/router-query-planner';
import type { TypeNames } from '../supergraph/type-names.ts';
import { collectRepresentations, type RepresentationList } from './collect-representations.ts';
import { compilePath } from './compile-path.ts';
import { addRepresentations, mergeResponse, type EntitiesField } from './entity-results.ts';
import type { Step } from './execution-context.ts';
import { compileRepresentation } from './representations.ts';
import { renamedMembers } from '../plan/renamed-members.ts';
import { compileRewrites } from './rewrites.ts';
import { compileSubgraphRequest, pickVariables } from './subgraph-request.ts';

type Path = readonly FlattenNodePathSegment[];

type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;

type EntityFetchNode = Pick<
  FetchNode,
  'serviceName' | 'operation' | 'operationName' | 'variableUsages'
>;

/**
 * Compiles a fetch of entities, of one or several types at one or several paths.
 *
 * @param deduplicated paths at which entities with equal representations become one object
 */
export function compileBatchFetch(
  node: EntityFetchNode,
  aliases: readonly EntityBatchAlias[],
  deduplicated: ReadonlySet<Path>,
  types: TypeNames,
): Step {
  const send = compileSubgraphRequest(node);
  const fields = aliases.map((alias) => compileEntitiesField(alias, deduplicated, types));
  const names = (node.variableUsages ?? []).filter(
    (name) => !fields.some(({ variable }) => variable === name),
  );
  return async (context) => {
    const lists = new Map<string, RepresentationList>();
    const targetsOf = fields.map((field) => collectRepresentations(field, context, lists));
    if (targetsOf.every(({ size }) => size === 0)) return;
    const variables = pickVariables(context, names);
    addRepresentations(variables, lists);
    const response = await send(context, variables);
    mergeResponse(fields, targetsOf, lists, response, {
      context,
      subgraph: node.serviceName,
      types,
    });
  };
}

/** The entities of a fetch at one path, in the form in which a batch has them. */
export function entityGroup(
  { requires = [], inputRewrites, outputRewrites }: FetchNode,
  path: FlattenNodePathSegment[],
): EntityBatchAlias {
  return {
    alias: '_entities',
    representationsVariableName: 'representations',
    paths: [path],
    requires,
    ...(inputRewrites && { inputRewrites }),
    ...(outputRewrites && { outputRewrites }),
  };
}

/** Compiles one `_entities` field. */
export function compileEntitiesField(
  {
    alias,
    representationsVariableName,
    paths,
    requires,
    inputRewrites,
    outputRewrites,
  }: EntityBatchAlias,
  deduplicated: ReadonlySet<Path>,
  types: TypeNames,
): EntitiesField {
  return {
    alias,
    variable: representationsVariableName,
    paths: paths.map((path) => ({
      visit: compilePath(path, types),
      deduplicates: deduplicated.has(path),
    })),
    representation: compileRepresentation(requires, inputRewrites, types),
    rewrite: compileRewrites(outputRewrites, types),
    renamed: renamedMembers(outputRewrites),
  };
}

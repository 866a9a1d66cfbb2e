/** Fetch of fields of entities (`_entities`): each is requested once, and merged wherever it occurs. */
import type {
  EntityBatchAlias,
  FlattenNodePathSegment,
  PlanNode,
} from '@graphql-hive/router-query-planner';
import type { GraphQLFormattedError } from 'graphql';
import { copyJson, getMember, isJsonObject, type JsonObject } from '../json/json-object.ts';
import type { ResponsePath } from '../response/response-path.ts';
import { clientError, malformedResponse } from '../response/subgraph-errors.ts';
import type { TypeNames } from '../supergraph/type-names.ts';
import {
  collectRepresentations,
  type EntityGroup,
  type RepresentationList,
  type Targets,
} from './collect-representations.ts';
import { compilePath, findResponsePath } from './compile-path.ts';
import type { ExecutionContext, Step } from './execution-context.ts';
import { merge } from './merge.ts';
import { compileRepresentation } from './representations.ts';
import { compileRewrites, renamedMembers } from './rewrites.ts';
import { compileSubgraphRequest, pickVariables } from './subgraph-request.ts';

type Path = readonly FlattenNodePathSegment[];

type EntityFetchNode = Pick<
  Extract<PlanNode, { kind: 'Fetch' }>,
  'serviceName' | 'operation' | 'operationName' | 'variableUsages'
>;

/** One `_entities` field of a request. */
interface EntitiesField extends EntityGroup {
  /** Response name of the field. */
  readonly alias: string;
  readonly rewrite: (value: unknown) => void;
  /** Names in the data by names in the subgraph's response. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Compiles a fetch of entities at one path.
 *
 * @param deduplicated paths at which entities with equal representations become one object
 */
export function compileEntityFetch(
  node: Extract<PlanNode, { kind: 'Fetch' }>,
  path: FlattenNodePathSegment[],
  deduplicated: ReadonlySet<Path>,
  types: TypeNames,
): Step {
  const { requires = [], inputRewrites, outputRewrites } = node;
  return compileBatchFetch(
    node,
    [
      {
        alias: '_entities',
        representationsVariableName: 'representations',
        paths: [path],
        requires,
        ...(inputRewrites && { inputRewrites }),
        ...(outputRewrites && { outputRewrites }),
      },
    ],
    deduplicated,
    types,
  );
}

/**
 * Compiles a fetch of entities of several types or at several paths.
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
  const fields = aliases.map((alias) => compileField(alias, deduplicated, types));
  const names = (node.variableUsages ?? []).filter(
    (name) => !fields.some(({ variable }) => variable === name),
  );
  return async (context) => {
    const lists = new Map<string, RepresentationList>();
    const targetsOf = fields.map((field) => collectRepresentations(field, context, lists));
    if (targetsOf.every(({ size }) => size === 0)) return;
    const variables = pickVariables(context, names);
    // Also an empty list: the operation declares the variable.
    for (const [variable, { representations, texts }] of lists) {
      variables.values[variable] = representations;
      variables.texts.push([variable, `[${texts.join()}]`]);
    }
    const { data, errors = [] } = await send(context, variables);
    for (const error of errors) {
      const at = fields.findIndex(({ alias }) => alias === error.path?.[0]);
      const [field, targets] = [fields[at], targetsOf[at]];
      if (!field || !targets) context.errors.push(clientError(error, undefined));
      // The operation selects every field, also one without entities in this execution.
      else if (targets.size > 0) {
        context.errors.push(clientError(error, clientPath(error, field, targets, context)));
      }
    }
    if (!data) return;
    for (const [index, field] of fields.entries()) {
      const results = getMember(data, field.alias);
      const targets: Targets = targetsOf[index] ?? new Map();
      const expected = lists.get(field.variable)?.representations.length ?? 0;
      if (Array.isArray(results) && results.length === expected) {
        mergeResults(field, targets, results, types);
        noteNotFound(context, node.serviceName, targets, results);
      } else if (targets.size > 0 && errors.length === 0) {
        context.errors.push(malformedResponse(firstPath(field, targets, context)));
        context.reportInvalidField('Query._entities', [node.serviceName]);
      }
    }
  };
}

function compileField(
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

/** Merges each result into all entities of its representation. */
function mergeResults(
  { rewrite }: EntitiesField,
  targets: Targets,
  results: unknown[],
  types: TypeNames,
): void {
  rewrite(results);
  for (const [index, [first, ...others]] of targets) {
    const result: unknown = results[index];
    if (!first || !isJsonObject(result)) continue;
    // Copies: later fetches may add different fields below each of them.
    for (const other of others) merge(other, result, types.abstract, copyJson);
    merge(first, result, types.abstract);
  }
}

/** Notes the entities for which a subgraph returned null: fields it alone resolves are null then. */
function noteNotFound(
  { notFoundIn }: ExecutionContext,
  subgraph: string,
  targets: Targets,
  results: unknown[],
): void {
  for (const [index, entities] of targets) {
    if (results[index] !== null) continue;
    for (const entity of entities) {
      const subgraphs = notFoundIn.get(entity);
      if (subgraphs) subgraphs.add(subgraph);
      else notFoundIn.set(entity, new Set([subgraph]));
    }
  }
}

/** Path of an error in the data. Of an entity that occurs at several paths, the first. */
function clientPath(
  { path = [] }: GraphQLFormattedError,
  field: EntitiesField,
  targets: Targets,
  context: ExecutionContext,
): ResponsePath | undefined {
  const [_alias, index, ...rest] = path;
  const entity = typeof index === 'number' ? targets.get(index)?.[0] : undefined;
  const base = entity ? pathOfEntity(field, context, entity) : firstPath(field, targets, context);
  return base && [...base, ...rest.map((part) => field.renamed.get(String(part)) ?? part)];
}

/** Response path of the first entity of a field. */
function firstPath(
  field: EntitiesField,
  targets: Targets,
  context: ExecutionContext,
): ResponsePath | undefined {
  const [entities] = targets.values();
  return entities?.[0] && pathOfEntity(field, context, entities[0]);
}

function pathOfEntity(
  { paths }: EntitiesField,
  { data }: ExecutionContext,
  entity: JsonObject,
): ResponsePath | undefined {
  for (const { visit } of paths) {
    const path = findResponsePath(visit, data, entity);
    if (path) return path;
  }
  return undefined;
}

/** Results of `_entities`, merged into the entities that they are about. */
import type { GraphQLFormattedError } from 'graphql';
import type { FetchResponse } from '../data-source/data-source.ts';
import { copyJson, getMember, isJsonObject, type JsonObject } from '../json/json-object.ts';
import type { ResponsePath } from '../response/response-path.ts';
import { clientError, malformedResponse } from '../response/subgraph-errors.ts';
import type { TypeNames } from '../supergraph/type-names.ts';
import type { EntityGroup, RepresentationList, Targets } from './collect-representations.ts';
import { findResponsePath } from './compile-path.ts';
import type { ExecutionContext } from './execution-context.ts';
import { merge } from './merge.ts';
import type { Variables } from './subgraph-request.ts';

/** One `_entities` field of a request. */
export interface EntitiesField extends EntityGroup {
  /** Response name of the field. */
  readonly alias: string;
  readonly rewrite: (value: unknown) => void;
  /** Names in the data by names in the subgraph's response. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Adds lists of representations to the variables of a request. */
export function addRepresentations(
  variables: Variables,
  lists: ReadonlyMap<string, RepresentationList>,
): void {
  // Also an empty list: the operation declares the variable.
  for (const [variable, { representations, texts }] of lists) {
    variables.values[variable] = representations;
    variables.texts.push([variable, `[${texts.join()}]`]);
  }
}

interface ResponseContext {
  readonly context: ExecutionContext;
  readonly subgraph: string;
  readonly types: TypeNames;
}

/**
 * Merges a response into the entities of all fields, and reports its errors at their paths.
 *
 * @param targetsOf entities of each of the fields
 */
export function mergeResponse(
  fields: readonly EntitiesField[],
  targetsOf: readonly Targets[],
  lists: ReadonlyMap<string, RepresentationList>,
  { data, errors = [] }: FetchResponse,
  { context, subgraph, types }: ResponseContext,
): void {
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
      noteNotFound(context, subgraph, targets, results);
    } else if (targets.size > 0 && errors.length === 0) {
      context.errors.push(malformedResponse(firstPath(field, targets, context)));
      context.reportInvalidField('Query._entities', [subgraph]);
    }
  }
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

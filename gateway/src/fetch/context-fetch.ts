/**
 * Fetch of fields of entities with arguments from a context (`@fromContext`). Entities with the same
 * values share one `_entities` field of the request; each other set of values makes another.
 */
import type { FlattenNodePathSegment, PlanNode } from '@graphql-hive/router-query-planner';
import { BoundedCache } from '@teei/platform/cache/bounded-cache.ts';
import type { JsonObject } from '../json/json-object.ts';
import type { ContextVariable } from '../plan/context-variables.ts';
import type { TypeNames } from '../supergraph/type-names.ts';
import {
  collectRepresentations,
  type RepresentationList,
  type Targets,
} from './collect-representations.ts';
import { compileContextValue, objectsAbove } from './context-values.ts';
import { compileEntitiesField, entityGroup } from './entity-fetch.ts';
import { addRepresentations, mergeResponse, type EntitiesField } from './entity-results.ts';
import type { ExecutionContext, Step } from './execution-context.ts';
import { numbered, repeatEntities } from './repeated-entities.ts';
import { compileSubgraphRequest, pickVariables, type Variables } from './subgraph-request.ts';

type FetchNode = Extract<PlanNode, { kind: 'Fetch' }>;

/** Entities whose context variables have the same values. */
interface ContextGroup {
  readonly values: readonly unknown[];
  readonly entities: JsonObject[];
}

/** Compiled requests that are kept, one for each number of groups. */
const MAX_REQUESTS = 8;

/** Compiles a fetch with context variables. */
export function compileContextFetch(
  node: FetchNode,
  contextVariables: readonly ContextVariable[],
  path: FlattenNodePathSegment[],
  types: TypeNames,
): Step {
  const { serviceName: subgraph, operation, variableUsages = [] } = node;
  const field = compileEntitiesField(entityGroup(node, path), new Set(), types);
  const names = contextVariables.map(({ variable }) => variable);
  const readers = contextVariables.map(({ sources }) => compileContextValue(sources, types));
  const repeat = repeatEntities(operation, new Set([field.variable, ...names]));
  const requests = new BoundedCache<ReturnType<typeof compileSubgraphRequest>>(MAX_REQUESTS);
  const requestOf = (times: number) => {
    const request =
      requests.get(`${times}`) ??
      compileSubgraphRequest({ serviceName: subgraph, operation: repeat(times) });
    requests.set(`${times}`, request);
    return request;
  };
  return async (context) => {
    const variables = pickVariables(context, variableUsages);
    const lists = new Map<string, RepresentationList>();
    const fields: EntitiesField[] = [];
    const targetsOf: Targets[] = [];
    for (const { values, entities } of groupEntities(field, readers, context)) {
      const at = fields.length;
      const variable = numbered(field.variable, at);
      const group = {
        ...field,
        variable,
        paths: [{ visit: visitAll(entities), deduplicates: false }],
      };
      const list = new Map<string, RepresentationList>();
      const targets = collectRepresentations(group, context, list);
      if (targets.size === 0) continue;
      for (const [name, representations] of list) lists.set(name, representations);
      fields.push({ ...field, alias: numbered(field.alias, at), variable });
      targetsOf.push(targets);
      names.forEach((name, index) => setVariable(variables, numbered(name, at), values[index]));
    }
    if (fields.length === 0) return;
    addRepresentations(variables, lists);
    const response = await requestOf(fields.length)(context, variables);
    mergeResponse(fields, targetsOf, lists, response, { context, subgraph, types });
  };
}

/** Groups the entities at the path of a field by the values of their context variables. */
function groupEntities(
  { paths }: EntitiesField,
  readers: readonly ReturnType<typeof compileContextValue>[],
  { data }: ExecutionContext,
): Iterable<ContextGroup> {
  const groups = new Map<string, ContextGroup>();
  for (const { visit } of paths) {
    const trail: (string | number)[] = [];
    visit(
      data,
      (entity) => {
        const above = objectsAbove(data, trail);
        const values = readers.map((read) => read(above));
        const key = JSON.stringify(values);
        const group = groups.get(key);
        if (group) group.entities.push(entity);
        else groups.set(key, { values, entities: [entity] });
        return entity;
      },
      trail,
    );
  }
  return groups.values();
}

function visitAll(entities: readonly JsonObject[]): EntitiesField['paths'][number]['visit'] {
  return (value, replace) => {
    for (const entity of entities) replace(entity);
    return value;
  };
}

function setVariable({ values, texts }: Variables, name: string, value: unknown): void {
  values[name] = value;
  texts.push([name, JSON.stringify(value)]);
}

/** Asks a subgraph for fields of objects that others found: each object once, written to all its places. */
import type {
  EntityBatchAlias,
  FlattenNodePathSegment,
  PlanNode,
} from '@graphql-hive/router-query-planner';
import type { GraphQLFormattedError } from 'graphql';
import { compileAsk, pickVariables } from './subgraph-request.ts';
import { copyJson, isJsonObject, getMember, type JsonObject } from '../json/json-object.ts';
import { merge } from './merge.ts';
import { gather, type Batch, type Objects, type Targets } from './collect-representations.ts';
import { compilePath, placeOf, type Place } from './compile-path.ts';
import { compileRepresentation } from './representations.ts';
import { compileRewrites, renamedMembers } from './rewrites.ts';
import type { Run, Step } from './execution-context.ts';
import { clientError, strangeAnswer } from '../response/subgraph-errors.ts';
import type { TypeNames } from '../supergraph/type-names.ts';

type Path = readonly FlattenNodePathSegment[];

type EntityFetchNode = Pick<
  Extract<PlanNode, { kind: 'Fetch' }>,
  'serviceName' | 'operation' | 'operationName' | 'variableUsages'
>;

/** One `_entities` field of a fetch. */
interface Group extends Objects {
  /** The response name of the field. */
  readonly alias: string;
  readonly rewrite: (value: unknown) => void;
  readonly renamed: ReadonlyMap<string, string>;
}

/** Compiles a fetch of objects at one path. */
export function compileEntityFetch(
  node: Extract<PlanNode, { kind: 'Fetch' }>,
  path: FlattenNodePathSegment[],
  united: ReadonlySet<Path>,
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
    united,
    types,
  );
}

/**
 * Compiles a fetch of objects of several kinds or at several paths.
 *
 * @param united those of the paths whose objects are made one where they are told alike
 */
export function compileBatchFetch(
  node: EntityFetchNode,
  aliases: readonly EntityBatchAlias[],
  united: ReadonlySet<Path>,
  types: TypeNames,
): Step {
  const ask = compileAsk(node);
  const groups = aliases.map((alias) => compileGroup(alias, united, types));
  const names = (node.variableUsages ?? []).filter(
    (name) => !groups.some(({ variable }) => variable === name),
  );
  return async (run) => {
    const batches = new Map<string, Batch>();
    const targets = groups.map((group) => gather(group, run, batches));
    if (targets.every(({ size }) => size === 0)) return;
    const variables = pickVariables(run, names);
    // An empty list too: the text asks for every variable that it declares.
    for (const [variable, batch] of batches) {
      variables.values[variable] = batch.representations;
      variables.texts.push([variable, `[${batch.texts.join()}]`]);
    }
    const { data, errors = [] } = await ask(run, variables);
    for (const error of errors) {
      const at = groups.findIndex(({ alias }) => alias === error.path?.[0]);
      const [group, objects] = [groups[at], targets[at]];
      if (!group || !objects) run.errors.push(clientError(error, undefined));
      // The text asks for all groups, also for those that no object of this answer is in.
      else if (objects.size > 0) {
        run.errors.push(clientError(error, clientPath(error, group, objects, run)));
      }
    }
    if (!data) return;
    for (const [index, group] of groups.entries()) {
      const answers = getMember(data, group.alias);
      const objects: Targets = targets[index] ?? new Map();
      const asked = batches.get(group.variable)?.representations.length ?? 0;
      if (Array.isArray(answers) && answers.length === asked) {
        scatter(group, objects, answers, types);
        noteUnknown(run, node.serviceName, objects, answers);
      } else if (objects.size > 0 && errors.length === 0) {
        run.errors.push(strangeAnswer(firstPlace(group, objects, run)));
        run.tellBroken('Query._entities', [node.serviceName]);
      }
    }
  };
}

function compileGroup(alias: EntityBatchAlias, united: ReadonlySet<Path>, types: TypeNames): Group {
  return {
    alias: alias.alias,
    variable: alias.representationsVariableName,
    places: alias.paths.map((path) => ({
      visit: compilePath(path, types),
      unites: united.has(path),
    })),
    representation: compileRepresentation(alias.requires, alias.inputRewrites, types),
    rewrite: compileRewrites(alias.outputRewrites, types),
    renamed: renamedMembers(alias.outputRewrites),
  };
}

function scatter(group: Group, targets: Targets, answers: unknown[], types: TypeNames): void {
  group.rewrite(answers);
  for (const [index, [first, ...others]] of targets) {
    const answer: unknown = answers[index];
    if (!first || !isJsonObject(answer)) continue;
    // What is below them may differ later on, by the fields that were asked for at each place.
    for (const other of others) merge(other, answer, types.abstract, copyJson);
    merge(first, answer, types.abstract);
  }
}

/** Notes which objects the subgraph knows nothing of: what it would have answered of them is null. */
function noteUnknown(run: Run, subgraph: string, targets: Targets, answers: unknown[]): void {
  for (const [index, entities] of targets) {
    if (answers[index] !== null) continue;
    for (const entity of entities) {
      const known = run.unknownTo.get(entity);
      if (known) known.add(subgraph);
      else run.unknownTo.set(entity, new Set([subgraph]));
    }
  }
}

/** Where an error belongs; one about an object that is at several places is told at the first. */
function clientPath(
  { path = [] }: GraphQLFormattedError,
  group: Group,
  targets: Targets,
  run: Run,
): Place | undefined {
  const [_alias, index, ...rest] = path;
  const entity = typeof index === 'number' ? targets.get(index)?.[0] : undefined;
  const place = entity ? placeIn(group, run, entity) : firstPlace(group, targets, run);
  return place && [...place, ...rest.map((part) => group.renamed.get(String(part)) ?? part)];
}

function firstPlace(group: Group, targets: Targets, run: Run): Place | undefined {
  const [first] = targets.values();
  return first?.[0] && placeIn(group, run, first[0]);
}

function placeIn(group: Group, run: Run, entity: JsonObject): Place | undefined {
  for (const { visit } of group.places) {
    const place = placeOf(visit, run.data, entity);
    if (place) return place;
  }
  return undefined;
}

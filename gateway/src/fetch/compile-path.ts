/** Paths of a plan, compiled to functions that visit the objects at their ends. */
import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import {
  getMember,
  isJsonObject,
  setMember,
  typeNameOf,
  type JsonObject,
} from '../json/json-object.ts';
import type { ResponsePath } from '../response/response-path.ts';
import type { TypeNames } from '../supergraph/type-names.ts';

/** Receives an object; returns the object to stand in its place, usually the same. */
export type ReplaceObject = (object: JsonObject) => JsonObject;

/**
 * Visits the objects at the end of a path, in their order.
 *
 * @param trail kept up to date with the response path of the visited object, for callers that pass one
 * @returns the value to stand in the place of the given one, usually the same
 */
export type VisitPath = (
  value: unknown,
  replace: ReplaceObject,
  trail?: (string | number)[],
) => unknown;

/** Compiles a path of a plan. Lists are walked through whether or not the path names them. */
export function compilePath(path: readonly FlattenNodePathSegment[], types: TypeNames): VisitPath {
  return path.reduceRight<VisitPath>(
    (next, segment) => {
      if (segment === '@') return visitItems(next);
      if ('Field' in segment) return visitField(segment.Field, next);
      return visitTypes(
        new Set(segment.TypeCondition.flatMap((name) => [...types.matching(name)])),
        next,
      );
    },
    throughLists((object, replace) => replace(object)),
  );
}

type VisitObject = (
  object: JsonObject,
  replace: ReplaceObject,
  trail: (string | number)[] | undefined,
) => unknown;

function visitField(name: string, next: VisitPath): VisitPath {
  return throughLists((object, replace, trail) => {
    trail?.push(name);
    const value = getMember(object, name);
    const replaced = next(value, replace, trail);
    if (replaced !== value) setMember(object, name, replaced);
    trail?.pop();
    return object;
  });
}

/** Visits objects of these types, and those whose type was not selected. */
function visitTypes(names: ReadonlySet<string>, next: VisitPath): VisitPath {
  return throughLists((object, replace, trail) => {
    const name = typeNameOf(object);
    return name === undefined || names.has(name) ? next(object, replace, trail) : object;
  });
}

function visitItems(next: VisitPath): VisitPath {
  return (value, replace, trail) => {
    if (!Array.isArray(value)) return value;
    const items: unknown[] = value;
    for (let index = 0; index < items.length; index += 1) {
      trail?.push(index);
      const replaced = next(items[index], replace, trail);
      if (replaced !== items[index]) items[index] = replaced;
      trail?.pop();
    }
    return items;
  };
}

function throughLists(next: VisitObject): VisitPath {
  const visit: VisitPath = (value, replace, trail) =>
    isJsonObject(value) ? next(value, replace, trail) : inLists(value, replace, trail);
  const inLists = visitItems(visit);
  return visit;
}

/** Response path of the first object at the end of a path that is this one; undefined when none is. */
export function findResponsePath(
  visit: VisitPath,
  root: JsonObject,
  wanted: JsonObject,
): ResponsePath | undefined {
  const trail: (string | number)[] = [];
  let path: ResponsePath | undefined;
  visit(
    root,
    (object) => {
      if (object === wanted) path ??= [...trail];
      return object;
    },
    trail,
  );
  return path;
}

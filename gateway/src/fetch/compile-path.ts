/** The places in an answer that a step of a plan is about: a path, compiled to a function. */
import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import {
  isJsonObject,
  getMember,
  typeNameOf,
  setMember,
  type JsonObject,
} from '../json/json-object.ts';
import type { TypeNames } from '../supergraph/type-names.ts';

/** Where something is in the answer to the client. */
export type Place = readonly (string | number)[];

/** Told of an object; gives the one that is to be at its place, in most cases the same. */
export type Found = (entity: JsonObject) => JsonObject;

/**
 * Visits the objects at the end of the path, in their order.
 *
 * @param trail kept up to date with the place of what is being visited, for those who pass one
 * @returns what is to be at the place of the value, in most cases the value itself
 */
export type Visit = (value: unknown, found: Found, trail?: (string | number)[]) => unknown;

/** Compiles a path of a plan. Lists on its way are walked through whether or not it names them. */
export function compilePath(path: readonly FlattenNodePathSegment[], types: TypeNames): Visit {
  return path.reduceRight<Visit>(
    (next, segment) => {
      if (segment === '@') return eachOf(next);
      if ('Field' in segment) return inField(segment.Field, next);
      return ofTypes(
        new Set(segment.TypeCondition.flatMap((name) => [...types.matching(name)])),
        next,
      );
    },
    throughLists((entity, found) => found(entity)),
  );
}

type VisitEntity = (
  entity: JsonObject,
  found: Found,
  trail: (string | number)[] | undefined,
) => unknown;

function inField(name: string, next: Visit): Visit {
  return throughLists((entity, found, trail) => {
    trail?.push(name);
    const value = getMember(entity, name);
    const placed = next(value, found, trail);
    if (placed !== value) setMember(entity, name, placed);
    trail?.pop();
    return entity;
  });
}

/** An object whose type was not asked for is taken for what the path expects. */
function ofTypes(names: ReadonlySet<string>, next: Visit): Visit {
  return throughLists((entity, found, trail) => {
    const name = typeNameOf(entity);
    return name === undefined || names.has(name) ? next(entity, found, trail) : entity;
  });
}

function eachOf(next: Visit): Visit {
  return (value, found, trail) => {
    if (!Array.isArray(value)) return value;
    const items: unknown[] = value;
    for (let index = 0; index < items.length; index += 1) {
      trail?.push(index);
      const placed = next(items[index], found, trail);
      if (placed !== items[index]) items[index] = placed;
      trail?.pop();
    }
    return items;
  };
}

function throughLists(next: VisitEntity): Visit {
  const visit: Visit = (value, found, trail) =>
    isJsonObject(value) ? next(value, found, trail) : inLists(value, found, trail);
  const inLists = eachOf(visit);
  return visit;
}

/** The place of the first of the objects at the end of the path that is this one. */
export function placeOf(visit: Visit, root: JsonObject, wanted: JsonObject): Place | undefined {
  const trail: (string | number)[] = [];
  let place: Place | undefined;
  visit(
    root,
    (entity) => {
      if (entity === wanted) place ??= [...trail];
      return entity;
    },
    trail,
  );
  return place;
}

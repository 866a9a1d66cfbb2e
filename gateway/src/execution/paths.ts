/** The places in an answer that a step of a plan is about: a path, compiled to a function. */
import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { isEntity, read, typeNameOf, type Entity } from './entity.ts';
import type { TypeNames } from './type-names.ts';

/** Where something is in the answer to the client. */
export type Place = readonly (string | number)[];

/**
 * Visits the objects at the end of the path, in their order.
 *
 * @param trail kept up to date with the place of what is being visited, for those who pass one
 */
export type Visit = (
  value: unknown,
  found: (entity: Entity) => void,
  trail?: (string | number)[],
) => void;

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
  entity: Entity,
  found: (entity: Entity) => void,
  trail: (string | number)[] | undefined,
) => void;

function inField(name: string, next: Visit): Visit {
  return throughLists((entity, found, trail) => {
    trail?.push(name);
    next(read(entity, name), found, trail);
    trail?.pop();
  });
}

/** An object whose type was not asked for is taken for what the path expects. */
function ofTypes(names: ReadonlySet<string>, next: Visit): Visit {
  return throughLists((entity, found, trail) => {
    const name = typeNameOf(entity);
    if (name === undefined || names.has(name)) next(entity, found, trail);
  });
}

function eachOf(next: Visit): Visit {
  return (value, found, trail) => {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) {
      trail?.push(index);
      next(item, found, trail);
      trail?.pop();
    }
  };
}

function throughLists(next: VisitEntity): Visit {
  const visit: Visit = (value, found, trail) => {
    if (isEntity(value)) next(value, found, trail);
    else inLists(value, found, trail);
  };
  const inLists = eachOf(visit);
  return visit;
}

/** The place of the first of the objects at the end of the path that is this one. */
export function placeOf(visit: Visit, root: Entity, wanted: Entity): Place | undefined {
  const trail: (string | number)[] = [];
  let place: Place | undefined;
  visit(
    root,
    (entity) => {
      if (entity === wanted) place ??= [...trail];
    },
    trail,
  );
  return place;
}

/** Collects the entities that a fetch is about, each representation once, however often it occurs. */
import { typeNameOf, type JsonObject } from '../json/json-object.ts';
import type { VisitPath } from './compile-path.ts';
import type { ExecutionContext } from './execution-context.ts';
import type { Representation } from './representations.ts';

/** Entities that one `_entities` field of a request is about. */
export interface EntityGroup {
  /** Name of the variable with their representations. */
  readonly variable: string;
  readonly paths: readonly EntityPath[];
  readonly representation: Representation;
}

/** Entities at the end of one path. */
export interface EntityPath {
  readonly visit: VisitPath;
  /** True when entities with equal representations become one object; see `entity-deduplication.ts`. */
  readonly deduplicates: boolean;
}

/** Entities with the same representation. */
interface EqualEntities {
  readonly entities: JsonObject[];
  /** The first of them at the path that was visited last. */
  first: JsonObject;
  path: EntityPath;
}

/** Representations of one variable, without duplicates. */
export interface RepresentationList {
  readonly representations: JsonObject[];
  /** JSON text of each. */
  readonly texts: string[];
  /** Index of a representation by its JSON text. */
  readonly indexByText: Map<string, number>;
}

/** Entities to merge a subgraph's results into, by the index of their representation. */
export type Targets = ReadonlyMap<number, readonly JsonObject[]>;

/**
 * Visits the paths of a group and adds the entities' representations to the list of its variable.
 *
 * @param lists representations by variable; several groups may share one
 */
export function collectRepresentations(
  { variable, paths, representation }: EntityGroup,
  context: ExecutionContext,
  lists: Map<string, RepresentationList>,
): Targets {
  const list: RepresentationList = lists.get(variable) ?? {
    representations: [],
    texts: [],
    indexByText: new Map(),
  };
  lists.set(variable, list);
  const targets = new Map<number, JsonObject[]>();
  const byType = new Map<string, Map<string | number, EqualEntities>>();

  /** Returns all entities with the representation of this one, itself included. */
  const add = (entity: JsonObject): JsonObject[] | undefined => {
    const represented = representation.of(entity);
    if (!represented) return undefined;
    const text = JSON.stringify(represented);
    let index = list.indexByText.get(text);
    if (index === undefined) {
      index = list.representations.push(represented) - 1;
      list.texts.push(text);
      list.indexByText.set(text, index);
    }
    const entities = targets.get(index) ?? [];
    targets.set(index, entities);
    entities.push(entity);
    return entities;
  };

  for (const path of paths) {
    path.visit(context.data, (entity) => {
      const typeName = typeNameOf(entity) ?? '';
      const key = representation.key(entity, typeName);
      if (key === undefined) {
        add(entity);
        return entity;
      }
      const byKey = byType.get(typeName) ?? new Map<string | number, EqualEntities>();
      byType.set(typeName, byKey);
      const equal = byKey.get(key);
      if (!equal) {
        const entities = add(entity);
        if (entities) byKey.set(key, { entities, first: entity, path });
        return entity;
      }
      if (equal.first === entity) return entity;
      if (equal.path === path && path.deduplicates) {
        context.deduplicated.add(equal.first);
        return equal.first;
      }
      equal.first = entity;
      equal.path = path;
      equal.entities.push(entity);
      return entity;
    });
  }
  return targets;
}

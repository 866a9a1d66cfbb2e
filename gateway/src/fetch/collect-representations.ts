/** Which objects a subgraph is asked about: found at their places, told once however often they are there. */
import { typeNameOf, type JsonObject } from '../json/json-object.ts';
import type { Visit } from './compile-path.ts';
import type { Representation } from './representations.ts';
import type { Run } from './execution-context.ts';

/** The objects that one `_entities` field asks about. */
export interface Objects {
  /** The variable with their representations. */
  readonly variable: string;
  readonly places: readonly Places[];
  readonly representation: Representation;
}

/** The objects at the end of one path. */
export interface Places {
  readonly visit: Visit;
  /** Whether those that are told alike are made one; see `united.ts`. */
  readonly unites: boolean;
}

/** Objects that are told alike. */
interface Alike {
  readonly objects: JsonObject[];
  /** The first of them among the places that are visited at the moment, or were last. */
  first: JsonObject;
  places: Places;
}

/** What one variable says, without duplicates. */
export interface Batch {
  readonly representations: JsonObject[];
  /** Each as JSON. */
  readonly texts: string[];
  /** The index of a representation by its text. */
  readonly byText: Map<string, number>;
}

/** Where answers go: the objects of each representation, by its index. */
export type Targets = ReadonlyMap<number, readonly JsonObject[]>;

/** Finds objects and adds their representations to the batch of their variable. */
export function gather(
  { variable, places: all, representation }: Objects,
  run: Run,
  batches: Map<string, Batch>,
): Targets {
  const batch: Batch = batches.get(variable) ?? {
    representations: [],
    texts: [],
    byText: new Map(),
  };
  batches.set(variable, batch);
  const targets = new Map<number, JsonObject[]>();
  const byType = new Map<string, Map<string | number, Alike>>();

  /** @returns all objects with the same representation, this one among them */
  const add = (entity: JsonObject): JsonObject[] | undefined => {
    const represented = representation.of(entity);
    if (!represented) return undefined;
    const text = JSON.stringify(represented);
    let index = batch.byText.get(text);
    if (index === undefined) {
      index = batch.representations.push(represented) - 1;
      batch.texts.push(text);
      batch.byText.set(text, index);
    }
    const objects = targets.get(index) ?? [];
    targets.set(index, objects);
    objects.push(entity);
    return objects;
  };

  for (const places of all) {
    places.visit(run.data, (entity) => {
      const typeName = typeNameOf(entity) ?? '';
      const key = representation.key(entity, typeName);
      if (key === undefined) {
        add(entity);
        return entity;
      }
      const byKey = byType.get(typeName) ?? new Map<string | number, Alike>();
      byType.set(typeName, byKey);
      const alike = byKey.get(key);
      if (!alike) {
        const objects = add(entity);
        if (objects) byKey.set(key, { objects, first: entity, places });
        return entity;
      }
      if (alike.first === entity) return entity;
      if (alike.places === places && places.unites) {
        run.united.add(alike.first);
        return alike.first;
      }
      alike.first = entity;
      alike.places = places;
      alike.objects.push(entity);
      return entity;
    });
  }
  return targets;
}

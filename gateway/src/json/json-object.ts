/** The objects that subgraphs answer with, which the executor puts together into one. */

/** An object of an answer. Clients choose its names, `__proto__` and `constructor` among them. */
export type Entity = Record<string, unknown>;

/** Whether it is an object that has fields; one of a class, as some scalars are, is a value. */
export function isEntity(value: unknown): value is Entity {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** A member of the object itself; undefined when there is none. */
export function read(entity: Entity, name: string): unknown {
  const value = entity[name];
  // All that objects inherit are functions, but for the one that `__proto__` reads.
  if (typeof value !== 'function' && name !== '__proto__') return value;
  return Object.hasOwn(entity, name) ? value : undefined;
}

/** Sets a member of the object itself, whatever its name. */
export function write(entity: Entity, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(entity, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else {
    entity[name] = value;
  }
}

/** The name of the object's type, when it was asked for. */
export function typeNameOf(entity: Entity): string | undefined {
  const name = entity['__typename'];
  return typeof name === 'string' ? name : undefined;
}

/** A copy that shares no object with the original. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  return isEntity(value) ? copyOfEntity(value) : value;
}

/** As `copyOf`, of an object. */
export function copyOfEntity(entity: Entity): Entity {
  const copy: Entity = {};
  for (const name of Object.keys(entity)) write(copy, name, copyOf(entity[name]));
  return copy;
}

/**
 * Adds what `source` knows to `target`. What one subgraph knows is not undone by another that answers
 * null, and the name of a concrete type not by that of an interface.
 *
 * @param abstractTypes names of interfaces and unions
 * @param take gives what is added for a value of `source`: the value itself, whose objects `target`
 *   then owns, or `copyOf` it
 */
export function merge(
  target: Entity,
  source: Entity,
  abstractTypes: ReadonlySet<string>,
  take: (value: unknown) => unknown = itself,
): void {
  for (const name of Object.keys(source)) {
    const added = take(source[name]);
    const known = read(target, name);
    if (known === undefined || known === null) {
      write(target, name, added);
    } else if (added !== undefined && added !== null) {
      write(target, name, mergeValues(known, added, abstractTypes, name));
    }
  }
}

function itself(value: unknown): unknown {
  return value;
}

function mergeValues(
  known: unknown,
  added: unknown,
  abstractTypes: ReadonlySet<string>,
  name: string,
): unknown {
  if (isEntity(known) && isEntity(added)) {
    merge(known, added, abstractTypes);
    return known;
  }
  if (Array.isArray(known) && Array.isArray(added) && known.length === added.length) {
    return known.map((item: unknown, index) => {
      const other: unknown = added[index];
      if (item === null || item === undefined) return other;
      return other === null || other === undefined
        ? item
        : mergeValues(item, other, abstractTypes, name);
    });
  }
  const isLessExact =
    name === '__typename' && typeof added === 'string' && abstractTypes.has(added);
  return isLessExact ? known : added;
}

/** Objects of a response, whose members clients name: `__proto__` and `constructor` are names like others. */

export type JsonObject = Record<string, unknown>;

/** Type guard for an object with members; an instance of a class, as some scalars are, is a value. */
export function isJsonObject(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** Returns an own member of the object; undefined when there is none. */
export function getMember(object: JsonObject, name: string): unknown {
  const value = object[name];
  // Inherited members are functions, but for `__proto__`.
  if (typeof value !== 'function' && name !== '__proto__') return value;
  return Object.hasOwn(object, name) ? value : undefined;
}

/** Sets an own member of the object, whatever its name. */
export function setMember(object: JsonObject, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else {
    object[name] = value;
  }
}

/** Returns `__typename`; undefined where it was not selected. */
export function typeNameOf(object: JsonObject): string | undefined {
  const name = object['__typename'];
  return typeof name === 'string' ? name : undefined;
}

/** Copies a value deeply. */
export function copyJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyJson);
  return isJsonObject(value) ? copyObject(value) : value;
}

/** Copies an object deeply. */
export function copyObject(object: JsonObject): JsonObject {
  const copy: JsonObject = {};
  for (const name of Object.keys(object)) setMember(copy, name, copyJson(object[name]));
  return copy;
}

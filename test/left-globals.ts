/**
 * Check of each test file that shares its process with others: it leaves the environment, the language's globals with
 * their prototypes, timers and the types of introspection as it found them.
 */
import { env } from 'node:process';
import { introspectionTypes, isObjectType } from 'graphql';
import { afterAll } from 'vitest';

/** Variables that products of this process set for all of it. */
const SET_FOR_GOOD: ReadonlySet<string> = new Set(['APOLLO_TELEMETRY_DISABLED']);

/** Globals that fake timers replace, and those that a test might. */
const REPLACEABLE = ['Date', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'clearTimeout'];

const SHARED: Readonly<Record<string, object>> = {
  Math,
  JSON,
  Date,
  'Object.prototype': Object.prototype,
  'Function.prototype': Function.prototype,
  'Array.prototype': Array.prototype,
  'String.prototype': String.prototype,
  'Number.prototype': Number.prototype,
  'Promise.prototype': Promise.prototype,
  'Map.prototype': Map.prototype,
  'Set.prototype': Set.prototype,
  'Date.prototype': Date.prototype,
};

/** Values by their names. */
function readGlobals(): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const [name, value] of Object.entries(env)) {
    if (!SET_FOR_GOOD.has(name)) values.set(`process.env.${name}`, value);
  }
  for (const name of REPLACEABLE) values.set(name, Reflect.get(globalThis, name));
  for (const [name, object] of Object.entries(SHARED)) {
    for (const key of Reflect.ownKeys(object)) {
      const member = Reflect.getOwnPropertyDescriptor(object, key);
      values.set(`${name}.${String(key)}`, member?.get ?? member?.value);
    }
  }
  for (const type of introspectionTypes.filter(isObjectType)) {
    for (const { name, resolve } of Object.values(type.getFields())) {
      values.set(`${type.name}.${name}`, resolve);
    }
  }
  return values;
}

const before = readGlobals();

afterAll(() => {
  const after = readGlobals();
  const names = new Set([...before.keys(), ...after.keys()]);
  const changed = [...names].filter((name) => before.get(name) !== after.get(name));
  if (changed.length > 0) {
    throw new Error(
      `The tests of this file changed for all files behind it: ${changed.join(', ')}`,
    );
  }
});

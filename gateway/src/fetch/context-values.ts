/** Values of context variables, read from the objects above an entity. */
import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { getMember, isJsonObject, typeNameOf, type JsonObject } from '../json/json-object.ts';
import type { ContextSource } from '../plan/context-variables.ts';
import type { TypeNames } from '../supergraph/type-names.ts';

/** Reads the value for an entity, given the objects above it, the nearest first. Null when there is none. */
type ReadContextValue = (above: readonly JsonObject[]) => unknown;

/** Compiles the sources of a variable. */
export function compileContextValue(
  sources: readonly ContextSource[],
  types: TypeNames,
): ReadContextValue {
  const all = sources.map(({ levels, typeCondition, selections }) => ({
    levels,
    meets: compileCondition(typeCondition, types),
    read: compileLeaf(selections, types),
  }));
  return (above) => {
    for (const { levels, meets, read } of all) {
      const object = above[levels - 1];
      if (object && meets(object)) return read(object) ?? null;
    }
    return null;
  };
}

/** Objects that a response path leads through, the nearest to its end first; the last one is left out. */
export function objectsAbove(root: JsonObject, path: readonly (string | number)[]): JsonObject[] {
  const objects: JsonObject[] = [];
  let value: unknown = root;
  for (const step of path) {
    if (typeof step === 'number') {
      value = Array.isArray(value) ? value[step] : undefined;
    } else if (isJsonObject(value)) {
      objects.push(value);
      value = getMember(value, step);
    }
  }
  return objects.toReversed();
}

/** Objects whose type was not selected meet any condition. */
function compileCondition(
  typeCondition: readonly string[] | undefined,
  types: TypeNames,
): (object: JsonObject) => boolean {
  if (!typeCondition) return () => true;
  const names = new Set(typeCondition.flatMap((name) => [...types.matching(name)]));
  return (object) => {
    const name = typeNameOf(object);
    return name === undefined || names.has(name);
  };
}

/** Reads the first leaf that is selected; undefined where none is. */
function compileLeaf(
  selections: readonly RequiresSelection[],
  types: TypeNames,
): (object: JsonObject) => unknown {
  const all = selections.map((selection) => compileSelection(selection, types));
  return (object) => {
    for (const read of all) {
      const value = read(object);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

function compileSelection(
  selection: RequiresSelection,
  types: TypeNames,
): (object: JsonObject) => unknown {
  switch (selection.kind) {
    case 'Field': {
      const { name, selections } = selection;
      if (!selections) return (object) => getMember(object, name);
      const read = compileLeaf(selections, types);
      return (object) => leavesOf(getMember(object, name), read);
    }
    case 'InlineFragment': {
      const meets = compileCondition([selection.typeCondition], types);
      const read = compileLeaf(selection.selections, types);
      return (object) => (meets(object) ? read(object) : undefined);
    }
    case 'FragmentSpread':
      throw new TypeError(
        `A plan reads the fragment ${selection.value} of a context, which it does not have.`,
      );
  }
}

/** Leaves of an object, or of each object of a list. */
function leavesOf(value: unknown, read: (object: JsonObject) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => leavesOf(item, read));
  return isJsonObject(value) ? (read(value) ?? null) : value;
}

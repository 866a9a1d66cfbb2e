/** Representations of entities: their keys and what their fields require, as a fetch sends them. */
import type { InputRewrite, RequiresSelection } from '@graphql-hive/router-query-planner';
import {
  isJsonObject,
  getMember,
  typeNameOf,
  setMember,
  type JsonObject,
} from '../json/json-object.ts';
import { merge } from './merge.ts';
import { readRequiredScalars, requiredOfType } from './required-scalars.ts';
import { compileRewrites } from './rewrites.ts';
import type { TypeNames } from '../supergraph/type-names.ts';

/** Compiled `requires` of a fetch. */
export interface Representation {
  /** Makes the representation of an entity; undefined when a member is missing. */
  of(entity: JsonObject): JsonObject | undefined;
  /**
   * Key of an entity among those of its type, where that is quicker to make than a representation:
   * entities of one type with equal keys have equal representations. Undefined where it is not.
   */
  readonly key: (entity: JsonObject, typeName: string) => string | number | undefined;
}

/** Compiles `requires` and the input rewrites of a fetch. */
export function compileRepresentation(
  requires: readonly RequiresSelection[],
  rewrites: readonly InputRewrite[] | undefined,
  types: TypeNames,
): Representation {
  const project = compileSelections(requires, types);
  const rewrite = compileRewrites(rewrites, types);
  const requiredOf = compileRequiredOf(requires, types);
  return {
    key: compileKey(requiredOf),
    of(entity) {
      const typeName = typeNameOf(entity);
      if (typeName === undefined) return undefined;
      const representation = project(entity);
      if (!representation) return undefined;
      const isOfOther = Object.keys(representation).length === 0;
      representation['__typename'] ??= typeName;
      // `__typename` alone identifies an entity only where it is the key: a type with one object.
      if (Object.keys(representation).length === 1) {
        if (isOfOther || requiredOf(typeName)?.length !== 0) return undefined;
      }
      rewrite(representation);
      return representation;
    },
  };
}

/** Fast path: if `requires` selects only scalars of a type, their values identify its objects. */
function compileKey(requiredOf: RequiredOf): Representation['key'] {
  return (entity, typeName) => {
    const names = requiredOf(typeName);
    const [name] = names ?? [];
    if (!names || name === undefined) return undefined;
    if (names.length > 1) return keyOfMembers(entity, names);
    const value = getMember(entity, name);
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  };
}

/** Names of the scalars required of a type; undefined when objects are required too. */
type RequiredOf = (typeName: string) => readonly string[] | undefined;

/** Keeps the names by type. */
function compileRequiredOf(requires: readonly RequiresSelection[], types: TypeNames): RequiredOf {
  const scalars = readRequiredScalars(requires);
  const known = new Map<string, readonly string[] | undefined>();
  return (typeName) => {
    if (!known.has(typeName)) known.set(typeName, requiredOfType(scalars, typeName, types));
    return known.get(typeName);
  };
}

/** Key of several members, which differs where a value does; undefined where one is missing. */
export function keyOfMembers(entity: JsonObject, names: readonly string[]): string | undefined {
  let key = '';
  for (const name of names) {
    const value = getMember(entity, name);
    if (value === undefined) return undefined;
    if (typeof value === 'string') key += `${value.length}"${value}`;
    else if (typeof value === 'object' && value !== null) {
      const text = JSON.stringify(value);
      key += `${text.length}{${text}`;
    } else key += `${JSON.stringify(value)},`;
  }
  return key;
}

/** Copies selected members of an entity into its representation; false when one is missing. */
type Take = (entity: JsonObject, into: JsonObject) => boolean;

function compileSelections(
  selections: readonly RequiresSelection[],
  types: TypeNames,
): (entity: JsonObject) => JsonObject | undefined {
  const all = selections.map((selection) => compileSelection(selection, types));
  return (entity) => {
    const into: JsonObject = {};
    for (const take of all) {
      if (!take(entity, into)) return undefined;
    }
    return into;
  };
}

function compileSelection(selection: RequiresSelection, types: TypeNames): Take {
  switch (selection.kind) {
    case 'Field': {
      const { name, alias = name, selections } = selection;
      const project = selections && projectValue(compileSelections(selections, types));
      return (entity, into) => {
        const value = getMember(entity, name);
        if (value === undefined) return false;
        setMember(into, alias, project ? project(value) : value);
        return true;
      };
    }
    case 'InlineFragment': {
      const names = types.matching(selection.typeCondition);
      const project = compileSelections(selection.selections, types);
      return (entity, into) => {
        const typeName = typeNameOf(entity);
        if (typeName !== undefined && !names.has(typeName)) return true;
        const part = project(entity);
        if (part) merge(into, part, types.abstract);
        return true;
      };
    }
    case 'FragmentSpread':
      throw new TypeError(
        `A plan requires the fragment ${selection.value}, which it does not have.`,
      );
  }
}

function projectValue(
  project: (entity: JsonObject) => JsonObject | undefined,
): (value: unknown) => unknown {
  return function projected(value): unknown {
    if (Array.isArray(value)) return value.map(projected);
    return isJsonObject(value) ? (project(value) ?? null) : value;
  };
}

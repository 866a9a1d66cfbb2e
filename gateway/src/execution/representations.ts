/** How a subgraph is told which objects are meant: by their keys, and by what their fields require. */
import type { InputRewrite, RequiresSelection } from '@graphql-hive/router-query-planner';
import { isEntity, merge, read, typeNameOf, write, type Entity } from './entity.ts';
import { compileRewrites, retypedTypes } from './rewrites.ts';
import type { TypeNames } from './type-names.ts';

/** Gives the representation of an object; undefined for one that lacks something it needs. */
export type Represent = (entity: Entity) => Entity | undefined;

/** Compiles what a fetch requires of its objects. */
export function compileRepresentation(
  requires: readonly RequiresSelection[],
  rewrites: readonly InputRewrite[] | undefined,
  types: TypeNames,
): Represent {
  const project = compileSelections(requires, types, meantTypes(rewrites, types));
  const rewrite = compileRewrites(rewrites, types);
  return (entity) => {
    const typeName = typeNameOf(entity);
    const representation = typeName === undefined ? undefined : project(entity);
    if (!representation) return undefined;
    representation['__typename'] ??= typeName;
    // A type alone says nothing about which object is meant.
    if (Object.keys(representation).length === 1) return undefined;
    rewrite(representation);
    return representation;
  };
}

/** The names of types that are meant by a condition. */
type Matching = (condition: string) => ReadonlySet<string>;

/**
 * A subgraph that takes an interface for an object is told of objects of any of its types in the
 * same way; where several are meant, plans may name one.
 */
function meantTypes(rewrites: readonly InputRewrite[] | undefined, types: TypeNames): Matching {
  const alike = retypedTypes(rewrites, types);
  return (condition) => alike.find((names) => names.has(condition)) ?? types.matching(condition);
}

/** False when the object lacks a member that the selection names. */
type Take = (entity: Entity, into: Entity) => boolean;

function compileSelections(
  selections: readonly RequiresSelection[],
  types: TypeNames,
  matching: Matching = (condition) => types.matching(condition),
): (entity: Entity) => Entity | undefined {
  const all = selections.map((selection) => compileSelection(selection, types, matching));
  return (entity) => {
    const into: Entity = {};
    for (const take of all) {
      if (!take(entity, into)) return undefined;
    }
    return into;
  };
}

function compileSelection(
  selection: RequiresSelection,
  types: TypeNames,
  matching: Matching,
): Take {
  switch (selection.kind) {
    case 'Field': {
      const { name, alias = name, selections } = selection;
      const project = selections && projectValue(compileSelections(selections, types));
      return (entity, into) => {
        const value = read(entity, name);
        if (value === undefined) return false;
        write(into, alias, project ? project(value) : value);
        return true;
      };
    }
    case 'InlineFragment': {
      const names = matching(selection.typeCondition);
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
  project: (entity: Entity) => Entity | undefined,
): (value: unknown) => unknown {
  return function projected(value): unknown {
    if (Array.isArray(value)) return value.map(projected);
    return isEntity(value) ? (project(value) ?? null) : value;
  };
}

/** How a subgraph is told which objects are meant: by their keys, and by what their fields require. */
import type { InputRewrite, RequiresSelection } from '@graphql-hive/router-query-planner';
import { isEntity, merge, read, typeNameOf, write, type Entity } from '../json/json-object.ts';
import { compileRewrites } from './rewrites.ts';
import type { TypeNames } from '../supergraph/type-names.ts';

/** How objects are told to a subgraph. */
export interface Representation {
  /** The representation of an object; undefined for one that lacks something it needs. */
  of(entity: Entity): Entity | undefined;
  /**
   * What tells an object from others of its type, where that is quicker to see than to represent it:
   * objects of one type with equal keys have equal representations.
   */
  readonly key: (entity: Entity, typeName: string) => string | number | undefined;
}

/** Compiles what a fetch requires of its objects. */
export function compileRepresentation(
  requires: readonly RequiresSelection[],
  rewrites: readonly InputRewrite[] | undefined,
  types: TypeNames,
): Representation {
  const project = compileSelections(requires, types);
  const rewrite = compileRewrites(rewrites, types);
  return {
    key: compileKey(requires, types),
    of(entity) {
      const typeName = typeNameOf(entity);
      if (typeName === undefined) return undefined;
      const representation = project(entity);
      if (!representation) return undefined;
      const isOfOther = Object.keys(representation).length === 0;
      representation['__typename'] ??= typeName;
      // A type alone says which object is meant only where it is the key, of a type with one object.
      if (Object.keys(representation).length === 1) {
        if (isOfOther || requiredFields(requires, typeName, types)?.length !== 0) return undefined;
      }
      rewrite(representation);
      return representation;
    },
  };
}

/** Of requirements without objects in them, what a type's objects differ by is one value or a few. */
function compileKey(
  requires: readonly RequiresSelection[],
  types: TypeNames,
): Representation['key'] {
  const known = new Map<string, readonly RequiredField[] | undefined>();
  return (entity, typeName) => {
    if (!known.has(typeName)) known.set(typeName, requiredFields(requires, typeName, types));
    const fields = known.get(typeName);
    const [field] = fields ?? [];
    if (!fields || !field) return undefined;
    if (fields.length > 1) return textOf(fields.map(({ name }) => read(entity, name)));
    const value = read(entity, field.name);
    return typeof value === 'string' || typeof value === 'number' ? value : undefined;
  };
}

type RequiredField = Extract<RequiresSelection, { kind: 'Field' }>;

/** The fields that are required of a type; undefined when objects are among them. */
function requiredFields(
  requires: readonly RequiresSelection[],
  typeName: string,
  types: TypeNames,
): readonly RequiredField[] | undefined {
  const fields: RequiredField[] = [];
  for (const selection of requires) {
    if (selection.kind === 'FragmentSpread') return undefined;
    if (selection.kind === 'Field') {
      if (selection.selections) return undefined;
      if (selection.name !== '__typename') fields.push(selection);
    } else if (types.matching(selection.typeCondition).has(typeName)) {
      const below = requiredFields(selection.selections, typeName, types);
      if (!below) return undefined;
      fields.push(...below);
    }
  }
  return fields;
}

function textOf(values: readonly unknown[]): string | undefined {
  return values.includes(undefined) ? undefined : JSON.stringify(values);
}

/** False when the object lacks a member that the selection names. */
type Take = (entity: Entity, into: Entity) => boolean;

function compileSelections(
  selections: readonly RequiresSelection[],
  types: TypeNames,
): (entity: Entity) => Entity | undefined {
  const all = selections.map((selection) => compileSelection(selection, types));
  return (entity) => {
    const into: Entity = {};
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
        const value = read(entity, name);
        if (value === undefined) return false;
        write(into, alias, project ? project(value) : value);
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
  project: (entity: Entity) => Entity | undefined,
): (value: unknown) => unknown {
  return function projected(value): unknown {
    if (Array.isArray(value)) return value.map(projected);
    return isEntity(value) ? (project(value) ?? null) : value;
  };
}

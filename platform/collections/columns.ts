/**
 * Columns that a selection set needs: those of the fields that it selects and that the viewer may
 * read. Columns of fields that `@access` refuses are not read.
 */
import {
  isAbstractType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import { findAccessRules, mayEverRead } from '../access/rules.ts';
import { viewerClass, viewerScopes, type Viewer } from '../viewer/viewer.ts';
import { selectedFields } from './selection.ts';

interface KnownColumns {
  readonly fieldNodes: readonly FieldNode[];
  readonly byKey: Map<string, readonly string[]>;
}

/**
 * Cache of columns, by the first of `info.fieldNodes`. Documents are parsed once and executed often, so
 * nodes are stable; the array of them is created for each execution. One node can be the first of
 * several arrays, since a fragment can be merged with different fields at different paths.
 */
const known = new WeakMap<FieldNode, KnownColumns[]>();

/**
 * Columns of a type that the operation needs at this resolver, or along `paths` below it, sorted. They
 * include the id, by which loaders and nested lists find rows.
 *
 * @param typeName an object type, or an interface for the union of what its object types need
 */
export function selectedColumns(
  { viewer }: { readonly viewer: Viewer },
  info: GraphQLResolveInfo,
  typeName: string,
  paths: readonly (readonly string[])[] = [[]],
): readonly string[] {
  const byKey = columnsAt(info.fieldNodes);
  const key = [typeName, paths.join(' '), viewerClass(viewer), ...viewerScopes(viewer)].join('\0');
  let columns = byKey.get(key);
  if (!columns) {
    const needed = new Set(['id']);
    // Cached for all executions of the document, whatever the values of its variables.
    const document = { ...info, variableValues: undefined };
    for (const type of objectTypes(info, typeName)) {
      for (const path of paths) {
        for (const name of selectedFields(document, type.name, path).keys()) {
          const field = type.getFields()[name];
          if (!field || !mayEverRead(findAccessRules(info.schema, field), viewer)) continue;
          for (const column of fieldNeeds(field)) needed.add(column);
        }
      }
    }
    columns = [...needed].sort();
    byKey.set(key, columns);
  }
  return columns;
}

/** Returns true when the operation selects a field at any of the paths below this resolver. */
export function selects(
  info: GraphQLResolveInfo,
  ...paths: readonly (readonly string[])[]
): boolean {
  return paths.some((path) => {
    const name = path.at(-1);
    return name !== undefined && selectedFields(info, '', path.slice(0, -1)).has(name);
  });
}

function columnsAt(fieldNodes: readonly FieldNode[]): Map<string, readonly string[]> {
  const [first] = fieldNodes;
  if (!first) return new Map();
  const entries = known.get(first) ?? [];
  known.set(first, entries);
  let entry = entries.find((each) => isSameList(each.fieldNodes, fieldNodes));
  if (!entry) entries.push((entry = { fieldNodes, byKey: new Map() }));
  return entry.byKey;
}

function isSameList(some: readonly FieldNode[], others: readonly FieldNode[]): boolean {
  return some.length === others.length && some.every((node, index) => node === others[index]);
}

function objectTypes(info: GraphQLResolveInfo, typeName: string): readonly GraphQLObjectType[] {
  const type = info.schema.getType(typeName);
  if (isAbstractType(type)) return info.schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

function fieldNeeds({ extensions }: GraphQLField<unknown, unknown>): readonly string[] {
  const needs: unknown = extensions['needs'];
  return Array.isArray(needs) ? needs.filter((need) => typeof need === 'string') : [];
}

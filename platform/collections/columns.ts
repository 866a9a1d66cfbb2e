/**
 * Columns that a place in an operation needs: those of the fields that it selects and the viewer may
 * read, and no others. What is refused is not read either.
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
 * Columns by the first node of a place. Documents are parsed once and run often, so the nodes last;
 * the list of them is made anew for each request, and one node can begin several lists: a fragment
 * can be merged with different fields at different places.
 */
const known = new WeakMap<FieldNode, KnownColumns[]>();

/**
 * The columns of a type that the operation needs at this resolver, or along `paths` below it. The
 * id is always among them: loaders and nested lists find rows by it.
 *
 * @param typeName an object type, or an interface for what all of its types need together
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
    // Kept for every request with the document, whatever its variables are.
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

/** Returns true when the operation selects any of the paths of fields below a connection. */
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
  const places = known.get(first) ?? [];
  known.set(first, places);
  let place = places.find((each) => isSameList(each.fieldNodes, fieldNodes));
  if (!place) places.push((place = { fieldNodes, byKey: new Map() }));
  return place.byKey;
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

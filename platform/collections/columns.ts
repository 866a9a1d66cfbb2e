/** Which columns a place in an operation needs: those of the fields it selects, and no others. */
import { isObjectType, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { selectedFields } from './selection.ts';

/** Columns by the operation's place, since documents are parsed once and run often. */
const known = new WeakMap<object, Map<string, readonly string[]>>();

/**
 * The columns of `typeName` that the operation needs at this resolver, or along `paths` below it.
 * The id is always among them: loaders and nested lists find rows by it.
 */
export function selectedColumns(
  info: GraphQLResolveInfo,
  typeName: string,
  paths: readonly (readonly string[])[] = [[]],
): readonly string[] {
  const byType = known.get(info.fieldNodes) ?? new Map<string, readonly string[]>();
  known.set(info.fieldNodes, byType);
  const key = `${typeName} ${paths.join(' ')}`;
  let columns = byType.get(key);
  if (!columns) {
    const needed = new Set(['id']);
    for (const path of paths) {
      for (const name of selectedFields(info, typeName, path).keys()) {
        for (const column of fieldNeeds(info, typeName, name)) needed.add(column);
      }
    }
    columns = [...needed].sort();
    byType.set(key, columns);
  }
  return columns;
}

/** Whether the operation selects any of the dotted fields below a connection. */
export function selects(
  info: GraphQLResolveInfo,
  ...paths: readonly (readonly string[])[]
): boolean {
  return paths.some((path) => {
    const name = path.at(-1);
    return name !== undefined && hasField(selectedFields(info, '', path.slice(0, -1)), name);
  });
}

function hasField(fields: ReadonlyMap<string, readonly FieldNode[]>, name: string): boolean {
  return fields.has(name);
}

function fieldNeeds(info: GraphQLResolveInfo, typeName: string, field: string): readonly string[] {
  const type = info.schema.getType(typeName);
  if (!isObjectType(type)) return [];
  const needs: unknown = type.getFields()[field]?.extensions['needs'];
  return Array.isArray(needs) ? needs.filter((need) => typeof need === 'string') : [];
}

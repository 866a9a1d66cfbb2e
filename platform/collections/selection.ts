/** Fields that an operation selects of a type, by name. */
import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionNode,
} from 'graphql';

/** Field of an operation. With `variableValues`, selections that `@skip` or `@include` exclude are left out. */
type SelectionInfo = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'schema'> & {
  readonly variableValues?: GraphQLResolveInfo['variableValues'] | undefined;
};

/**
 * Fields that the operation selects of `typeName` below a resolver's field, or deeper along `path`
 * (of a connection: ['nodes']), including those of fragments.
 *
 * @param info without `variableValues`, `@skip` and `@include` are ignored: the fields are then the same
 *   for all executions of the document, and a superset of those of each execution
 */
export function selectedFields(
  info: SelectionInfo,
  typeName: string,
  path: readonly string[] = [],
): ReadonlyMap<string, readonly FieldNode[]> {
  let nodes: readonly FieldNode[] = info.fieldNodes;
  for (const step of path) {
    nodes = subfields(info, nodes, undefined).get(step) ?? [];
  }
  return subfields(info, nodes, typeName);
}

function subfields(
  info: SelectionInfo,
  nodes: readonly FieldNode[],
  typeName: string | undefined,
): Map<string, FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const visit = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (info.variableValues && isLeftOut(selection, info.variableValues)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const list = found.get(name);
        if (list) list.push(selection);
        else found.set(name, [selection]);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (applies(info, selection.typeCondition, typeName))
          visit(selection.selectionSet.selections);
      } else {
        const fragment = info.fragments[selection.name.value];
        if (!fragment || visited.has(fragment.name.value)) continue;
        visited.add(fragment.name.value);
        if (applies(info, fragment.typeCondition, typeName))
          visit(fragment.selectionSet.selections);
      }
    }
  };
  for (const node of nodes) visit(node.selectionSet?.selections ?? []);
  return found;
}

/** Returns true for a selection that `@skip` or `@include` excludes (GraphQL, section 6.3.2). */
function isLeftOut(
  selection: SelectionNode,
  values: GraphQLResolveInfo['variableValues'],
): boolean {
  if (!selection.directives?.length) return false;
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, values)?.['if'] === true ||
    getDirectiveValues(GraphQLIncludeDirective, selection, values)?.['if'] === false
  );
}

/** Returns true when a fragment's type condition can apply to `typeName`. */
function applies(
  info: SelectionInfo,
  condition: { readonly name: { readonly value: string } } | undefined,
  typeName: string | undefined,
): boolean {
  if (!condition || !typeName || condition.name.value === typeName) return true;
  const abstract = info.schema.getType(condition.name.value);
  const concrete = info.schema.getType(typeName);
  return isAbstractType(abstract) && concrete !== undefined && 'getInterfaces' in concrete
    ? info.schema.getPossibleTypes(abstract).some((type) => type.name === typeName)
    : false;
}

/** Fields that a subgraph resolves at one place although others resolve them elsewhere. */
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type SelectionSetNode,
} from 'graphql';
import type { SubgraphModel } from './subgraph-model.ts';
import type { OwnType } from './type-index.ts';

/** Returns true when the subgraph resolves all selections itself: as its own fields, or as provided ones. */
export function areResolved(
  { selections }: SelectionSetNode,
  type: GraphQLCompositeType,
  provided: readonly SelectionSetNode[],
  subgraph: SubgraphModel,
): boolean {
  return selections.every((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD || !isObjectType(type)) return false;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return areResolved(selection.selectionSet, type, provided, subgraph);
    }
    const name = selection.name.value;
    const here = provided.flatMap((set) => providedAt(set, type, name, subgraph));
    const facts = subgraph.field(type.name, name);
    const definition = type.getFields()[name];
    if (!facts || !definition || (facts.isExternal && here.length === 0)) return false;
    const below = here.flatMap(({ selectionSet }) => selectionSet ?? []);
    const inner = getNamedType(definition.type);
    return (
      !selection.selectionSet ||
      (isCompositeType(inner) && areResolved(selection.selectionSet, inner, below, subgraph))
    );
  });
}

/** The selections of the field in a set of provided fields, for objects of the type. */
export function providedAt(
  { selections }: SelectionSetNode,
  type: OwnType,
  name: string,
  subgraph: SubgraphModel,
): readonly FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === name ? [selection] : [];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    return applies(selection.typeCondition?.name.value, type, subgraph)
      ? providedAt(selection.selectionSet, type, name, subgraph)
      : [];
  });
}

/** Returns true when a type condition holds for objects of the subgraph's type; true for no condition. */
export function applies(
  condition: string | undefined,
  type: OwnType,
  { schema }: SubgraphModel,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}

/** Fields that a subgraph has of an object although they are external there: `@provides`. */
import { getNamedType, Kind, type FieldNode, type SelectionSetNode } from 'graphql';
import type { SubgraphModel } from './subgraph-model.ts';

/** Selections of `@provides` that apply to an object. */
export type Provided = readonly SelectionSetNode[];

/** Selections that a field provides (`@provides`) on an object of a type of the subgraph. */
export function providedBelow(
  subgraph: SubgraphModel,
  provided: Provided,
  type: string,
  field: string,
): Provided {
  const own = subgraph.fieldOf(type, field)?.provides;
  const below = fieldsIn(subgraph, provided, type).flatMap(({ name, selectionSet }) =>
    name.value === field && selectionSet ? [selectionSet] : [],
  );
  return own ? [...below, own] : below;
}

/** Returns true when the subgraph resolves the field of such an object. */
export function isResolvable(
  subgraph: SubgraphModel,
  provided: Provided,
  type: string,
  field: string,
): boolean {
  return (
    subgraph.fieldOf(type, field)?.isExternal !== true ||
    fieldsIn(subgraph, provided, type).some(({ name }) => name.value === field)
  );
}

/** Returns true when the subgraph resolves all fields of a selection on such an object. */
export function areResolvable(
  subgraph: SubgraphModel,
  provided: Provided,
  type: string,
  { selections }: SelectionSetNode,
): boolean {
  return selections.every((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? type;
      return areResolvable(subgraph, provided, condition, selection.selectionSet);
    }
    const field = selection.name.value;
    if (!isResolvable(subgraph, provided, type, field)) return false;
    const definition = subgraph.definitionOf(type, field);
    if (!selection.selectionSet || !definition) return true;
    const below = providedBelow(subgraph, provided, type, field);
    return areResolvable(
      subgraph,
      below,
      getNamedType(definition.type).name,
      selection.selectionSet,
    );
  });
}

/** Fields that selections name for objects of a type, those of fragments that match it too. */
function fieldsIn(subgraph: SubgraphModel, provided: Provided, type: string): FieldNode[] {
  return provided.flatMap(({ selections }) =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      const condition = selection.typeCondition?.name.value ?? type;
      const applies = subgraph
        .concreteTypes(type)
        .some((one) => subgraph.concreteTypes(condition).includes(one));
      return applies ? fieldsIn(subgraph, [selection.selectionSet], type) : [];
    }),
  );
}

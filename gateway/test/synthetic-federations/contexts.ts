/** Values that arguments of a context must have. */
import { Kind, type SelectionSetNode } from 'graphql';
import type { ContextArgument, PossibleTypes } from './context-arguments.ts';
import { selectedValue, type Comparing } from './selections.ts';
import { isList, WorldObject, type Value } from './world.ts';

/** Text of the arguments' values, the same in every subgraph and for the one schema. */
export function contextText(values: readonly unknown[]): string {
  return values.length > 0 ? `$${JSON.stringify(values)}` : '';
}

/** Value that an argument must have, given the objects above, the nearest first. */
export function contextValue(
  comparing: Comparing,
  { types, selection }: ContextArgument,
  above: readonly WorldObject[],
  possibleTypes: PossibleTypes,
): Value {
  const object = above.find(({ type }) => types.has(type));
  return object ? readLeaf(object, selection) : null;

  function readLeaf(of: WorldObject, { selections }: SelectionSetNode): Value {
    for (const one of selections) {
      if (one.kind === Kind.FIELD) {
        return leavesOf(selectedValue(comparing, of, one), one.selectionSet);
      }
      if (one.kind === Kind.FRAGMENT_SPREAD) continue;
      const condition = one.typeCondition?.name.value ?? of.type;
      if (possibleTypes(condition).includes(of.type)) return readLeaf(of, one.selectionSet);
    }
    return null;
  }

  function leavesOf(value: Value, selections: SelectionSetNode | undefined): Value {
    if (isList(value)) return value.map((item) => leavesOf(item, selections));
    return value instanceof WorldObject && selections ? readLeaf(value, selections) : value;
  }
}

/** Compares the knowledge of objects with a set of fields, as keys and requirements have them. */
import { Kind, type SelectionSetNode } from 'graphql';
import { argumentsText } from './argument-text.ts';
import { areOneValue, below, groupsOf, valuesOf, type Position } from './knowledge.ts';
import type { Count } from './plan-error.ts';
import { NO_TYPES, type TypeIndex } from './type-index.ts';

interface CoverContext {
  readonly index: TypeIndex;
  readonly count: Count;
}

/** The name of the first field that is missing or another than it should be; undefined for none. */
export function findUncovered(
  position: Position,
  { selections }: SelectionSetNode,
  context: CoverContext,
): string | undefined {
  const { index, count } = context;
  for (const selection of selections) {
    count();
    if (selection.kind === Kind.FRAGMENT_SPREAD) return selection.name.value;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      const met = condition === undefined ? position.types : index.possible(condition);
      const narrowed = { ...position, types: position.types & met };
      const uncovered = findUncovered(narrowed, selection.selectionSet, context);
      if (uncovered !== undefined) return uncovered;
      continue;
    }
    const name = selection.name.value;
    const args = argumentsText(selection.arguments);
    for (const { entries } of groupsOf(position, name)) {
      const values = valuesOf(entries);
      const [first] = values;
      if (!first || first.field !== name || first.args !== args || !areOneValue(values)) {
        return name;
      }
      if (!selection.selectionSet) continue;
      const inner = below(entries, values);
      if (inner.types === NO_TYPES) return name;
      const uncovered = findUncovered(inner, selection.selectionSet, context);
      if (uncovered !== undefined) return `${name}.${uncovered}`;
    }
  }
  return undefined;
}

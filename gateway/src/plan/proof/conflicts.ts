/** Refuses plans in which two fetches write different values under one name. */
import { areOneValue, below, groupsOf, valuesOf, type Position, type Value } from './knowledge.ts';
import type { Count } from './plan-error.ts';
import { conflict } from './target-paths.ts';
import { NO_TYPES, type TypeIndex } from './type-index.ts';

/** Throws where objects of some type have several values under one name. */
export function refuseConflicts(
  position: Position,
  index: TypeIndex,
  count: Count,
  path: readonly string[] = [],
): void {
  const members = new Set(position.known.flatMap((one) => [...one.keys()]));
  for (const member of members) {
    for (const { types, entries } of groupsOf(position, member)) {
      count();
      const values = valuesOf(entries);
      if (!areOneValue(values)) throw conflict(path, member);
      if (member === '__typename' && !values.every((value) => isTypeName(value, index))) {
        throw conflict(path, member);
      }
      const inner = below(entries, values);
      if (types !== NO_TYPES && inner.types !== NO_TYPES) {
        refuseConflicts(inner, index, count, [...path, member]);
      }
    }
  }
}

/** Returns true for a `__typename` that names the object's own type, an interface or a union. */
function isTypeName({ field, typeName }: Value, index: TypeIndex): boolean {
  if (field !== '__typename') return false;
  return typeName === undefined || index.isAbstract(typeName);
}

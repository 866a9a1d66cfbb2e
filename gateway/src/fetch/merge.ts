/** Merging of what several subgraphs answered about one object. */
import { getMember, isJsonObject, setMember, type JsonObject } from '../json/json-object.ts';

/**
 * Adds the members of `source` to `target`. A value that one subgraph gave is kept where another gives
 * null, and the name of a concrete type where another names an interface. Lists of one length are
 * merged item by item.
 *
 * @param abstractTypes names of interfaces and unions
 * @param take gives the value to add for a value of `source`: the value itself, whose objects `target`
 *   then owns, or a copy of it
 */
export function merge(
  target: JsonObject,
  source: JsonObject,
  abstractTypes: ReadonlySet<string>,
  take: (value: unknown) => unknown = itself,
): void {
  for (const name of Object.keys(source)) {
    const added = take(source[name]);
    const known = getMember(target, name);
    if (known === undefined || known === null) {
      setMember(target, name, added);
    } else if (added !== undefined && added !== null) {
      setMember(target, name, mergeValues(known, added, abstractTypes, name));
    }
  }
}

function itself(value: unknown): unknown {
  return value;
}

function mergeValues(
  known: unknown,
  added: unknown,
  abstractTypes: ReadonlySet<string>,
  name: string,
): unknown {
  if (isJsonObject(known) && isJsonObject(added)) {
    merge(known, added, abstractTypes);
    return known;
  }
  if (Array.isArray(known) && Array.isArray(added) && known.length === added.length) {
    return known.map((item: unknown, index) => {
      const other: unknown = added[index];
      if (item === null || item === undefined) return other;
      return other === null || other === undefined
        ? item
        : mergeValues(item, other, abstractTypes, name);
    });
  }
  const isLessExact =
    name === '__typename' && typeof added === 'string' && abstractTypes.has(added);
  return isLessExact ? known : added;
}

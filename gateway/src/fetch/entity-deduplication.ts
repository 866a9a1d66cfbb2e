/**
 * Deduplication of entities: where a plan shows that entities with equal representations stay equal,
 * they become one object, which is merged once and written once, at however many paths it stands.
 */
import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import type { WriteSet } from '../plan/dependencies.ts';
import { readRequiredScalars, requiredOfEveryType } from './required-scalars.ts';

/**
 * Returns true when entities at the path of a write set that have equal representations are equal for
 * the whole execution. That is so when the fetches above them write nothing below their path but what
 * the representation holds. All else comes from fetches at the same path or below it, which treat equal
 * entities equally, unless a type condition above the path tells them apart, or a context does.
 *
 * @param all write sets of all fetches of the plan, this one included
 */
export function canDeduplicate(writeSet: WriteSet, all: readonly WriteSet[]): boolean {
  const { base, path } = writeSet;
  const required = requiredOfEveryType(readRequiredScalars(writeSet.requires));
  const depth = countFields(path);
  if (!required || base === '' || isNarrowed(path, depth)) return false;
  return all.every((other) => {
    const members = [...other.writes].filter((member) => member.startsWith(base));
    if (members.length === 0) return true;
    if (other.hasContext) return false;
    if (other.base.startsWith(base)) return !isNarrowed(other.path, depth);
    return members
      .map((member) => member.slice(base.length))
      .every((name) => name === '__typename' || required.has(name));
  });
}

function countFields(path: readonly FlattenNodePathSegment[]): number {
  return path.filter((segment) => segment !== '@' && 'Field' in segment).length;
}

/** Returns true when a type condition stands before so many fields of the path. */
function isNarrowed(path: readonly FlattenNodePathSegment[], fields: number): boolean {
  let passed = 0;
  for (const segment of path) {
    if (segment === '@') continue;
    if ('Field' in segment) passed += 1;
    else if (passed < fields) return true;
  }
  return false;
}

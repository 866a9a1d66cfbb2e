/**
 * Where objects that are told to a subgraph alike may become one object: then what is known of it is
 * put there once, looked for once and written once, at however many places it is.
 */
import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import type { Writing } from './dependencies.ts';
import { readRequiredScalars, requiredOfEveryType } from './required-scalars.ts';

/**
 * Whether objects at the writing's path that have equal representations are equal as long as the
 * operation runs. They are when those who bring them know no more of them than what they are
 * represented by: all else comes from fetches at the same path or below, which treat equal objects
 * equally, unless they are told apart by what the objects lie in.
 *
 * @param all what all fetches of the plan write, this one's among them
 */
export function mayUnite(writing: Writing, all: readonly Writing[]): boolean {
  const { base, path } = writing;
  const required = requiredOfEveryType(readRequiredScalars(writing.requires));
  const depth = countFields(path);
  if (!required || base === '' || isNarrowed(path, depth)) return false;
  return all.every((other) => {
    const members = [...other.writes].filter((member) => member.startsWith(base));
    if (members.length === 0) return true;
    if (other.base.startsWith(base)) return !isNarrowed(other.path, depth);
    return members
      .map((member) => member.slice(base.length))
      .every((name) => name === '__typename' || required.has(name));
  });
}

function countFields(path: readonly FlattenNodePathSegment[]): number {
  return path.filter((segment) => segment !== '@' && 'Field' in segment).length;
}

/** Whether the path asks for types of what its first fields lie in. */
function isNarrowed(path: readonly FlattenNodePathSegment[], fields: number): boolean {
  let passed = 0;
  for (const segment of path) {
    if (segment === '@') continue;
    if ('Field' in segment) passed += 1;
    else if (passed < fields) return true;
  }
  return false;
}

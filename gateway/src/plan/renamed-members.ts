import type { FetchRewrite } from '@graphql-hive/router-query-planner';

/** New names of members by the names in the response: the last keys of the renames. */
export function renamedMembers(
  rewrites: readonly FetchRewrite[] = [],
): ReadonlyMap<string, string> {
  return new Map(
    rewrites.flatMap((rewrite) => {
      if (!('KeyRenamer' in rewrite)) return [];
      const last = rewrite.KeyRenamer.path.at(-1);
      return last && 'Key' in last ? [[last.Key, rewrite.KeyRenamer.renameKeyTo]] : [];
    }),
  );
}

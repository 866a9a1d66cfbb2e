/** Rewrites of a plan: new names of types and members, in representations and responses. */
import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner';
import {
  isJsonObject,
  getMember,
  typeNameOf,
  setMember,
  type JsonObject,
} from '../json/json-object.ts';
import type { TypeNames } from '../supergraph/type-names.ts';

/** Compiles rewrites to a function that changes an object in place. */
export function compileRewrites(
  rewrites: readonly FetchRewrite[] = [],
  types: TypeNames,
): (value: unknown) => void {
  const all = rewrites.map((rewrite) => compileRewrite(rewrite, types));
  return (value) => {
    for (const one of all) one(value);
  };
}

function compileRewrite(rewrite: FetchRewrite, types: TypeNames): (value: unknown) => void {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return atPath(path, types, (entity, name) => {
      const value = getMember(entity, name);
      if (value === undefined) return;
      delete entity[name];
      setMember(entity, renameKeyTo, value);
    });
  }
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  return atPath(path, types, (entity, name) => setMember(entity, name, setValueTo));
}

/** Applies a change to the member that the path ends with, of every object that it leads to. */
function atPath(
  [segment, ...rest]: readonly FetchNodePathSegment[],
  types: TypeNames,
  change: (entity: JsonObject, name: string) => void,
): (value: unknown) => void {
  if (!segment) throw new TypeError('A rewrite of a plan has no path.');
  if ('Key' in segment) {
    const { Key: name } = segment;
    if (rest.length === 0) return eachEntity((entity) => change(entity, name));
    const next = atPath(rest, types, change);
    return eachEntity((entity) => next(getMember(entity, name)));
  }
  const names = new Set(segment.TypenameEquals.flatMap((name) => [...types.matching(name)]));
  const next = atPath(rest, types, change);
  return eachEntity((entity) => {
    const name = typeNameOf(entity);
    if (name === undefined || names.has(name)) next(entity);
  });
}

function eachEntity(act: (entity: JsonObject) => void): (value: unknown) => void {
  return function each(value) {
    if (isJsonObject(value)) act(value);
    else if (Array.isArray(value)) value.forEach(each);
  };
}

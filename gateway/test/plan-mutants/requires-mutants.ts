/** Changes of what a plan requires of objects, of its rewrites and of its paths. */
import type {
  FetchNodePathSegment,
  FetchRewrite,
  FlattenNodePathSegment,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { changesOfItems, within, type Change } from './mutant.ts';

type Path = readonly FlattenNodePathSegment[];

/** @param types names to put in the place of those of type conditions */
export function requiresMutants(
  requires: readonly RequiresSelection[],
  types: readonly string[],
): Change<RequiresSelection[]>[] {
  return [
    ...changesOfItems(requires, (one) => selectionMutants(one, types), 'drop what is required'),
    ...requires.flatMap((one, at): Change<RequiresSelection[]>[] =>
      one.kind === 'InlineFragment'
        ? [['open what is required of a type', requires.toSpliced(at, 1, ...one.selections)]]
        : [],
    ),
  ];
}

function selectionMutants(
  selection: RequiresSelection,
  types: readonly string[],
): Change<RequiresSelection>[] {
  if (selection.kind === 'FragmentSpread') return [];
  if (selection.kind === 'InlineFragment') {
    return [
      ...within(requiresMutants(selection.selections, types), (selections) => ({
        ...selection,
        selections,
      })),
      ...types
        .filter((name) => name !== selection.typeCondition)
        .map((typeCondition): Change<RequiresSelection> => [
          'change a required type',
          { ...selection, typeCondition },
        ]),
    ];
  }
  const { alias, ...plain } = selection;
  return [
    ...within(requiresMutants(selection.selections ?? [], types), (selections) => ({
      ...selection,
      selections,
    })),
    ['rename what is required', { ...selection, alias: `${alias ?? selection.name}_` }],
    ...(alias === undefined ? [] : [['drop a required alias', plain] as const]),
  ];
}

/** @param types names to put in the place of those of type conditions */
export function pathMutants(path: Path, types: readonly string[]): Change<Path>[] {
  return changesOfItems(
    path,
    (segment): Change<FlattenNodePathSegment>[] =>
      segment === '@' || !('TypeCondition' in segment)
        ? []
        : types
            .filter((name) => !segment.TypeCondition.includes(name))
            .map((name) => ['change a type of a path', { TypeCondition: [name] }]),
    'drop a part of a path',
  );
}

/** @param types names to put in the place of those that are set */
export function rewriteMutants(
  rewrites: readonly FetchRewrite[],
  types: readonly string[],
): Change<FetchRewrite[]>[] {
  return changesOfItems(rewrites, (one) => changesOfRewrite(one, types), 'drop a rewrite');
}

function changesOfRewrite(rewrite: FetchRewrite, types: readonly string[]): Change<FetchRewrite>[] {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return [
      ['rename to another name', { KeyRenamer: { path, renameKeyTo: `${renameKeyTo}_` } }],
      ...within(rewritePaths(path), (changed) => ({ KeyRenamer: { path: changed, renameKeyTo } })),
    ];
  }
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  return [
    ...types
      .filter((name) => name !== setValueTo)
      .map((name): Change<FetchRewrite> => [
        'set another value',
        { ValueSetter: { path, setValueTo: name } },
      ]),
    ...within(rewritePaths(path), (changed) => ({ ValueSetter: { path: changed, setValueTo } })),
  ];
}

function rewritePaths(path: FetchNodePathSegment[]): Change<FetchNodePathSegment[]>[] {
  if (path.length === 1) return [];
  return changesOfItems(path.slice(0, -1), () => [], 'drop a part of a rewrite').map(
    ([operator, start]) => [operator, [...start, ...path.slice(-1)]],
  );
}

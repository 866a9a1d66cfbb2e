/** Changes of the values that a plan's variables get from contexts. */
import type { ContextSource, ContextVariable } from '../../src/plan/context-variables.ts';
import { changesOfItems, within, type Change } from './mutant.ts';
import { requiresMutants } from './requires-mutants.ts';

/** @param types names to put in the place of those of type conditions */
export function contextMutants(
  variables: readonly ContextVariable[],
  types: readonly string[],
): Change<ContextVariable[]>[] {
  return changesOfItems(
    variables,
    (one) =>
      within(
        changesOfItems(
          one.sources,
          (source) => sourceMutants(source, types),
          'drop a source of a context',
        ),
        (sources) => ({ ...one, sources }),
      ),
    'drop a context',
  );
}

function sourceMutants(source: ContextSource, types: readonly string[]): Change<ContextSource>[] {
  const { levels, typeCondition, ...others } = source;
  const nearer: Change<ContextSource>[] =
    levels > 1 ? [['read a nearer context', { ...source, levels: levels - 1 }]] : [];
  return [
    ...nearer,
    ['read a farther context', { ...source, levels: levels + 1 }],
    ...(typeCondition ? [['open a context', { ...others, levels }] as const] : []),
    ...types.map((name): Change<ContextSource> => [
      'change a type of a context',
      { ...source, typeCondition: [name] },
    ]),
    ...within(requiresMutants(source.selections, types), (selections) => ({
      ...source,
      selections,
    })),
  ];
}

/** A plan with one error in it, made to see whether the error is found. */
import type { QueryPlan } from '@graphql-hive/router-query-planner';

export interface Mutant {
  /** Description of the change to the plan. */
  readonly operator: string;
  readonly plan: QueryPlan;
}

/** One change of a part, by the operator that makes it. */
export type Change<T> = readonly [operator: string, changed: T];

/** Changes of one item of a list, and the list without it. */
export function changesOfItems<T>(
  items: readonly T[],
  changesOf: (item: T) => readonly Change<T>[],
  drop: string | undefined,
): Change<T[]>[] {
  return items.flatMap((item, at) => [
    ...(drop === undefined ? [] : [[drop, items.toSpliced(at, 1)] as const]),
    ...changesOf(item).map(([operator, changed]) => [operator, items.with(at, changed)] as const),
  ]);
}

/** Changes of a part, as changes of the whole. */
export function within<Part, Whole>(
  changes: readonly Change<Part>[],
  put: (part: Part) => Whole,
): Change<Whole>[] {
  return changes.map(([operator, part]) => [operator, put(part)]);
}

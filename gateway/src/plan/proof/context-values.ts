/** Checks that a step's context variables have the values that the arguments of its fields need. */
import { Kind, type FieldNode } from 'graphql';
import type { ContextSource, ContextVariable } from '../context-variables.ts';
import { contextError, type ContextArgument } from './context-arguments.ts';
import { findUncovered } from './covers.ts';
import {
  addEntry,
  below,
  evaluateCondition,
  groupsOf,
  valuesOf,
  type Knowledge,
  type Position,
  type View,
} from './knowledge.ts';
import type { Count } from './plan-error.ts';
import { project } from './representations.ts';
import { raced } from './target-paths.ts';
import { NO_TYPES, type TypeIndex, type TypeSet } from './type-index.ts';

export interface ContextValues {
  readonly index: TypeIndex;
  readonly view: View;
  readonly count: Count;
  readonly step: number;
  readonly path: readonly string[];
  readonly contextTypes: (context: string) => TypeSet;
  /** Variables of the step. */
  readonly contextVariables: readonly ContextVariable[];
  /** The objects above those of the field, from the root. */
  readonly above: readonly Position[];
}

/** Throws for the first argument of the field that is not surely set from its context. */
export function checkContexts(
  coordinate: string,
  node: FieldNode,
  contexts: readonly ContextArgument[],
  values: ContextValues,
): void {
  for (const context of contexts) {
    const value = node.arguments?.find(({ name }) => name.value === context.name)?.value;
    const variable = value?.kind === Kind.VARIABLE ? value.name.value : undefined;
    const found = values.contextVariables.find((one) => one.variable === variable);
    if (!found || !isSet(context, found.sources, values)) {
      throw contextError(coordinate, context.name, values.path);
    }
  }
}

/** The objects above, the nearest first, until it is sure that one has the context. */
function isSet(
  argument: ContextArgument,
  sources: readonly ContextSource[],
  values: ContextValues,
): boolean {
  const { index, count, above } = values;
  const having = values.contextTypes(argument.context);
  if (sources.some(({ levels }, at) => levels < (sources[at - 1]?.levels ?? 0))) return false;
  for (const [nearer, { known, types }] of above.toReversed().entries()) {
    const here = sources.filter(({ levels }) => levels === nearer + 1);
    for (const one of index.each(types)) {
      count();
      const position = { known, types: one };
      const source = here.find(({ typeCondition }) => meets(position, typeCondition, values));
      const has = (one & having) !== NO_TYPES;
      if (has !== (source !== undefined)) return false;
      if (source && !readsLeaf(position, source, argument, values)) return false;
    }
    if ((types & ~having) === NO_TYPES) return true;
  }
  return false;
}

function meets(
  position: Position,
  typeCondition: readonly string[] | undefined,
  { view, index, path }: ContextValues,
): boolean {
  if (!typeCondition) return true;
  const { yes, unsure } = evaluateCondition(position, typeCondition, view, index);
  if (unsure !== NO_TYPES) throw raced(path, '__typename');
  return yes !== NO_TYPES;
}

/** Returns true when the source reads the selected leaf, and nothing else, of objects of one type. */
function readsLeaf(
  position: Position,
  { selections }: ContextSource,
  { selection }: ContextArgument,
  values: ContextValues,
): boolean {
  const entries = project(position, selections, values);
  if (!entries) return false;
  const members: Knowledge = new Map();
  for (const entry of entries) addEntry(members, entry);
  const read = { known: [members], types: position.types };
  return isOneLeaf(read, values.index) && findUncovered(read, selection, values) === undefined;
}

/** Returns true when objects of each type have one member, down to a leaf. */
function isOneLeaf(position: Position, index: TypeIndex): boolean {
  const members = [...new Set(position.known.flatMap((one) => [...one.keys()]))];
  return index.each(position.types).every((types) => {
    const groups = members.flatMap((member) =>
      groupsOf({ ...position, types }, member).filter(({ entries }) => entries.length > 0),
    );
    const [group, ...others] = groups;
    // Fragments may select nothing of some types: the value is null then.
    if (!group || others.length > 0) return others.length === 0;
    const inner = below(group.entries, valuesOf(group.entries));
    return inner.types === NO_TYPES || isOneLeaf(inner, index);
  });
}

/**
 * Knowledge of the objects at one place of the answer: the members that they have, and the field that
 * each member is the value of, for each type that the objects may be of. It stands for the data that an
 * execution merges, whatever the data are.
 */
import { NO_TYPES, type TypeIndex, type TypeSet } from './type-index.ts';

/** A step that comes before all those of a plan. */
export const BEFORE_ALL = -1;

/** A member as one fetch, or one rewrite of it, provides it. */
export interface Value {
  readonly kind: 'value';
  readonly member: string;
  /** The types of objects that have it. */
  readonly types: TypeSet;
  /** The field that it is the value of. */
  readonly field: string;
  /** The field's arguments, as `argumentsText` gives them. */
  readonly args: string;
  /** Depth of nested lists: 0 for `A`, 2 for `[[A!]!]`. */
  readonly lists: number;
  /** Types that its objects may be of; none for leaves. */
  readonly possible: TypeSet;
  readonly below: Knowledge;
  /** Value of `__typename`, where it is not that of the object's own type. */
  readonly typeName: string | undefined;
  /** The step of the plan that fetches it. */
  readonly step: number;
}

/** The way to what is known of objects that another step has fetched. */
export interface Passage {
  readonly kind: 'passage';
  readonly member: string;
  readonly types: TypeSet;
  readonly below: Knowledge;
}

export type Entry = Value | Passage;

/** Entries by their members. */
export type Knowledge = Map<string, Entry[]>;

/** Objects at one place of the answer: all that is known of them, and what types they may be of. */
export interface Position {
  readonly known: readonly Knowledge[];
  readonly types: TypeSet;
}

/** View of one step on the others: whose values it surely finds, and whose it may find. */
export interface View {
  surely(step: number): boolean;
  maybe(step: number): boolean;
}

/** The view of the answer after all steps. */
export const AT_THE_END: View = { surely: () => true, maybe: () => true };

/** Objects of some types, for which the same entries provide a member. */
export interface MemberGroup {
  readonly types: TypeSet;
  readonly entries: readonly Entry[];
}

export function addEntry(knowledge: Knowledge, entry: Entry): void {
  const entries = knowledge.get(entry.member);
  if (entries) entries.push(entry);
  else knowledge.set(entry.member, [entry]);
}

/** Splits a position by the entries that provide the member. */
export function groupsOf({ known, types }: Position, member: string): readonly MemberGroup[] {
  const entries = known
    .flatMap((one) => one.get(member) ?? [])
    .filter((entry) => (entry.types & types) !== NO_TYPES);
  return splitBy(
    types,
    entries.map((entry) => entry.types),
  ).map((part) => ({
    types: part,
    entries: entries.filter((entry) => (entry.types & part) !== NO_TYPES),
  }));
}

/** Splits a set so that each part lies inside or outside of each of the others. */
export function splitBy(types: TypeSet, others: readonly TypeSet[]): readonly TypeSet[] {
  let parts: readonly TypeSet[] = types === NO_TYPES ? [] : [types];
  for (const other of new Set(others)) {
    parts = parts.flatMap((part) => {
      const [inside, outside] = [part & other, part & ~other];
      return inside === NO_TYPES || outside === NO_TYPES ? [part] : [inside, outside];
    });
  }
  return parts;
}

export function valuesOf(entries: readonly Entry[]): Value[] {
  return entries.filter((entry) => entry.kind === 'value');
}

/** The objects that entries of one member lead to. */
export function below(entries: readonly Entry[], values: readonly Value[]): Position {
  return {
    known: entries.map((entry) => entry.below),
    types: values.reduce((types, { possible }) => types | possible, NO_TYPES),
  };
}

/** Returns true when all are the value of one field with the same arguments and the same lists. */
export function areOneValue([first, ...others]: readonly Value[]): boolean {
  return others.every(
    (other) =>
      other.field === first?.field && other.args === first.args && other.lists === first.lists,
  );
}

/** The name of the object's own type, or of another; undefined where there may be none. */
export type TypeName = { readonly name: string | undefined } | undefined;

/**
 * The names that objects may have at that view, one of which they have. The executor keeps the name
 * of a concrete type when an interface's name comes with it.
 */
export function typeNamesOf(group: MemberGroup, view: View): readonly TypeName[] {
  const values = valuesOf(group.entries);
  const sure = values.filter(({ step }) => view.surely(step));
  if (sure.some(({ typeName }) => typeName === undefined)) return [{ name: undefined }];
  const possible = values.filter(({ step }) => view.maybe(step));
  const names = [...new Set(possible.map(({ typeName }) => typeName))].map((name) => ({ name }));
  return sure.length === 0 ? [undefined, ...names] : names;
}

/** Types that a type condition holds for, and those for which that is not known. */
export interface Holding {
  readonly yes: TypeSet;
  readonly unsure: TypeSet;
}

/** Evaluates a type condition as the executor does: an object without a name meets any. */
export function evaluateCondition(
  position: Position,
  conditions: readonly string[],
  view: View,
  index: TypeIndex,
): Holding {
  const met = conditions.reduce((set, name) => set | index.possible(name), NO_TYPES);
  let yes = NO_TYPES;
  let unsure = NO_TYPES;
  for (const group of groupsOf(position, '__typename')) {
    const outcomes = typeNamesOf(group, view).map((typeName) => {
      if (!typeName) return group.types;
      const { name } = typeName;
      if (name === undefined) return group.types & met;
      return conditions.some((one) => index.meets(name, one)) ? group.types : NO_TYPES;
    });
    const always = outcomes.reduce((all, one) => all & one, group.types);
    const ever = outcomes.reduce((all, one) => all | one, NO_TYPES);
    yes |= always;
    unsure |= ever & ~always;
  }
  return { yes, unsure };
}

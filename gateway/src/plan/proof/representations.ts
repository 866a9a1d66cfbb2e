/** Representations of objects of one type, put together as the executor does. */
import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { applyRewrites } from './apply-rewrites.ts';
import {
  addEntry,
  BEFORE_ALL,
  areOneValue,
  evaluateCondition,
  groupsOf,
  typeNamesOf,
  valuesOf,
  type Entry,
  type Knowledge,
  type Position,
  type TypeName,
  type Value,
  type View,
} from './knowledge.ts';
import { PlanProofError, type Count } from './plan-error.ts';
import type { EntityGroup } from './plan-steps.ts';
import { conflict, raced } from './target-paths.ts';
import { NO_TYPES, type TypeIndex, type TypeSet } from './type-index.ts';

/** The representation that a subgraph is sent for objects of one type. */
export interface Representation {
  /** The `__typename` that is sent. */
  readonly typeName: string;
  readonly members: Knowledge;
}

export interface RepresentContext {
  readonly index: TypeIndex;
  readonly view: View;
  readonly count: Count;
  /** The step that sends them. */
  readonly step: number;
  /** Names on the way to the objects, for errors. */
  readonly path: readonly string[];
}

/**
 * Represents objects of one type. Where steps beside this one may change the name of the type, the
 * objects must be represented alike under each name.
 *
 * @returns undefined where the executor leaves them out, since they lack what they are told by
 */
export function represent(
  position: Position,
  group: EntityGroup,
  context: RepresentContext,
): Representation | undefined {
  const [names] = groupsOf(position, '__typename').map((one) => typeNamesOf(one, context.view));
  const [first, ...others] = (names ?? []).map((name) =>
    representAs(position, name, group, context),
  );
  if (others.some((other) => textOf(other) !== textOf(first))) {
    throw raced(context.path, '__typename');
  }
  return first;
}

/** Represents objects that have this name as their `__typename`. */
function representAs(
  { known, types }: Position,
  name: TypeName,
  { requires, inputRewrites }: EntityGroup,
  context: RepresentContext,
): Representation | undefined {
  if (!name) return undefined;
  const named = known.map((one) => new Map(one).set('__typename', []));
  const own = typeNameValue(types, name.name);
  named.push(new Map([['__typename', [own]]]));
  const position = { known: named, types };
  const entries = project(position, requires, context);
  if (!entries) return undefined;
  const members: Knowledge = new Map();
  for (const entry of entries) addEntry(members, entry);
  if (!members.has('__typename')) addEntry(members, own);
  if (
    members.size === 1 &&
    (entries.length === 0 || !namesTypeAlone(position, requires, context))
  ) {
    return undefined;
  }
  const rewritten = applyRewrites(members, types, inputRewrites, context);
  const [sent, ...others] = valuesOf(rewritten.get('__typename') ?? []);
  if (!sent || others.some(({ typeName }) => typeName !== sent.typeName)) {
    const message = 'Expected one name of a type in a representation.';
    throw new PlanProofError('UNKNOWN_TYPENAME', context.path, message);
  }
  return { typeName: sent.typeName ?? context.index.nameOf(types), members: rewritten };
}

/** Returns true when `__typename` alone is required of objects of one type, as where it is their key. */
function namesTypeAlone(
  position: Position,
  requires: readonly RequiresSelection[],
  context: Pick<RepresentContext, 'index' | 'view'>,
): boolean {
  return requires.every((selection) => {
    if (selection.kind !== 'InlineFragment') {
      return selection.kind === 'Field' && selection.name === '__typename';
    }
    const { typeCondition, selections } = selection;
    const { yes } = evaluateCondition(position, [typeCondition], context.view, context.index);
    return yes === NO_TYPES || namesTypeAlone(position, selections, context);
  });
}

function typeNameValue(types: TypeSet, typeName: string | undefined): Value {
  return {
    kind: 'value',
    member: '__typename',
    types,
    field: '__typename',
    args: '',
    lists: 0,
    possible: NO_TYPES,
    below: new Map(),
    typeName,
    step: BEFORE_ALL,
  };
}

/** A text that is equal for representations that say the same. */
function textOf(representation: Representation | undefined): string | undefined {
  return representation && `${representation.typeName} ${membersText(representation.members)}`;
}

function membersText(members: Knowledge): string {
  const texts = [...members.values()].flat().map((entry) => {
    const { member, types, below } = entry;
    const value = entry.kind === 'value' ? `${entry.field}(${entry.args})` : '';
    return `${member}:${value} ${types} ${membersText(below)}`;
  });
  return `{${[...new Set(texts)].toSorted().join()}}`;
}

/** The name of the objects' type; undefined where it has not been fetched. */
function nameOf(position: Position, { view, path }: RepresentContext): TypeName {
  const [group] = groupsOf(position, '__typename');
  const [name, ...others] = group ? typeNamesOf(group, view) : [];
  if (others.length > 0) throw raced(path, '__typename');
  return name;
}

/** The entries that required selections take of objects of one type; undefined when a member is missing. */
export function project(
  position: Position,
  selections: readonly RequiresSelection[],
  context: RepresentContext,
): Entry[] | undefined {
  const { index, view, count, path } = context;
  const taken: Entry[] = [];
  for (const selection of selections) {
    count();
    if (selection.kind === 'FragmentSpread') {
      const message = `Expected what is required as fields and inline fragments; found the fragment ${selection.value}.`;
      throw new PlanProofError('UNSUPPORTED_NODE', path, message);
    }
    if (selection.kind === 'InlineFragment') {
      const { typeCondition } = selection;
      const { yes, unsure } = evaluateCondition(position, [typeCondition], view, index);
      if (unsure !== NO_TYPES) throw raced(path, '__typename');
      if (yes !== NO_TYPES) {
        taken.push(...(project(position, selection.selections, context) ?? []));
      }
      continue;
    }
    const value = takeField(position, selection, context);
    if (!value) return undefined;
    taken.push(value);
  }
  return taken;
}

function takeField(
  position: Position,
  { name, alias = name, selections }: Extract<RequiresSelection, { kind: 'Field' }>,
  context: RepresentContext,
): Value | undefined {
  const { index, view, path } = context;
  if (name === '__typename') {
    const known = nameOf(position, context);
    return known && { ...typeNameValue(position.types, known.name), member: alias };
  }
  const entries = groupsOf(position, name).flatMap((group) => group.entries);
  const values = valuesOf(entries);
  const sure = values.filter(({ step }) => view.surely(step));
  const [first] = sure;
  if (!first) {
    if (values.some(({ step }) => view.maybe(step))) throw raced(path, name);
    return undefined;
  }
  if (!areOneValue(sure)) throw conflict(path, name);
  const possible = sure.reduce((types, one) => types | one.possible, NO_TYPES);
  const inner: Knowledge = new Map();
  // An object that lacks a member is sent as null: nothing is known of it.
  for (const types of selections ? index.each(possible) : []) {
    const objects = { known: entries.map((entry) => entry.below), types };
    const taken = project(objects, selections ?? [], { ...context, path: [...path, name] });
    for (const entry of taken ?? []) addEntry(inner, entry);
  }
  return { ...first, member: alias, types: position.types, possible, below: inner };
}

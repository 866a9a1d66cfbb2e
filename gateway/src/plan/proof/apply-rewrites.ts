/** Applies a plan's rewrites to representations and answers, as the executor does. */
import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner';
import {
  addEntry,
  evaluateCondition,
  AT_THE_END,
  type Entry,
  type Knowledge,
  type Value,
} from './knowledge.ts';
import { PlanProofError } from './plan-error.ts';
import { NO_TYPES, type TypeIndex, type TypeSet } from './type-index.ts';

/** Changes the entries of one member of objects of some types. */
type Change = (knowledge: Knowledge, member: string, types: TypeSet) => Knowledge;

export interface RewriteContext {
  readonly index: TypeIndex;
  /** The step whose rewrites they are. */
  readonly step: number;
}

/** Returns the knowledge after all rewrites, applied one after the other. */
export function applyRewrites(
  knowledge: Knowledge,
  types: TypeSet,
  rewrites: readonly FetchRewrite[] | undefined,
  { index, step }: RewriteContext,
): Knowledge {
  return (rewrites ?? []).reduce((known, rewrite) => {
    const { path, change } = readRewrite(rewrite, { index, step });
    return changeAt(known, types, path, change, index);
  }, knowledge);
}

function readRewrite(rewrite: FetchRewrite, context: RewriteContext) {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return { path, change: rename(renameKeyTo) };
  }
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  return { path, change: setValue(setValueTo, context) };
}

function changeAt(
  knowledge: Knowledge,
  types: TypeSet,
  [segment, ...rest]: readonly FetchNodePathSegment[],
  change: Change,
  index: TypeIndex,
): Knowledge {
  if (!segment) throw new PlanProofError('INVALID_PATH', [], 'Expected a rewrite with a path.');
  if (types === NO_TYPES) return knowledge;
  if ('TypenameEquals' in segment) {
    const position = { known: [knowledge], types };
    const { yes } = evaluateCondition(position, segment.TypenameEquals, AT_THE_END, index);
    return changeAt(knowledge, yes, rest, change, index);
  }
  const { Key: member } = segment;
  if (rest.length === 0) return change(knowledge, member, types);
  return replace(knowledge, member, types, (entry) => ({
    ...entry,
    below:
      entry.kind === 'value' && entry.possible !== NO_TYPES
        ? changeAt(entry.below, entry.possible, rest, change, index)
        : entry.below,
  }));
}

/** Puts something in the place of a member's entries, as far as they are about the types. */
function replace(
  knowledge: Knowledge,
  member: string,
  types: TypeSet,
  replacement: (entry: Entry) => Entry | undefined,
): Knowledge {
  const changed: Knowledge = new Map();
  for (const entry of [...knowledge.values()].flat()) {
    const inside = entry.types & types;
    if (entry.member !== member || inside === NO_TYPES) {
      addEntry(changed, entry);
      continue;
    }
    const outside = entry.types & ~types;
    if (outside !== NO_TYPES) addEntry(changed, { ...entry, types: outside });
    const replaced = replacement({ ...entry, types: inside });
    if (replaced) addEntry(changed, replaced);
  }
  return changed;
}

function rename(to: string): Change {
  return (knowledge, member, types) => {
    if (member === to) return knowledge;
    const renamed = (knowledge.get(member) ?? []).flatMap((entry): Entry[] => {
      const inside = entry.types & types;
      return inside === NO_TYPES ? [] : [{ ...entry, member: to, types: inside }];
    });
    const without = replace(knowledge, member, types, () => undefined);
    const hidden = renamed.reduce((set, entry) => set | entry.types, NO_TYPES);
    const changed = replace(without, to, hidden, () => undefined);
    for (const entry of renamed) addEntry(changed, entry);
    return changed;
  };
}

function setValue(value: string, { index, step }: RewriteContext): Change {
  return (knowledge, member, types) => {
    const changed = replace(knowledge, member, types, () => undefined);
    const isName = member === '__typename';
    const own = isName ? types & index.possible(value) : NO_TYPES;
    const isObjectType = isName && index.each(index.possible(value)).length === 1;
    const ofOwnType =
      isObjectType && index.nameOf(index.possible(value)) === value ? own : NO_TYPES;
    const set: Omit<Value, 'types' | 'typeName'> = {
      kind: 'value',
      member,
      field: isName ? '__typename' : `= ${value}`,
      args: '',
      lists: 0,
      possible: NO_TYPES,
      below: new Map(),
      step,
    };
    if (ofOwnType !== NO_TYPES)
      addEntry(changed, { ...set, types: ofOwnType, typeName: undefined });
    const others = types & ~ofOwnType;
    if (others !== NO_TYPES) addEntry(changed, { ...set, types: others, typeName: value });
    return changed;
  };
}

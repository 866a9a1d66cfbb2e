/** The objects that a step of a plan is about: the end of its path, followed as the executor does. */
import {
  addEntry,
  areOneValue,
  below,
  evaluateCondition,
  groupsOf,
  valuesOf,
  type Knowledge,
  type Position,
  type View,
} from './knowledge.ts';
import { PlanProofError, type Count } from './plan-error.ts';
import { namesOf, type PlanPath } from './plan-steps.ts';
import { NO_TYPES, type TypeIndex, type TypeSet } from './type-index.ts';

/** One member on the way, and the types of the objects that have it. */
interface Stage {
  readonly member: string;
  readonly types: TypeSet;
}

/** Objects at the end of a path, of which the same is known. */
export interface Target {
  readonly position: Position;
  readonly way: readonly Stage[];
  /** The objects on the way, from the root. */
  readonly above: readonly Position[];
}

interface FollowContext {
  readonly index: TypeIndex;
  readonly view: View;
  readonly count: Count;
}

/** Follows a path from the root of the answer. */
export function findTargets(
  root: Position,
  path: PlanPath,
  { index, view, count }: FollowContext,
): readonly Target[] {
  const names = namesOf(path);
  const follow = (
    position: Position,
    at: number,
    lists: number,
    way: readonly Stage[],
    above: readonly Position[],
  ): readonly Target[] => {
    count();
    if (position.types === NO_TYPES) return [];
    const segment = path[at];
    if (segment === undefined) return [{ position, way, above }];
    if (segment === '@') {
      if (lists > 0) return follow(position, at + 1, lists - 1, way, above);
      const message = 'Expected "@" for a list; the path has one where there is none.';
      throw new PlanProofError('INVALID_PATH', names, message);
    }
    if ('TypeCondition' in segment) {
      const { yes, unsure } = evaluateCondition(position, segment.TypeCondition, view, index);
      if (unsure !== NO_TYPES) throw raced(names, '__typename');
      return follow({ ...position, types: position.types & yes }, at + 1, 0, way, above);
    }
    const { Field: member } = segment;
    return groupsOf(position, member).flatMap(({ types, entries }) => {
      const values = valuesOf(entries);
      const sure = values.filter(({ step }) => view.surely(step));
      const [first] = sure;
      if (!first) {
        if (values.some(({ step }) => view.maybe(step))) throw raced(names, member);
        return [];
      }
      if (!areOneValue(sure)) throw conflict(names, member);
      const passed = [...above, { ...position, types }];
      return follow(below(entries, sure), at + 1, first.lists, [...way, { member, types }], passed);
    });
  };
  return follow(root, 0, 0, [], []);
}

/** A value that may or may not be there when a step reads it. */
export function raced(path: readonly string[], member: string): PlanProofError {
  const message = `Expected ${member} to be fetched by an earlier step; it is fetched beside or after the step that reads it.`;
  return new PlanProofError('OUT_OF_ORDER', path, message);
}

export function conflict(path: readonly string[], member: string): PlanProofError {
  const message = `Expected one value for ${member}; several fields, or one with several arguments, are fetched under that name.`;
  return new PlanProofError('CONFLICTING_VALUES', path, message);
}

/** Adds the members that a step provides of objects at the end of a path. */
export function addKnowledge(root: Knowledge, way: readonly Stage[], added: Knowledge): void {
  const whole = way.reduceRight<Knowledge>(
    (inner, stage) => new Map([[stage.member, [{ kind: 'passage', ...stage, below: inner }]]]),
    added,
  );
  for (const entry of [...whole.values()].flat()) addEntry(root, entry);
}

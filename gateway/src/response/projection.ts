/** Projection of the merged data to the client's response, which is written as JSON text in one pass. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { GraphQLObjectType } from 'graphql';
import type { FieldGroup } from '../document/selection.ts';
import { JsonText } from '../json/json-text.ts';
import { compileFields, type Introspect, type ProjectionContext } from './compile-fields.ts';
import {
  PAUSE,
  type MergedData,
  type ProjectionState,
  type Violation,
} from './projection-state.ts';
import { writeObject } from './write-object.ts';

/** Fields that are written in one turn of the event loop: about 10 ms. Few responses have as many. */
const FIELDS_PER_TURN = 25_000;

export interface ProjectionResult {
  /** Null when null for a non-null field has reached the root. */
  readonly data: JsonText | null;
  readonly violations: readonly Violation[];
}

/**
 * Writes the response of one execution. A large one is written in slices, between which the event loop
 * goes on: the data must not change meanwhile.
 *
 * @param variables coerced variables of the operation
 */
export type Projection = (
  merged: MergedData,
  variables: Readonly<Record<string, unknown>>,
) => ProjectionResult | Promise<ProjectionResult>;

/** Compiles the selections of an operation for one variant of its conditions. */
export function compileProjection(
  context: ProjectionContext,
  root: GraphQLObjectType,
  fields: ReadonlyMap<string, FieldGroup>,
  introspect: Introspect,
  fieldsPerTurn = FIELDS_PER_TURN,
): Projection {
  const write = writeObject(compileFields(context, root, fields, introspect));
  return (merged, variables) => {
    const state: ProjectionState = {
      trail: [],
      violations: [],
      variables,
      merged,
      texts: new Map(),
      budget: fieldsPerTurn,
      progress: new Map(),
    };
    const finish = (): ProjectionResult => {
      const text = write(merged.data, state);
      return { data: text === null ? null : new JsonText(text), violations: state.violations };
    };
    try {
      return finish();
    } catch (error) {
      if (error !== PAUSE) throw error;
      return resume(state, finish, fieldsPerTurn);
    }
  };
}

/** Begins again at the root in each turn, where lists resume at the item at which they were left. */
async function resume(
  state: ProjectionState,
  finish: () => ProjectionResult,
  fieldsPerTurn: number,
): Promise<ProjectionResult> {
  for (let turn = 1; ; turn += 1) {
    await nextTurn();
    // A little more in each turn: it ends even where all of a turn goes into fields outside of lists.
    state.budget = fieldsPerTurn + turn * Math.ceil(fieldsPerTurn / 100);
    state.trail.length = 0;
    try {
      const { data, violations } = finish();
      // Fields beside a list that was left are written in each turn, with the same violations.
      const byPath = new Map(
        violations.map((one) => [JSON.stringify([one.path, one.message]), one]),
      );
      return { data, violations: [...byPath.values()] };
    } catch (error) {
      if (error !== PAUSE) throw error;
    }
  }
}

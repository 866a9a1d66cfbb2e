/** Reasons for which a plan is not proven. */

/** The kind of an error; docs/decisions/0012-a-plan-is-proven-before-it-runs.md explains each. */
export type PlanErrorReason =
  | 'UNSUPPORTED_NODE'
  | 'UNSUPPORTED_OPERATION'
  | 'UNKNOWN_SUBGRAPH'
  | 'INVALID_REQUEST'
  | 'UNRESOLVABLE_FIELD'
  | 'CONTEXT_ARGUMENT'
  | 'INVALID_PATH'
  | 'OUT_OF_ORDER'
  | 'INCOMPLETE_KEY'
  | 'INCOMPLETE_REQUIRES'
  | 'UNKNOWN_TYPENAME'
  | 'UNDECLARED_VARIABLE'
  | 'MUTATION_ORDER'
  | 'CONFLICTING_VALUES'
  | 'WRONG_VALUE'
  | 'MISSING_FIELD'
  | 'TOO_LARGE';

/** The first error found in a plan. */
export interface PlanError {
  readonly reason: PlanErrorReason;
  /** Names in the answer that lead to the error, from the root; lists have no part in it. */
  readonly path: readonly string[];
  readonly message: string;
}

/** An error on its way up to the proof, which returns it. */
export class PlanProofError extends Error {
  readonly planError: PlanError;

  constructor(reason: PlanErrorReason, path: readonly string[], message: string) {
    super(message);
    this.planError = { reason, path, message };
  }
}

/** The most that one proof looks at: positions, members, types and nodes of texts, each time it does. */
export const MAX_PROOF_STEPS = 200_000;

/** Reading so much text counts as a step. */
export const CHARACTERS_OF_A_STEP = 8;

/** Counts the work of a proof; throws `TOO_LARGE` past the bound. */
export type Count = (steps?: number) => void;

/** A counter for one proof. */
export function createCounter(): Count {
  let counted = 0;
  return (steps = 1) => {
    counted += steps;
    if (counted > MAX_PROOF_STEPS) {
      const message = `Expected a plan that ${MAX_PROOF_STEPS} steps prove; it takes more.`;
      throw new PlanProofError('TOO_LARGE', [], message);
    }
  };
}

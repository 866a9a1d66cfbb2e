/** Result of planning: a plan, or the reason that there is none. */
import type { QueryPlan } from '@graphql-hive/router-query-planner';

/** Reason that an operation has no plan, and the place of it. */
export interface PlanError {
  /** One of a small vocabulary, in capitals: what metrics are labelled with. */
  readonly reason: string;
  /** Field names from the operation's root to where the error is; empty for all of it. */
  readonly path: readonly string[];
  /** Message for operators: may name subgraphs and types, holds no value of the operation. */
  readonly message: string;
}

/** A proven plan, or why there is none. */
export type PlanResult = { readonly plan: QueryPlan } | { readonly planError: PlanError };

/**
 * Plans an operation.
 *
 * @param operation the text of a document that has nothing else, in normal form
 * @param client key of the client: clients take turns
 */
export type Plan = (operation: string, client: string) => Promise<PlanResult>;

/** An error that is no property of the operation: the same operation may be planned later. */
export function isTemporary({ reason }: PlanError): boolean {
  return TEMPORARY_REASONS.has(reason);
}

const TEMPORARY_REASONS: ReadonlySet<string> = new Set([
  'QUEUE_FULL',
  'QUEUE_TIMED_OUT',
  'STOPPED',
]);

/** What errors of Postgres mean for those who sent the statement. */
import { UnavailableError } from '../errors/errors.ts';

/** The role has no grant on the table. */
export const INSUFFICIENT_PRIVILEGE = '42501';

/** Serialization failure and deadlock: Postgres asks for the whole transaction again. */
const RETRYABLE = new Set(['40001', '40P01']);

/** On a connection that others use too: the name is missing, or somebody else has prepared it. */
const STATEMENT_NAME_MISMATCH = new Set(['26000', '42P05']);

/** A cached plan must not change its result type: a migration has changed a column since. */
const OUTDATED_PLAN = '0A000';

/**
 * What a statement fails with when one before it has: the transaction is aborted, so that a
 * statement of the same name, sent ahead, was not prepared either.
 */
const ABORTED_TRANSACTION = new Set(['25P02', '26000']);

/** SQLSTATE classes and system codes that mean "Postgres did not answer", not "the query is wrong". */
const UNAVAILABLE = /^(?:08|53|57|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/;

/** The SQLSTATE or system code of an error; empty when it has none. */
export function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** Whether the transaction can be run again with hope. */
export function isRetryable(error: unknown): boolean {
  return RETRYABLE.has(sqlState(error));
}

/** Whether a statement may have failed for one before it. */
export function isAbortedTransaction(error: unknown): boolean {
  return ABORTED_TRANSACTION.has(sqlState(error));
}

/** Whether a name is not what its connection took it for. */
export function isStatementNameMismatch(error: unknown): boolean {
  return STATEMENT_NAME_MISMATCH.has(sqlState(error));
}

/** Whether a statement failed for how it was prepared, and so could not have done anything. */
export function isPreparationFailure(error: unknown): boolean {
  return isStatementNameMismatch(error) || sqlState(error) === OUTDATED_PLAN;
}

/** The error, or UnavailableError where it says that Postgres did not answer. */
export function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const lost = /^(?:timeout exceeded|Connection terminated|Client has encountered)/.test(
    error.message,
  );
  if (!UNAVAILABLE.test(sqlState(error)) && !lost) return error;
  return new UnavailableError('DATABASE', 'The database did not answer in time.', { cause: error });
}

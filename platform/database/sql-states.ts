/** Classification of errors of Postgres by SQLSTATE. */
import { UnavailableError } from '../errors/errors.ts';

/** The role has no grant on the table. */
export const INSUFFICIENT_PRIVILEGE = '42501';

/** Serialization failure and deadlock, after which the whole transaction can be retried. */
const RETRYABLE = new Set(['40001', '40P01']);

/** Prepared statement that is missing. */
const MISSING_STATEMENT = '26000';

/** Prepared statement that is missing or exists already, on a connection shared through a pooler. */
const STATEMENT_NAME_MISMATCH = new Set([MISSING_STATEMENT, '42P05']);

/** "cached plan must not change result type": a migration has changed a column. */
const OUTDATED_PLAN = '0A000';

/** A statement took longer than it may, wherever it runs. */
const STATEMENT_TIMEOUT = '57014';

/** SQLSTATE classes and system codes of an unavailable database. */
const UNAVAILABLE =
  /^(?:08|53|57|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)/;

/** SQLSTATE or system code of an error; empty when it has none. */
export function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** Returns true when the transaction can be retried. */
export function isRetryable(error: unknown): boolean {
  return RETRYABLE.has(sqlState(error));
}

/** Returns true when a statement name does not match the state of its connection. */
export function isStatementNameMismatch(error: unknown): boolean {
  return STATEMENT_NAME_MISMATCH.has(sqlState(error));
}

/**
 * Returns true when a prepared statement is missing. After another failure on its connection that need be no pooler's
 * doing: of two equal statements that are sent together, the first alone is to prepare both.
 */
export function isMissingStatement(error: unknown): boolean {
  return sqlState(error) === MISSING_STATEMENT;
}

/** Returns true when a statement failed before its execution, because of how it was prepared. */
export function isPreparationFailure(error: unknown): boolean {
  return isStatementNameMismatch(error) || sqlState(error) === OUTDATED_PLAN;
}

/**
 * Returns true when a read failed because of the replica that it was sent to, and may succeed on the primary: the
 * replica does not answer, or had to apply a change that the read stood in the way of (SQLSTATE 40001).
 */
export function isReplicaFailure(error: unknown): boolean {
  return (
    sqlState(error) !== STATEMENT_TIMEOUT &&
    (isRetryable(error) || asUnavailable(error) instanceof UnavailableError)
  );
}

/** Returns UnavailableError for an error of an unavailable database, and any other error as it is. */
export function asUnavailable(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const lost =
    /^(?:timeout exceeded|Query read timeout|Connection terminated|Client has encountered)/.test(
      error.message,
    );
  if (!UNAVAILABLE.test(sqlState(error)) && !lost) return error;
  return new UnavailableError('DATABASE', 'The database did not answer in time.', { cause: error });
}

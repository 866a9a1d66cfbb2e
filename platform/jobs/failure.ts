/** Descriptions of failed attempts that staff may read: no values of rows, no addresses. */
import { sqlState } from '../database/sql-states.ts';
import { GraphError } from '../errors/errors.ts';

/** Failure whose message may be kept and shown to staff: it holds no personal data. */
export class JobFailure extends Error {
  override readonly name = 'JobFailure';
}

const MAX_LENGTH = 500;

/**
 * Message of a JobFailure or an error of the vocabulary; of any other error its name and code, since its
 * message can hold values. The log has the rest.
 */
export function describeFailure(error: unknown): string {
  if (error instanceof JobFailure || error instanceof GraphError) {
    return error.message.slice(0, MAX_LENGTH);
  }
  if (!(error instanceof Error)) return 'An unknown error.';
  const code = sqlState(error);
  const constraint =
    'constraint' in error && typeof error.constraint === 'string' ? ` (${error.constraint})` : '';
  return [error.name, code].filter(Boolean).join(' ').concat(constraint).slice(0, MAX_LENGTH);
}

/** Errors of a mutation that its client can put right: its `userErrors`. Free of transport, as all errors are. */
import type { UserErrorCode } from './error-codes.ts';

/** One error for the client to put right. */
export interface UserError {
  /** Path of the input's field; empty for the input as a whole. */
  readonly field: readonly string[];
  readonly code: UserErrorCode;
  readonly message: string;
  /** For INVALID_TRANSITION; states in the SDL's spelling. */
  readonly transition?: {
    readonly from: string;
    readonly to: string;
    readonly allowed: readonly string[];
  };
}

/** Thrown out of a write to undo it, and answered as `userErrors`. */
export class UserErrors extends Error {
  readonly errors: readonly UserError[];

  constructor(errors: readonly UserError[]) {
    super(errors.map(({ message }) => message).join(' '));
    this.name = 'UserErrors';
    this.errors = errors;
  }
}

/** Returns when there is no error. @throws UserErrors with all of them otherwise */
export function rejectIfAny(errors: readonly UserError[]): void {
  if (errors.length > 0) throw new UserErrors(errors);
}

/** @throws UserErrors with the one error */
export function reject(error: UserError): never {
  throw new UserErrors([error]);
}

/** BAD_USER_INPUT at a field: the message is `<field>: expected <expected>.` */
export function badInput(field: string, expected: string): UserError {
  return { field: [field], code: 'BAD_USER_INPUT', message: `${field}: expected ${expected}.` };
}

/** NOT_FOUND, the same whether the row of an id does not exist or is not the viewer's to see. */
export function notFound(type: string, id: string, field = 'id'): UserError {
  return { field: [field], code: 'NOT_FOUND', message: `${type} ${id} was not found.` };
}

/** FORBIDDEN: the viewer can see the row, and may not make this change to it. */
export function forbidden(message: string, field: readonly string[] = []): UserError {
  return { field, code: 'FORBIDDEN', message };
}

/** CONFLICT with the stored row: a newer version, a duplicate, a state that rules the change out. */
export function conflict(message: string, field: readonly string[] = []): UserError {
  return { field, code: 'CONFLICT', message };
}

/** The errors among checks, each of which is an error or false. */
export function errorsAmong(...checks: readonly (UserError | false)[]): readonly UserError[] {
  return checks.filter((check) => check !== false);
}

/** Errors of a mutation that its client can correct, `userErrors` of its payload. Independent of transport. */
import type { UserErrorCode } from './error-codes.ts';

/** Error that the client can correct: UserError of the SDL. */
export interface UserError {
  /** Path of the input field; empty for the input as a whole. */
  readonly field: readonly string[];
  readonly code: UserErrorCode;
  readonly message: string;
  /** Transition of INVALID_TRANSITION; states in the SDL's spelling. */
  readonly transition?: {
    readonly from: string;
    readonly to: string;
    readonly allowed: readonly string[];
  };
}

/** Thrown out of a write to roll it back; the payload has its errors as `userErrors`. */
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

/** Name of an input field, or path of one; an empty path is the input as a whole. */
type Field = string | readonly string[];

/** Error at a field, with which its message begins: `<field>: <message>`. */
export function userError(code: UserErrorCode, field: Field, message: string): UserError {
  const path = [field].flat();
  const place = path.length === 0 ? '' : `${path.join('.')}: `;
  return { field: path, code, message: `${place}${message}` };
}

/** BAD_USER_INPUT: the message is `<field>: expected <expected>.` */
export function badInput(field: Field, expected: string): UserError {
  return userError('BAD_USER_INPUT', field, `expected ${expected}.`);
}

/** NOT_FOUND, the same for a row that does not exist and one that the viewer may not see. */
export function notFound(type: string, id: string, field = 'id'): UserError {
  return { field: [field], code: 'NOT_FOUND', message: `${type} ${id} was not found.` };
}

/** FORBIDDEN: the viewer can see the row but may not make this change. */
export function forbidden(field: Field, message: string): UserError {
  return userError('FORBIDDEN', field, message);
}

/** CONFLICT with the stored row: a newer version, a duplicate, or a state that excludes the change. */
export function conflict(field: Field, message: string): UserError {
  return userError('CONFLICT', field, message);
}

/** Errors among the results of checks, each an error or false. */
export function errorsAmong(...checks: readonly (UserError | false)[]): readonly UserError[] {
  return checks.filter((check) => check !== false);
}

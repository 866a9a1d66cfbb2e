/** Violations of foreign and unique keys, which only the database can see, as errors at the input's fields. */
import { sqlState } from '../database/sql-states.ts';
import { snakeCase } from '../database/column-names.ts';
import { conflict, notFound, UserErrors, type UserError } from '../errors/user-error.ts';

const FOREIGN_KEY_VIOLATION = '23503';
const UNIQUE_VIOLATION = '23505';

/**
 * The error of the input's field that a violated key is about; undefined for any other failure, and for
 * a key whose name does not lead to a field. Keys are named `<table>_<columns>_fkey` and
 * `<table>_<columns>_key`, `<table>_<column>_lower_key` where case is ignored; of several columns the last
 * that the input has is meant. `tenant_id` is a company, and `profile_id` a user. A unique key of columns
 * that the input lacks is CONFLICT without a field.
 *
 * @param table with its schema
 */
export function findViolation(error: unknown, table: string, input: object): UserError | undefined {
  const name = constraintOf(error);
  const prefix = `${table.slice(table.indexOf('.') + 1)}_`;
  const [, found] = /^(.+?)(?:_lower)?_(?:fkey|key)$/.exec(name.slice(prefix.length)) ?? [];
  if (!name.startsWith(prefix) || found === undefined) return undefined;
  const columns = found.replace(/tenant_id$/, 'company_id').replace(/profile_id$/, 'user_id');
  const [field] = Object.keys(input)
    .filter((one) => one !== 'id' && `_${columns}`.endsWith(`_${snakeCase(one)}`))
    .toSorted((one, other) => other.length - one.length);
  const value: unknown = field && Reflect.get(input, field);
  if (field === undefined || typeof value !== 'string') {
    if (sqlState(error) !== UNIQUE_VIOLATION) return undefined;
    return conflict([], `expected a change after which no two rows have the same ${columns}.`);
  }
  if (sqlState(error) === FOREIGN_KEY_VIOLATION) {
    return notFound(nounOf(field), value, field);
  }
  return sqlState(error) === UNIQUE_VIOLATION
    ? conflict(field, 'expected another value: this one is taken.')
    : undefined;
}

/**
 * A unique key that was violated. Where the rules tell of it, somebody has taken it since they were asked: they are asked once
 * more, and their errors are told.
 */
export class KeyTaken extends UserErrors {}

/** Errors of unique keys by their names, where these lead to no field of the input. */
export type KeyErrors = Readonly<Record<string, UserError>>;

/** The errors of a violation; any other failure as it is. */
export function explainViolation(
  error: unknown,
  table: string,
  input: object,
  keys: KeyErrors = {},
): unknown {
  const known = sqlState(error) === UNIQUE_VIOLATION ? keys[constraintOf(error)] : undefined;
  const violation = known ?? findViolation(error, table, input);
  if (!violation) return error;
  return sqlState(error) === UNIQUE_VIOLATION
    ? new KeyTaken([violation])
    : new UserErrors([violation]);
}

/** Name of the constraint that a statement violated; empty for any other error. */
function constraintOf(error: unknown): string {
  return error instanceof Error && 'constraint' in error && typeof error.constraint === 'string'
    ? error.constraint
    : '';
}

/** `companyId` → `Company`. */
function nounOf(field: string): string {
  const noun = field.replace(/Id$/, '');
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}

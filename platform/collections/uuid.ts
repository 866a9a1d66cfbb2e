/** UUIDs as clients write them: in either case. */
import { InvalidInputError } from '../errors/errors.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Returns true for a UUID, in either case. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** True for two ids that are the same UUID, in whichever case, or both none. */
export function isSameId(id: string | null | undefined, other: string | null | undefined): boolean {
  return (id?.toLowerCase() ?? null) === (other?.toLowerCase() ?? null);
}

/**
 * Returns a UUID in lower case, as Postgres prints it.
 *
 * @throws InvalidInputError unless the text is a UUID
 */
export function checkUuid(argument: string, value: string): string {
  if (!isUuid(value)) throw new InvalidInputError(argument, 'a UUID', value);
  return value.toLowerCase();
}

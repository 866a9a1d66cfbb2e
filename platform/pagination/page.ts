/** Page arguments of Relay connections, checked against the limits of the catalogue. */
import { InvalidInputError } from '../errors/errors.ts';

/** Page sizes in rows (catalogue, section 0). */
export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** The arguments of a connection field. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** Request of a page: `size` rows after or before a cursor, from either end of the list. */
export interface PageRequest {
  readonly size: number;
  /** True when the page is counted from the end of the list (`last`). */
  readonly backward: boolean;
  readonly cursor: string | undefined;
}

/** Reads page arguments. @throws InvalidInputError for a size out of range, or both directions at once */
export function readPageArguments(args: PageArguments): PageRequest {
  const { first, after, last, before } = args;
  if (present(first) && present(last)) {
    throw new InvalidInputError('first, last', 'only one of `first` and `last`', { first, last });
  }
  const backward = present(last) || (present(before) && !present(first));
  if (backward && present(after)) {
    throw new InvalidInputError('after', '`before` with `last`', after);
  }
  if (!backward && present(before)) {
    throw new InvalidInputError('before', '`after` with `first`', before);
  }
  return {
    size: checkPageSize(backward ? 'last' : 'first', backward ? last : first),
    backward,
    cursor: (backward ? before : after) ?? undefined,
  };
}

/** @throws InvalidInputError unless the size is a whole number from 1 to MAX_PAGE_SIZE */
export function checkPageSize(
  argument: string,
  size: number | null | undefined,
  fallback = DEFAULT_PAGE_SIZE,
): number {
  if (!present(size)) return fallback;
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE_SIZE) {
    throw new InvalidInputError(argument, `a whole number from 1 to ${MAX_PAGE_SIZE}`, size);
  }
  return size;
}

function present<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null;
}

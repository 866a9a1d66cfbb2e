/** Page arguments in Relay's form: checked, with the default and the limit of the catalogue. */
import { InvalidInputError } from '../errors/errors.ts';

/** Catalogue, section 0: default 20, at most 100 rows a page. */
export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** The arguments of a connection field. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** Which rows of an ordered list to read: `size` rows after or before a cursor, from either end. */
export interface PageRequest {
  readonly size: number;
  /** True when the page is counted from the list's end (`last`). */
  readonly backward: boolean;
  readonly cursor: string | undefined;
}

/** @throws InvalidInputError when sizes are out of range or both directions are mixed */
export function readPageArguments(args: PageArguments): PageRequest {
  const { first, after, last, before } = args;
  if (present(first) && present(last)) {
    throw new InvalidInputError('first, last', 'one of them', { first, last });
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

/** @throws InvalidInputError unless the size is a whole number from 1 to the limit */
export function checkPageSize(
  argument: string,
  size: number | null | undefined,
  fallback = DEFAULT_PAGE_SIZE,
): number {
  if (!present(size)) return fallback;
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE_SIZE) {
    throw new InvalidInputError(argument, `a number from 1 to ${MAX_PAGE_SIZE}`, size);
  }
  return size;
}

function present<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null;
}

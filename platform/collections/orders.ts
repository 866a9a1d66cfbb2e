/** The orders a collection can declare, and the keyset conditions that continue them. */
import { sql, type RawBuilder } from 'kysely';
import { BadCursorError } from '../errors/errors.ts';
import type { CursorValues } from '../pagination/cursor.ts';
import { column, type Condition } from './filters.ts';

/** One column of an order. */
export interface OrderTerm<Column extends string> {
  readonly column: Column;
  readonly direction: 'asc' | 'desc';
  /** Whether the column may be null; nulls always come last. */
  readonly nullable: boolean;
  /** What to order by in place of a column; its value travels in cursors under the term's name. */
  readonly expression?: RawBuilder<unknown>;
}

/** An order by an expression over the row `t`, under a name that is none of its columns. */
export interface ComputedTerm extends OrderTerm<string> {
  readonly expression: RawBuilder<unknown>;
}

interface TermOptions {
  readonly nullable?: boolean;
}

/** Smallest first. Say `nullable` where the column may be null. */
export function asc<Column extends string>(
  name: Column,
  options: TermOptions = {},
): OrderTerm<Column> {
  return { column: name, direction: 'asc', nullable: options.nullable ?? false };
}

/** Largest first. Say `nullable` where the column may be null. */
export function desc<Column extends string>(
  name: Column,
  options: TermOptions = {},
): OrderTerm<Column> {
  return { column: name, direction: 'desc', nullable: options.nullable ?? false };
}

/** What a term orders by, in SQL. */
export function termValue(term: OrderTerm<string>): RawBuilder<unknown> {
  return term.expression ?? column(term.column);
}

/** `order by` for the terms; `backward` reads the same list from its end. */
export function orderBy(
  terms: readonly OrderTerm<string>[],
  backward: boolean,
): RawBuilder<unknown> {
  return sql.join(
    terms.map((term) => {
      const ascending = (term.direction === 'asc') !== backward;
      const ref = termValue(term);
      if (!term.nullable) return ascending ? sql`${ref} asc` : sql`${ref} desc`;
      if (backward) return ascending ? sql`${ref} asc nulls first` : sql`${ref} desc nulls first`;
      return ascending ? sql`${ref} asc nulls last` : sql`${ref} desc nulls last`;
    }),
  );
}

/**
 * The condition that a row comes after (or, `backward`, before) a cursor in the order. Terms of
 * one direction without nulls become one row comparison, which an index answers directly; others
 * become the equivalent chain of comparisons.
 *
 * @throws BadCursorError when the cursor has another number of values than the order has terms
 */
export function keyset(
  terms: readonly OrderTerm<string>[],
  values: CursorValues,
  backward: boolean,
): Condition {
  if (values.length !== terms.length) throw new BadCursorError();
  const uniform = terms.every((term) => !term.nullable && term.direction === terms[0]?.direction);
  if (uniform) {
    const after = (terms[0]?.direction === 'asc') !== backward;
    const refs = sql.join(terms.map(termValue));
    const bound = sql.join(values.map((value) => sql`${value}`));
    return after ? sql`(${refs}) > (${bound})` : sql`(${refs}) < (${bound})`;
  }
  const alternatives = terms.map((term, index) => {
    const equal = terms.slice(0, index).map((before, at) => same(before, values[at] ?? null));
    return sql`(${sql.join([...equal, beyond(term, values[index] ?? null, backward)], sql` and `)})`;
  });
  return sql`(${sql.join(alternatives, sql` or `)})`;
}

function same(term: OrderTerm<string>, value: string | null): Condition {
  const ref = termValue(term);
  return value === null ? sql`${ref} is null` : sql`${ref} = ${value}`;
}

function beyond(term: OrderTerm<string>, value: string | null, backward: boolean): Condition {
  const ref = termValue(term);
  // Nulls come last: nothing follows them, and everything else comes before them.
  if (value === null) return backward ? sql`${ref} is not null` : sql`false`;
  const after = (term.direction === 'asc') !== backward;
  const compared: Condition = after ? sql`${ref} > ${value}` : sql`${ref} < ${value}`;
  return term.nullable && !backward ? sql`(${compared} or ${ref} is null)` : compared;
}

/** The orders a collection can declare, and the keyset conditions that continue them. */
import { sql, type RawBuilder } from 'kysely';
import { BadCursorError } from '../errors/errors.ts';
import type { CursorValues } from '../pagination/cursor.ts';
import { column, type Condition } from './conditions.ts';

/** One column of an order. */
export interface OrderTerm<Column extends string> {
  readonly column: Column;
  readonly direction: 'asc' | 'desc';
  /** True for a column of days or moments that may be null; nulls always come last. */
  readonly nullable: boolean;
  /** SQL to order by in place of a column; its value travels in cursors under the term's name. */
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
  return { column: name, direction: 'asc', nullable: false, ...options };
}

/** Largest first. Say `nullable` where the column may be null. */
export function desc<Column extends string>(
  name: Column,
  options: TermOptions = {},
): OrderTerm<Column> {
  return { column: name, direction: 'desc', nullable: false, ...options };
}

/** SQL value of a term; null where its column is. */
export function termValue(term: OrderTerm<string>): RawBuilder<unknown> {
  return term.expression ?? column(term.column);
}

/**
 * SQL key of a term to order by, never null: a day or a moment that is null is ordered as one that
 * nothing lies beyond, so that one row comparison continues the list and an index on this expression
 * answers it. CASE, and not coalesce, which behind a row policy Postgres keeps from the index.
 */
function termKey(term: OrderTerm<string>): RawBuilder<unknown> {
  const value = termValue(term);
  return term.nullable
    ? sql`(case when ${value} is null then ${sql.lit(NULL_KEYS[term.direction])} else ${value} end)`
    : value;
}

/** The keys of nulls, which come last in either direction. */
const NULL_KEYS = { asc: 'infinity', desc: '-infinity' } as const;

/** `order by` for the terms; `backward` reads the same list from its end. */
export function orderBy(
  terms: readonly OrderTerm<string>[],
  backward: boolean,
): RawBuilder<unknown> {
  return sql.join(
    terms.map((term) =>
      (term.direction === 'asc') !== backward
        ? sql`${termKey(term)} asc`
        : sql`${termKey(term)} desc`,
    ),
  );
}

/**
 * The condition that a row comes after (or, `backward`, before) a cursor in the order. Terms of one
 * direction become one row comparison, which an index answers directly; others become the
 * equivalent chain of comparisons.
 *
 * @throws BadCursorError when the cursor does not have a value for each term
 */
export function keyset(
  terms: readonly OrderTerm<string>[],
  values: CursorValues,
  backward: boolean,
): Condition {
  if (values.length !== terms.length) throw new BadCursorError();
  const keys = terms.map((term, index) => cursorKey(term, values[index] ?? null));
  if (terms.every((term) => term.direction === terms[0]?.direction)) {
    const after = (terms[0]?.direction === 'asc') !== backward;
    const columns = sql.join(terms.map(termKey));
    return after
      ? sql`(${columns}) > (${sql.join(keys)})`
      : sql`(${columns}) < (${sql.join(keys)})`;
  }
  const alternatives = terms.map((term, index) => {
    const equal = terms.slice(0, index).map((before, at) => sql`${termKey(before)} = ${keys[at]}`);
    const after = (term.direction === 'asc') !== backward;
    const beyond = after
      ? sql`${termKey(term)} > ${keys[index]}`
      : sql`${termKey(term)} < ${keys[index]}`;
    return sql`(${sql.join([...equal, beyond], sql` and `)})`;
  });
  return sql`(${sql.join(alternatives, sql` or `)})`;
}

/** @throws BadCursorError when the cursor says null where no row has it */
function cursorKey(term: OrderTerm<string>, value: string | null): RawBuilder<unknown> {
  if (value === null && !term.nullable) throw new BadCursorError();
  return sql`${value ?? NULL_KEYS[term.direction]}`;
}

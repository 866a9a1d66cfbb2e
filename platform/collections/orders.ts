/** Orders that a collection can declare, and the keyset conditions that continue a list in them. */
import { sql, type RawBuilder } from 'kysely';
import { BadCursorError } from '../errors/errors.ts';
import type { CursorValues } from '../pagination/cursor.ts';
import { column, type Condition } from './conditions.ts';

/** Term of an order: a column or an expression, with a direction. */
export interface OrderTerm<Column extends string> {
  readonly column: Column;
  readonly direction: 'asc' | 'desc';
  /** True for a column of days or timestamps that may be null; nulls come last in either direction. */
  readonly nullable: boolean;
  /** Expression to order by instead of a column; cursors hold its value under the term's name. */
  readonly expression?: RawBuilder<unknown>;
}

/** Term of an expression over the row `t`, with a name that is none of its columns. */
export interface ComputedTerm extends OrderTerm<string> {
  readonly expression: RawBuilder<unknown>;
}

interface TermOptions {
  readonly nullable?: boolean;
}

/** Ascending term; `nullable` is required where the column may be null. */
export function asc<Column extends string>(
  name: Column,
  options: TermOptions = {},
): OrderTerm<Column> {
  return { column: name, direction: 'asc', nullable: false, ...options };
}

/** Descending term; `nullable` is required where the column may be null. */
export function desc<Column extends string>(
  name: Column,
  options: TermOptions = {},
): OrderTerm<Column> {
  return { column: name, direction: 'desc', nullable: false, ...options };
}

/** Value of a term in SQL; null where its column is null. */
export function termValue(term: OrderTerm<string>): RawBuilder<unknown> {
  return term.expression ?? column(term.column);
}

/**
 * Sort key of a term in SQL, never null: a null day or timestamp is ordered as an infinite one, so that
 * one row comparison continues the list and an index on this expression serves it. CASE instead of
 * coalesce, which Postgres does not match with the index under a row policy.
 */
function termKey(term: OrderTerm<string>): RawBuilder<unknown> {
  const value = termValue(term);
  return term.nullable
    ? sql`(case when ${value} is null then ${sql.lit(NULL_KEYS[term.direction])} else ${value} end)`
    : value;
}

/** Sort keys of nulls, which come last in either direction. */
const NULL_KEYS = { asc: 'infinity', desc: '-infinity' } as const;

/** `order by` list of the terms; `backward` reverses it, to read the list from its end. */
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
 * Condition that a row comes after (or, if `backward`, before) a cursor in the order. Terms of one
 * direction become one row comparison, which an index serves; terms of mixed directions become the
 * equivalent disjunction.
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

/** @throws BadCursorError when the cursor has null for a term that is never null */
function cursorKey(term: OrderTerm<string>, value: string | null): RawBuilder<unknown> {
  if (value === null && !term.nullable) throw new BadCursorError();
  return sql`${value ?? NULL_KEYS[term.direction]}`;
}

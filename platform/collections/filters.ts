/** The filters a collection can declare: each turns one client value into one SQL condition. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { InvalidInputError } from '../errors/errors.ts';
import { resolvePeriod, type PeriodInput } from '../calendar/period.ts';

export type Condition = RawBuilder<SqlBool>;

/** What a filter may know besides its value. */
export interface FilterContext {
  readonly now: Date;
  /** The argument's name, for messages: `filter.companyId`. */
  readonly argument: string;
}

export type Filter<Value> = (value: Value, context: FilterContext) => Condition;

interface Bounds<Value> {
  readonly gte?: Value | null;
  readonly gt?: Value | null;
  readonly lte?: Value | null;
  readonly lt?: Value | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether the text is a UUID, in either case. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** @throws InvalidInputError unless the text is a UUID */
export function checkUuid(argument: string, value: string): string {
  if (!isUuid(value)) throw new InvalidInputError(argument, 'a UUID', value);
  return value.toLowerCase();
}

/** A column of the row that is being filtered, whose table is always aliased `t`. */
export function column(name: string): RawBuilder<unknown> {
  return sql.ref(`t.${name}`);
}

/** Filters over a table whose columns are `Column`. */
export interface FilterBuilder<Column extends string> {
  /** The column is this id. */
  id(name: Column): Filter<string>;
  /** The column is one of these ids. */
  ids(name: Column): Filter<readonly string[]>;
  /** The column equals the value. */
  equals(name: Column): Filter<string | number | boolean>;
  /** The column is one of the values. */
  oneOf(name: Column): Filter<readonly (string | number)[]>;
  /** The column lies within the bounds. */
  range(name: Column): Filter<Bounds<string | number>>;
  /** The JSON array holds the value (uses a GIN index). */
  contains(name: Column): Filter<string>;
  /** Words of the row's full-text index, the last one as a prefix. */
  search(name?: Column): Filter<string>;
  /** The text holds these characters, in either case. No index helps: for short lists. */
  includes(name: Column): Filter<string>;
  /** True: the moment is set; false: it is null. */
  isSet(name: Column): Filter<boolean>;
  /** The span from one day column to another overlaps the period; an open end never ends. */
  overlaps(from: Column, to: Column): Filter<PeriodInput>;
  /** The moment or day lies within the period. */
  within(name: Column): Filter<PeriodInput>;
}

/** The one implementation; `Column` only narrows what a collection may name. */
export const filters: FilterBuilder<string> = {
  id:
    (name) =>
    (value, { argument }) =>
      sql`${column(name)} = ${checkUuid(argument, value)}`,
  ids:
    (name) =>
    (values, { argument }) =>
      sql`${column(name)} = any(${values.map((value) => checkUuid(argument, value))})`,
  equals: (name) => (value) => sql`${column(name)} = ${value}`,
  oneOf: (name) => (values) =>
    // The planner takes a list of unknown length for a long one, and so plans anew for each.
    values.length === 1
      ? sql`${column(name)} = ${values[0]}`
      : sql`${column(name)} = any(${values})`,
  range: (name) => (bounds) => {
    const ref = column(name);
    const conditions: Condition[] = [];
    if (present(bounds.gte)) conditions.push(sql`${ref} >= ${bound(bounds.gte)}`);
    if (present(bounds.gt)) conditions.push(sql`${ref} > ${bound(bounds.gt)}`);
    if (present(bounds.lte)) conditions.push(sql`${ref} <= ${bound(bounds.lte)}`);
    if (present(bounds.lt)) conditions.push(sql`${ref} < ${bound(bounds.lt)}`);
    return all(conditions);
  },
  contains: (name) => (value) => sql`${column(name)} @> ${JSON.stringify([value])}::jsonb`,
  search:
    (name = 'search') =>
    (text, { argument }) => {
      checkLength(argument, text, LONGEST_SEARCH);
      const query = prefixQuery(text);
      // Text without a word asks for what no row has; empty text asks for nothing.
      if (query === '') return text.trim() === '' ? sql`true` : sql`false`;
      return sql`${column(name)} @@ to_tsquery('simple', ${query})`;
    },
  includes: (name) => (text) => sql`position(lower(${text}) in lower(${column(name)})) > 0`,
  isSet: (name) => (set) => (set ? sql`${column(name)} is not null` : sql`${column(name)} is null`),
  overlaps:
    (from, to) =>
    (period, { now, argument }) => {
      const span = resolvePeriod(period, now, argument);
      return sql`${column(from)} < ${span.until} and (${column(to)} is null or ${column(to)} >= ${span.from})`;
    },
  within:
    (name) =>
    (period, { now, argument }) => {
      const span = resolvePeriod(period, now, argument);
      return sql`${column(name)} >= ${span.from} and ${column(name)} < ${span.until}`;
    },
};

/** A number with a fraction is a bound of whole numbers too. */
export function bound(value: string | number): RawBuilder<unknown> {
  return typeof value === 'number' ? sql`${value}::numeric` : sql`${value}`;
}

/** The conjunction of conditions; true when there are none. */
export function all(conditions: readonly Condition[]): Condition {
  return conditions.length === 0
    ? sql`true`
    : sql`${sql.join(
        conditions.map((condition) => sql`(${condition})`),
        sql` and `,
      )}`;
}

/** The disjunction of conditions; false when there are none. */
export function either(conditions: readonly Condition[]): Condition {
  return conditions.length === 0
    ? sql`false`
    : sql`(${sql.join(
        conditions.map((condition) => sql`(${condition})`),
        sql` or `,
      )})`;
}

/** Postgres parses a query of words by recursion, so their number has to have an end. */
const LONGEST_SEARCH = 500;

/** @throws InvalidInputError when the text has more characters */
export function checkLength(argument: string, text: string, most: number): void {
  if (text.length > most) {
    throw new InvalidInputError(argument, `at most ${most} characters`, text);
  }
}

/**
 * A tsquery from what a person typed: every word must occur, the last may be unfinished. Only
 * letters and digits are kept, so no operator or wildcard of the client's reaches the parser.
 */
export function prefixQuery(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word)).join(' & ');
}

function present<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null;
}

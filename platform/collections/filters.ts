/** Filters that a collection can declare: each turns one value of a client into one SQL condition. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { InvalidInputError } from '../errors/errors.ts';
import { resolvePeriod, type PeriodInput } from '../calendar/period.ts';
import { all, column, type Condition } from './conditions.ts';
import { checkUuid } from './uuid.ts';

/** Context in which a filter is applied. */
export interface FilterContext {
  readonly now: Date;
  /** True where the row `t` comes from a tenant view (see source.ts), false where it comes from the table. */
  readonly inTenantView: boolean;
  /** Path of the argument, for messages: `filter.companyId`. */
  readonly argument: string;
}

/** Turns the value of a client into a condition on the row `t`. */
export interface Filter<Value> {
  (value: Value, context: FilterContext): Condition;
  /** True when it uses an operator that is not leakproof, which cannot use an index under a row policy. */
  readonly leaky?: true;
}

/** Marks a filter that uses an operator that is not leakproof, such as `@>`. */
export function leaky<Value>(
  filter: (value: Value, context: FilterContext) => Condition,
): Filter<Value> {
  return Object.assign((value: Value, context: FilterContext) => filter(value, context), {
    leaky: true as const,
  });
}

interface Bounds<Value> {
  readonly gte?: Value | null;
  readonly gt?: Value | null;
  readonly lte?: Value | null;
  readonly lt?: Value | null;
}

/** Filters over a table with the columns `Column`. */
export interface FilterBuilder<Column extends string> {
  /** The column equals the UUID. */
  id(name: Column): Filter<string>;
  /** The column equals one of the UUIDs. */
  ids(name: Column): Filter<readonly string[]>;
  /** The column equals the value. */
  equals(name: Column): Filter<string | number | boolean>;
  /** The column equals one of the values. */
  oneOf(name: Column): Filter<readonly (string | number)[]>;
  /** The timestamp lies within the bounds. */
  range(name: Column): Filter<Bounds<string>>;
  /** The integer lies within the bounds, which may have fractions. */
  integerRange(name: Column): Filter<Bounds<number>>;
  /** The number lies within the bounds. Only an index on a double precision column serves it. */
  numberRange(name: Column): Filter<Bounds<number>>;
  /** The JSON array of strings contains the value. */
  contains(name: Column): Filter<string>;
  /** The full-text index contains all words of the text, the last one as a prefix. */
  search(name?: Column): Filter<string>;
  /** The text contains the characters, in either case. No index serves it, so it is for short lists. */
  includes(name: Column): Filter<string>;
  /** True: the column is not null; false: it is null. */
  isSet(name: Column): Filter<boolean>;
  /** The days from one column to another overlap the period; `to` is null for a span without an end. */
  overlaps(from: Column, to: Column): Filter<PeriodInput>;
  /** The timestamp or day lies within the period. */
  within(name: Column): Filter<PeriodInput>;
}

/** Filters of all tables; `FilterBuilder<Column>` restricts the columns that a collection may name. */
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
    // For an array parameter the planner assumes many elements and would plan every execution anew.
    values.length === 1
      ? sql`${column(name)} = ${values[0]}`
      : sql`${column(name)} = any(${values})`,
  range: (name) => (bounds) => between(column(name), bounds),
  integerRange: (name) => (bounds) => integersBetween(column(name), bounds),
  numberRange: (name) => (bounds) => between(column(name), bounds),
  contains: (name) =>
    leaky((value, { inTenantView }) => {
      const holds = sql<SqlBool>`${column(name)} @> ${JSON.stringify([value])}::jsonb`;
      return inTenantView
        ? sql`${column(`${name}_in_tenant`)} @> viewer.tenant_elements(viewer.company_id(), ${JSON.stringify([value])}::jsonb) and ${holds}`
        : holds;
    }),
  search: (name = 'search') =>
    leaky((text, { argument, inTenantView }) => {
      checkLength(argument, text, MAX_SEARCH_LENGTH);
      const words = prefixQuery(text);
      // Punctuation alone matches no row; an empty text does not restrict the list.
      if (words === '') return text.trim() === '' ? sql`true` : sql`false`;
      const query = sql`to_tsquery('simple', ${words})`;
      return inTenantView
        ? sql`${column(`${name}_in_tenant`)} @@ viewer.tenant_query(viewer.company_id(), ${query})`
        : sql`${column(name)} @@ ${query}`;
    }),
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

/** Condition that a value lies within the bounds, which Postgres reads as the type of the value. */
function between(value: RawBuilder<unknown>, bounds: Bounds<string | number>): Condition {
  const { gte, gt, lte, lt } = bounds;
  return all([
    ...(present(gte) ? [sql<SqlBool>`${value} >= ${gte}`] : []),
    ...(present(gt) ? [sql<SqlBool>`${value} > ${gt}`] : []),
    ...(present(lte) ? [sql<SqlBool>`${value} <= ${lte}`] : []),
    ...(present(lt) ? [sql<SqlBool>`${value} < ${lt}`] : []),
  ]);
}

/**
 * Condition that an integer lies within bounds that may have fractions. The bounds are rounded, since
 * comparisons of integers are leakproof and use the index.
 */
export function integersBetween(value: RawBuilder<unknown>, bounds: Bounds<number>): Condition {
  const { gte, gt, lte, lt } = bounds;
  return all([
    ...(present(gte) ? [sql<SqlBool>`${value} >= ${bigint(Math.ceil(gte))}`] : []),
    ...(present(gt) ? [sql<SqlBool>`${value} > ${bigint(Math.floor(gt))}`] : []),
    ...(present(lte) ? [sql<SqlBool>`${value} <= ${bigint(Math.floor(lte))}`] : []),
    ...(present(lt) ? [sql<SqlBool>`${value} < ${bigint(Math.ceil(lt))}`] : []),
  ]);
}

/** An integer as bigint, clamped to ±(2^53 − 1), beyond which no column has a value. */
function bigint(value: number): RawBuilder<unknown> {
  const { MIN_SAFE_INTEGER, MAX_SAFE_INTEGER } = Number;
  return sql`${Math.max(MIN_SAFE_INTEGER, Math.min(MAX_SAFE_INTEGER, value))}::bigint`;
}

/** Limit of a search text, in characters: Postgres parses a tsquery recursively. */
const MAX_SEARCH_LENGTH = 500;

/** @throws InvalidInputError when the text has more than `max` characters */
export function checkLength(argument: string, text: string, max: number): void {
  if (text.length > max) {
    throw new InvalidInputError(argument, `at most ${max} characters`, text);
  }
}

/**
 * Tsquery for a search text: all words must occur, the last one as a prefix. Only letters, combining
 * marks and digits are kept, so that no operator or wildcard of the client reaches the parser. In NFC,
 * as the search columns are; empty when the text has no word.
 */
export function prefixQuery(text: string): string {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  return words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word)).join(' & ');
}

function present<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null;
}

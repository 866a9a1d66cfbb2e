/** Filters that a collection can declare: each turns one value of a client into one SQL condition. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { InvalidInputError } from '../errors/errors.ts';
import { resolvePeriod, type PeriodInput } from '../calendar/period.ts';
import { all, column, type Condition } from './conditions.ts';
import { checkUuid } from './uuid.ts';

/** Context of a filter, besides its value. */
export interface FilterContext {
  readonly now: Date;
  /** True where the row `t` is one of a tenant view (see source.ts), and not of the table itself. */
  readonly inTenantView: boolean;
  /** The argument's name, for messages: `filter.companyId`. */
  readonly argument: string;
}

export interface Filter<Value> {
  (value: Value, context: FilterContext): Condition;
  /** Uses an operator that is not leakproof: behind a row policy it reaches no index. */
  readonly leaky?: true;
}

/** Declares that a filter uses an operator that is not leakproof, such as `@>`. */
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
  /** The column of moments lies within the bounds. */
  range(name: Column): Filter<Bounds<string>>;
  /** The column of integers lies within the bounds, which may have fractions. */
  integerRange(name: Column): Filter<Bounds<number>>;
  /** The column of numbers lies within the bounds: of double precision, where an index should answer. */
  numberRange(name: Column): Filter<Bounds<number>>;
  /** The JSON array of strings holds the value. */
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
      // Text without a word asks for what no row has; empty text asks for nothing.
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

/** The condition that a value lies within the bounds, which are read as its own type. */
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
 * As `between`, of integers, with bounds that may have fractions: compared as integers, which is
 * leakproof and what their indexes are made of.
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

/** An integer as bigint; one beyond 2^53 is beyond all that columns hold, and stays so. */
function bigint(value: number): RawBuilder<unknown> {
  const { MIN_SAFE_INTEGER, MAX_SAFE_INTEGER } = Number;
  return sql`${Math.max(MIN_SAFE_INTEGER, Math.min(MAX_SAFE_INTEGER, value))}::bigint`;
}

/** Postgres parses a query of words by recursion, so their number has to have an end. */
const MAX_SEARCH_LENGTH = 500;

/** @throws InvalidInputError when the text has more characters */
export function checkLength(argument: string, text: string, most: number): void {
  if (text.length > most) {
    throw new InvalidInputError(argument, `at most ${most} characters`, text);
  }
}

/**
 * A tsquery from what a person typed: every word must occur, the last may be unfinished. Only
 * letters, their marks and digits are kept, so no operator or wildcard of the client's reaches the
 * parser. In NFC, as the search columns are.
 */
export function prefixQuery(text: string): string {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  return words.map((word, index) => (index === words.length - 1 ? `${word}:*` : word)).join(' & ');
}

function present<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null;
}

/** Rows as statements give them, and the parts that all statements are made of. */
import { sql, type RawBuilder } from 'kysely';
import type { CollectionContext } from './collection.ts';
import { column } from './conditions.ts';

/** A row with the columns that a statement selected, by their names in the database. */
export type Row = Readonly<Record<string, unknown>>;

/** Runs a statement in the request's transaction. Tables are named with their schema. */
export async function select(
  context: CollectionContext,
  statement: RawBuilder<unknown>,
): Promise<readonly Row[]> {
  const result = await sql<Row>`${statement}`.execute(context.db);
  return result.rows;
}

/** A select list of columns of the row `t`. */
export function selectList(columns: Iterable<string>): RawBuilder<unknown> {
  return sql.join([...columns].map((name) => column(name)));
}

/**
 * The parents of nested lists, as `parent(id)`. The inner select hides their number from the
 * planner, to which one plan is then as good for any number of them as another: Postgres keeps it.
 */
export function parents(ids: readonly string[]): RawBuilder<unknown> {
  return sql`unnest((select ${ids}::uuid[])) as parent(id)`;
}

/** `limit` as a literal: Postgres chooses a plan by it, and does not see the value of a parameter. */
export function limitTo(size: number): RawBuilder<unknown> {
  return sql`limit ${sql.lit(size)}`;
}

/** The id of a parent: every row and every entity reference carries it. */
export function parentId(parent: object): string {
  if ('id' in parent && typeof parent.id === 'string') return parent.id;
  throw new TypeError('What lies below a parent needs a parent with an id.');
}

/** Rows by the id of the parent that each one names in `parent_key`. */
export function groupByParent(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, parentKey);
}

/** Of each parent that a row names in `parent_key`, its only row. */
export function rowByParent(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [parentKey(row), row]));
}

function parentKey(row: Row): string {
  return String(row['parent_key']);
}

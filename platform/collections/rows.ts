/** Rows of statements, and the SQL fragments that statements share. */
import { sql, type RawBuilder } from 'kysely';
import type { CollectionContext } from './collection.ts';
import { column } from './conditions.ts';

/** Row with the selected columns, by their names in the database. */
export type Row = Readonly<Record<string, unknown>>;

/** Executes a statement in the request's transaction. Tables must be qualified with their schema. */
export async function select(
  context: CollectionContext,
  statement: RawBuilder<unknown>,
): Promise<readonly Row[]> {
  const result = await sql<Row>`${statement}`.execute(context.db);
  return result.rows;
}

/** Select list of columns of the row `t`. */
export function selectList(columns: Iterable<string>): RawBuilder<unknown> {
  return sql.join([...columns].map((name) => column(name)));
}

/**
 * Relation `parent(id)` of the parents of a nested list. The inner select hides the length of the array
 * from the planner, so that Postgres keeps one generic plan for any number of parents.
 */
export function parents(ids: readonly string[]): RawBuilder<unknown> {
  return sql`unnest((select ${ids}::uuid[])) as parent(id)`;
}

/** Id of a parent, which every row and every entity reference has. @throws TypeError without one */
export function parentId(parent: object): string {
  if ('id' in parent && typeof parent.id === 'string') return parent.id;
  throw new TypeError('Expected a parent with an id: a row or an entity reference.');
}

/** Groups rows by the id of their parent in `parent_key`. */
export function groupByParent(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, parentKey);
}

/** Maps the id of a parent in `parent_key` to its only row. */
export function rowByParent(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [parentKey(row), row]));
}

function parentKey(row: Row): string {
  return String(row['parent_key']);
}

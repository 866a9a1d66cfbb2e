/** Condition by which the rows of a nested list belong to a parent. */
import { sql, type RawBuilder } from 'kysely';
import { column, either, type Condition } from './conditions.ts';

/**
 * A foreign key that holds the parent's id; several, of which any may hold it (a pair belongs to
 * both of its people); or a condition on the parent's id, for rows that are further away. The
 * list's own table is aliased `t`.
 */
export type ParentKey<Row> =
  | (keyof Row & string)
  | readonly (keyof Row & string)[]
  | ((parentId: RawBuilder<string>) => Condition);

/** The condition that a row belongs to the parent with this id. */
export function isChildOf<Row>(to: ParentKey<Row>, parentId: RawBuilder<string>): Condition {
  if (typeof to === 'function') return to(parentId);
  const keys: readonly string[] = typeof to === 'string' ? [to] : to;
  return either(keys.map((key) => sql`${column(key)} = ${parentId}`));
}

/** Keys by which the rows of a nested list name their parent. */
import { sql, type RawBuilder } from 'kysely';
import { column, either, type Condition } from './conditions.ts';

/**
 * Key of the parent in a row `t`: a foreign key; several foreign keys, any of which may hold the
 * parent's id (a match is a child of both of its people); or a condition on the parent's id, for
 * rows that name their parent through other tables.
 */
export type ParentKey<Row> =
  | (keyof Row & string)
  | readonly (keyof Row & string)[]
  | ((parentId: RawBuilder<string>) => Condition);

/** Condition that the row `t` is a child of the parent with this id. */
export function isChildOf<Row>(parentKey: ParentKey<Row>, parentId: RawBuilder<string>): Condition {
  if (typeof parentKey === 'function') return parentKey(parentId);
  const keys: readonly string[] = typeof parentKey === 'string' ? [parentKey] : parentKey;
  return either(keys.map((key) => sql`${column(key)} = ${parentId}`));
}

/** Limit of a statement's rows. */
import { sql, type RawBuilder } from 'kysely';

/** `limit` clause with a literal, which the planner takes into account, unlike a parameter. */
export function limitTo(size: number): RawBuilder<unknown> {
  return sql`limit ${sql.lit(size)}`;
}

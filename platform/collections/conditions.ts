/** SQL conditions on the row `t` of a list, and their combinations. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** SQL condition on the row `t`. */
export type Condition = RawBuilder<SqlBool>;

/** Reference to a column of the row `t`. */
export function column(name: string): RawBuilder<unknown> {
  return sql.ref(`t.${name}`);
}

/** Conjunction of conditions; true when there are none. */
export function all(conditions: readonly Condition[]): Condition {
  return conditions.length === 0
    ? sql`true`
    : sql`${sql.join(
        conditions.map((condition) => sql`(${condition})`),
        sql` and `,
      )}`;
}

/** Disjunction of conditions; false when there are none. */
export function either(conditions: readonly Condition[]): Condition {
  return conditions.length === 0
    ? sql`false`
    : sql`(${sql.join(
        conditions.map((condition) => sql`(${condition})`),
        sql` or `,
      )})`;
}

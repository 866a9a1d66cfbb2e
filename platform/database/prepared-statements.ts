/** Names under which connections prepare statements, so that Postgres reads and plans each once. */
import type pg from 'pg';

/** Prepared on one connection at most: each is memory of the connection's process. */
export const MOST_STATEMENTS = 200;

/** The names by the role and the text of their statements. */
const known = new WeakMap<pg.PoolClient, Map<string, string>>();

/**
 * The name of a statement on a connection.
 *
 * @param role what it runs as. A plan holds the row-level security of one role: with one name for
 *   several roles, Postgres would make it anew whenever they alternate
 */
export function statementName(client: pg.PoolClient, role: string, text: string): string {
  let names = known.get(client);
  if (!names) known.set(client, (names = new Map<string, string>()));
  const key = `${role}\n${text}`;
  let name = names.get(key);
  if (name === undefined) names.set(key, (name = `s${names.size}`));
  return name;
}

/** Whether a connection holds so many statements that another should take its place. */
export function isSpent(client: pg.PoolClient): boolean {
  return (known.get(client)?.size ?? 0) >= MOST_STATEMENTS;
}

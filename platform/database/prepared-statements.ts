/** Names of prepared statements, so that Postgres parses and plans each once per connection. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { canNameStatements } from './session.ts';

/** Maximum number of prepared statements of a connection: each takes memory of its server process. */
export const MAX_STATEMENTS = 200;

/** Names by the role and text of the statement, for each connection. */
const known = new WeakMap<pg.PoolClient, Map<string, string>>();

/**
 * Name of a statement: a hash of the role and the text, so that on connections shared through a pooler a
 * name that exists already always has the same statement.
 *
 * @param role role that runs it. A plan contains the row policies of one role: under one name for
 *   several roles, Postgres would replan whenever they alternate
 * @returns undefined where statements are not prepared
 */
export function statementName(
  client: pg.PoolClient,
  role: string,
  text: string,
): string | undefined {
  if (!canNameStatements(client)) return undefined;
  let names = known.get(client);
  if (!names) known.set(client, (names = new Map<string, string>()));
  const key = `${role}\n${text}`;
  let name = names.get(key);
  if (name === undefined) names.set(key, (name = hashOf(key)));
  return name;
}

/** Returns true when a connection has MAX_STATEMENTS prepared statements and should be replaced. */
export function isFull(client: pg.PoolClient): boolean {
  return (known.get(client)?.size ?? 0) >= MAX_STATEMENTS;
}

/** 44 characters; Postgres compares the first 63. */
function hashOf(key: string): string {
  return `s${createHash('sha256').update(key).digest('base64url')}`;
}

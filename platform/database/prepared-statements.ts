/** Names under which connections prepare statements, so that Postgres reads and plans each once. */
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { canNameStatements } from './session.ts';

/** Prepared on one connection at most: each is memory of the connection's process. */
export const MAX_STATEMENTS = 200;

/** The names by the role and the text of their statements. */
const known = new WeakMap<pg.PoolClient, Map<string, string>>();

/**
 * Name of a statement: a hash of the role and the text, so that where connections are shared a name
 * means the same to everybody, and what another client has prepared can be missing or there
 * already, but never be something else.
 *
 * @param role what it runs as. A plan holds the row-level security of one role: with one name for
 *   several roles, Postgres would make it anew whenever they alternate
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

/** Whether a connection holds so many statements that another should take its place. */
export function isFull(client: pg.PoolClient): boolean {
  return (known.get(client)?.size ?? 0) >= MAX_STATEMENTS;
}

/** 44 characters; Postgres tells names apart by their first 63. */
function hashOf(key: string): string {
  return `s${createHash('sha256').update(key).digest('base64url')}`;
}

/** Checks of a token's claims about a person against the person's current standing. */
import type { Viewer } from '@teei/platform/viewer/viewer.ts';
import type { Standing } from './standings.sql.ts';
import type { Token } from './tokens.ts';

/** A signed-in person. */
export type Person = Extract<Viewer, { kind: 'user' }>;

/**
 * The bearer of a token as the database knows them: with those scopes of the token that are granted,
 * and those that the operator added.
 *
 * @param standing undefined for a person who is unknown, erased or locked out
 * @returns undefined when the role or the membership is not (any more) theirs, or the token is revoked
 */
export function currentPerson(
  person: Person,
  { issuedAt, operatorScopes }: Token,
  standing: Standing | undefined,
): Person | undefined {
  if (!standing || standing.role !== person.role) return undefined;
  if (person.companyId !== null && !standing.companyIds.includes(person.companyId))
    return undefined;
  if (!isInForce(person.sessionId, issuedAt, standing)) return undefined;
  return { ...person, scopes: currentScopes(person.scopes, standing.scopes, operatorScopes) };
}

/**
 * Returns true for a token whose session lives; for one without a session, when it was issued after the
 * revocation of the person's tokens. A revocation also ends the sessions before it.
 */
function isInForce(
  sessionId: string | undefined,
  issuedAt: number,
  { sessionIds, issuedBefore }: Standing,
): boolean {
  return sessionId === undefined
    ? issuedBefore === null || issuedAt >= issuedBefore
    : sessionIds.includes(sessionId);
}

/** The scopes of a token that are granted, and those that the operator added, each once. */
export function currentScopes(
  claimed: readonly string[],
  granted: readonly string[],
  operatorScopes: readonly string[] | undefined,
): readonly string[] {
  return [
    ...new Set([...claimed.filter((scope) => granted.includes(scope)), ...(operatorScopes ?? [])]),
  ];
}

/** Tokens hold until a moment; revoking one moves that moment to now. */
import { column } from '@teei/platform/collections/conditions.ts';
import type { Filter } from '@teei/platform/collections/filters.ts';
import { sql } from 'kysely';

/** Whether a token with this end (RFC 3339) still works. */
export function isInForce(expiresAt: string, now: Date): boolean {
  return Date.parse(expiresAt) > now.getTime();
}

/** True: rows whose token still works. False: the others. */
export const inForce: Filter<boolean> = (wanted, { now }) =>
  sql`(${column('expires_at')} > ${now.toISOString()}) = ${wanted}`;

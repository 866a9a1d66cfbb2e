/** SQL of the expiry of share links and publication tokens. */
import { column } from '@teei/platform/collections/conditions.ts';
import type { Filter } from '@teei/platform/collections/filters.ts';
import { sql } from 'kysely';

/** Filter by `isInForce` of the rules: true for rows that have not expired, false for the others. */
export const inForce: Filter<boolean> = (wanted, { now }) =>
  sql`(${column('expires_at')} > ${now.toISOString()}) = ${wanted}`;

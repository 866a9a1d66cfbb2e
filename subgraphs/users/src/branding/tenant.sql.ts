/** SQL of tenants by domain. */
import { select } from '@teei/platform/collections/rows.ts';
import { sql } from 'kysely';
import type { UsersContext } from '../context.ts';

/** Reference to a tenant: the id of the company, and the domain by which it was found. */
export interface TenantReference {
  readonly id: string;
  readonly domain: string;
}

/** Finds the tenant of a verified domain. @param domain domain in lower case */
export async function findTenantByDomain(
  context: UsersContext,
  domain: string,
): Promise<TenantReference | undefined> {
  const [row] = await select(
    context,
    sql`select t.tenant_id from users.branding_domains as t
        where t.domain = ${domain} and t.is_verified`,
  );
  return row && { id: String(row['tenant_id']), domain };
}

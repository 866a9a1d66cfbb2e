/** Who a web address belongs to. */
import { select } from '@teei/platform/collections/rows.ts';
import { sql } from 'kysely';
import type { UsersContext } from '../context.ts';

/** What names a tenant: the company's id, and the domain it was found by. */
export interface TenantReference {
  readonly id: string;
  readonly domain: string;
}

/** The tenant whose domain, verified and in lower case, this is. */
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

/** SQL of share links. */
import { hashOfSecret } from '@teei/platform/mutations/secret.ts';
import { sql, type Kysely } from 'kysely';
import type { DB } from '../generated/database.ts';

/** Ends the links in force of the saved views that a person has in a company. */
export async function endShareLinks(
  db: Kysely<DB>,
  userId: string,
  companyId: string,
  at: string,
): Promise<void> {
  await sql`
    update reporting.share_links as link set expires_at = ${at}
    from reporting.saved_views as view
    where view.id = link.view_id and view.user_id = ${userId} and view.company_id = ${companyId}
      and link.expires_at > ${at}`.execute(db);
}

/** The view that a link shows to the viewer; null where the token opens nothing for them. */
export async function findSharedView(db: Kysely<DB>, token: string): Promise<object | null> {
  const { rows } = await sql<object>`
    select name, view_config as "viewConfig", expires_at as "expiresAt"
    from reporting.shared_view(${hashOfSecret(token)})`.execute(db);
  return rows[0] ?? null;
}

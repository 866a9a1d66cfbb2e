import { sql, type QueryExecutorProvider } from 'kysely';

/** Sets the quota of a company's channel, whose reset stays unless it is given; undefined without the company. */
export async function upsertQuota(
  db: QueryExecutorProvider,
  quota: { readonly companyId: string; readonly channel: string; readonly quotaLimit: number },
  { resetAt, now }: { readonly resetAt: string | undefined; readonly now: Date },
): Promise<string | undefined> {
  const { companyId, channel, quotaLimit } = quota;
  const given = resetAt ?? null;
  const { rows } = await sql<{ readonly id: string }>`
    insert into users.notifications_quotas as q (company_id, channel, quota_limit, quota_reset_at)
    select id, ${channel}, ${quotaLimit}, coalesce(${given}::timestamptz,
      date_trunc('month', ${now.toISOString()}::timestamptz, 'UTC') + interval '1 month')
    from users.companies where id = ${companyId}
    on conflict on constraint notifications_quotas_company_id_channel_key do update set
      quota_limit = excluded.quota_limit,
      quota_reset_at = coalesce(${given}::timestamptz, q.quota_reset_at)
    returning id`.execute(db);
  return rows[0]?.id;
}

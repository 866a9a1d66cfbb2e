/** SQL of community investments by the framework B4SI. */
import { periodNamed } from '@teei/platform/calendar/period.ts';
import { sql, type RawBuilder } from 'kysely';

/**
 * Statement for what companies invested in a calendar year, with rows `{ parent_key, given, cashCents,
 * hourlyCostCents, inKindCents, managementCostCents, leverageCents }`; `given` is null for companies that the viewer
 * may not see, amounts are those of the newest record of the year.
 *
 * @param today day of the request, YYYY-MM-DD
 */
export function investments(
  companyIds: readonly string[],
  year: number,
  today: string,
): RawBuilder<unknown> {
  const { from, until } = periodNamed(String(year));
  return sql`
    select c.id as parent_key, programs.invested_time(c.id, ${from}, ${until}) as given,
      campaigns.spent_in(c.id, ${from}, ${until}, ${today})::float8 as "cashCents",
      s.hourly_cost_cents::float8 as "hourlyCostCents", s.in_kind_cents::float8 as "inKindCents",
      s.management_cost_cents::float8 as "managementCostCents", s.leverage_cents::float8 as "leverageCents"
    from unnest(${companyIds}::uuid[]) as c (id)
    left join lateral (
      select * from record.community_investments as i
      where i.company_id = c.id and i.year = ${year} order by i.recorded_at desc, i.id desc limit 1
    ) as s on true`;
}

/** Statement for what participants gained by outcome and year, with rows `{ parent_key, gains }`. */
export function gains(companyIds: readonly string[]): RawBuilder<unknown> {
  return sql`
    select c.id as parent_key,
      (select coalesce(jsonb_agg(to_jsonb(g)), '[]') from evidence.gains_by_year(c.id) as g) as gains
    from unnest(${companyIds}::uuid[]) as c (id)`;
}

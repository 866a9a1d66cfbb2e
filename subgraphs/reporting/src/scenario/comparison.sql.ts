/** SQL of comparisons of scenarios. */
import { addDays, periodNamed } from '@teei/platform/calendar/period.ts';
import { selectList } from '@teei/platform/collections/rows.ts';
import { sql, type RawBuilder } from 'kysely';

/**
 * Statement for scenarios of companies, with these columns and `parent_key`: those asked for in their order, or all,
 * newest first.
 */
export function comparedScenarios(
  companyIds: readonly string[],
  scenarioIds: readonly string[] | undefined,
  columns: readonly string[],
): RawBuilder<unknown> {
  const isAskedFor = scenarioIds ? sql`and t.id = any(${scenarioIds}::uuid[])` : sql``;
  const inOrder = scenarioIds ? sql`array_position(${scenarioIds}::uuid[], t.id),` : sql``;
  return sql`
    select t.company_id as parent_key, ${selectList(columns)} from planning.scenarios as t
    where t.company_id = any(${companyIds}::uuid[]) ${isAskedFor}
    order by ${inOrder} t.created_at desc, t.id desc`;
}

/**
 * Statement for the record of a period of companies, with rows `{ parent_key, metrics, calculation, seats,
 * participants }`; none of a company that has no figures of it.
 */
export function recordOfPeriod(companyIds: readonly string[], name: string): RawBuilder<unknown> {
  const { from, until } = periodNamed(name);
  return sql`
    select c.id as parent_key, m.metrics, s.calculation,
      (campaigns ->> 'beneficiaryPlaces')::int as seats,
      (campaigns ->> 'beneficiariesReached')::int as participants
    from unnest(${companyIds}::uuid[]) as c (id)
    left join lateral (
      select jsonb_build_object('hours', p.total_volunteer_hours, 'investmentCents', p.total_investment_cents,
        'sroiRatio', p.sroi_ratio) as metrics
      from reporting.metrics_company_period as p where p.company_id = c.id and p.period = ${name}
    ) as m on true
    left join lateral (
      select jsonb_build_object('investmentCents', r.total_investment_cents, 'valueCents', r.total_value_cents,
        'sroiRatio', r.sroi_ratio, 'basis', r.basis, 'period_start', r.period_start,
        'period_end', r.period_end) as calculation
      from reporting.sroi_calculations as r
      where r.company_id = c.id and r.period_start = ${from} and r.period_end = ${addDays(until, -1)}
      order by r.created_at desc, r.id desc limit 1
    ) as s on true
    cross join lateral campaigns.disclosed_figures(c.id, ${from}, ${until}) as campaigns
    where coalesce(m.metrics, s.calculation) is not null`;
}

/** SQL of the proxy sets that calculations of quarters used. */
import { periodNamed } from '@teei/platform/calendar/period.ts';
import { sql, type RawBuilder } from 'kysely';

/** Quarter of a company. */
export interface CompanyQuarter {
  readonly companyId: string;
  /** Name of the quarter, such as 2025-Q3. */
  readonly quarter: string;
}

/** Statement for the newest calculations of quarters, with rows `{ company_id, quarter, proxy_set }`. */
export function proxySetsOf(quarters: readonly CompanyQuarter[]): RawBuilder<unknown> {
  const asked = quarters.map(({ companyId, quarter }) => ({
    company: companyId,
    quarter,
    first: periodNamed(quarter).from,
    until: periodNamed(quarter).until,
  }));
  return sql`
    select asked.company as company_id, asked.quarter, newest.proxy_set
    from jsonb_to_recordset(${JSON.stringify(asked)}) as asked (company uuid, quarter text, first date, until date)
    cross join lateral (
      select s.basis -> 'proxySet' as proxy_set from reporting.sroi_calculations as s
      where s.company_id = asked.company and s.period_start = asked.first and s.period_end = asked.until - 1
      order by s.created_at desc, s.id desc limit 1
    ) as newest`;
}

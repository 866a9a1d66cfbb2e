/** SQL of the emissions of companies. */
import type { DaySpan } from '@teei/platform/calendar/period.ts';
import { sql, type RawBuilder } from 'kysely';
import type { Co2eActivityType, Co2eGrouping } from '../generated/graphql.ts';

/** Select lists of the keys of a total, by grouping. */
const KEYS: Readonly<Record<Co2eGrouping, RawBuilder<unknown>>> = {
  ACTIVITY_TYPE: sql`activity_type as "activityType", null as "month"`,
  MONTH: sql`null as "activityType", to_char(calculation_date, 'YYYY-MM') as "month"`,
};

/** Statement for the emissions of companies in a span, with rows `{ parent_key, activityType, month, co2eKg }`. */
export function co2eTotals(
  companyIds: readonly string[],
  span: DaySpan,
  groupBy: Co2eGrouping,
  activityTypes: readonly Co2eActivityType[] | undefined,
): RawBuilder<unknown> {
  const activities =
    activityTypes === undefined ? sql`true` : sql`activity_type = any(${activityTypes})`;
  return sql`
    select company_id as parent_key, ${KEYS[groupBy]}, sum(co2e_kg) as "co2eKg"
    from reporting.co2e_calculations
    where company_id = any(${companyIds}::uuid[])
      and calculation_date >= ${span.from} and calculation_date < ${span.until}
      and ${activities}
    group by 1, 2, 3 order by 2, 3`;
}

/**
 * Statement for kilograms of CO2e per volunteer hour of companies, with rows `{ parent_key, value }`; null
 * without emissions or hours.
 *
 * @param name name of the span in metrics_company_period
 */
export function co2ePerVolunteerHour(
  companyIds: readonly string[],
  span: DaySpan,
  name: string,
): RawBuilder<unknown> {
  return sql`
    select metrics.company_id as parent_key,
      emissions.kg / nullif(metrics.total_volunteer_hours, 0) as value
    from reporting.metrics_company_period as metrics
    cross join lateral (
      select sum(co2e_kg) as kg from reporting.co2e_calculations
      where company_id = metrics.company_id
        and calculation_date >= ${span.from} and calculation_date < ${span.until}
    ) as emissions
    where metrics.company_id = any(${companyIds}::uuid[]) and metrics.period = ${name}`;
}

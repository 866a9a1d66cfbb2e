/** SQL of the emissions of companies. */
import type { DaySpan } from '@teei/platform/calendar/period.ts';
import { sql, type RawBuilder } from 'kysely';
import type { Co2eActivityType, Co2eGrouping } from '../generated/graphql.ts';

/** Expression of the key of a total, and the field that shows it, by grouping. */
const KEYS: Readonly<Record<Co2eGrouping, readonly [field: string, key: RawBuilder<unknown>]>> = {
  ACTIVITY_TYPE: ['activityType', sql`e.activity_type`],
  MONTH: ['month', sql`to_char(e.calculation_date, 'YYYY-MM')`],
  GHG_CATEGORY: ['ghgCategory', sql`c.category`],
};

/** Statement for the emissions of companies in a span, with rows of `parent_key`, the field of the grouping and `co2eKg`. */
export function co2eTotals(
  companyIds: readonly string[],
  span: DaySpan,
  groupBy: Co2eGrouping,
  activityTypes: readonly Co2eActivityType[] | undefined,
): RawBuilder<unknown> {
  const activities =
    activityTypes === undefined ? sql`true` : sql`e.activity_type = any(${activityTypes})`;
  const [field, key] = KEYS[groupBy];
  return sql`
    select e.company_id as parent_key, ${key} as ${sql.id(field)}, sum(e.co2e_kg) as "co2eKg"
    from reporting.co2e_calculations as e
      left join record.emission_categories as c on c.activity_type = e.activity_type
    where e.company_id = any(${companyIds}::uuid[])
      and e.calculation_date >= ${span.from} and e.calculation_date < ${span.until}
      and ${activities}
    group by 1, 2 order by 2`;
}

/**
 * Statement for kilograms of CO2e per volunteer hour of companies, with rows `{ parent_key, kg, hours, value }`, of which
 * the value is null without emissions or hours.
 *
 * @param name name of the span in metrics_company_period
 */
export function co2ePerVolunteerHour(
  companyIds: readonly string[],
  span: DaySpan,
  name: string,
): RawBuilder<unknown> {
  return sql`
    select metrics.company_id as parent_key, emissions.kg, metrics.total_volunteer_hours as hours,
      emissions.kg / nullif(metrics.total_volunteer_hours, 0) as value
    from reporting.metrics_company_period as metrics
    cross join lateral (
      select sum(co2e_kg) as kg from reporting.co2e_calculations
      where company_id = metrics.company_id
        and calculation_date >= ${span.from} and calculation_date < ${span.until}
    ) as emissions
    where metrics.company_id = any(${companyIds}::uuid[]) and metrics.period = ${name}`;
}

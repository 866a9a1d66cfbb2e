import { addDays, periodNamed } from '@teei/platform/calendar/period.ts';
import { badInput, errorsAmong } from '@teei/platform/errors/user-error.ts';
import { ratio } from '@teei/platform/money/money.ts';
import { sql } from 'kysely';
import { creates } from '../mutations.ts';
import { readAchieved, type SroiBasis } from './sroi.basis.ts';
import { sroiCalculations } from './sroi.collection.ts';
import { DISCOUNT_RATES, HOURLY_VALUES, rateOn } from './sroi.parameters.ts';
import { totalValueCents, valueOutcomes } from './sroi.rules.ts';

/** Figure of the company's period on record, as an expression; null where there is none. */
function onRecord(column: string, { companyId, period }: { companyId: string; period: string }) {
  return sql<number | null>`(
    select m.${sql.ref(column)}::float8 from reporting.metrics_company_period as m
    where m.company_id = ${companyId} and m.period = ${period})`;
}

export const calculateSroi = creates(sroiCalculations, 'calculateSroi', {
  facts: ({ input }) => {
    const { from, until } = periodNamed(input.period);
    return {
      investment: onRecord('total_investment_cents', input),
      hours: onRecord('total_volunteer_hours', input),
      outcomes: sql`programs.valued_outcomes(${input.companyId}, ${from}, ${until})`,
    };
  },
  check: ({ facts }) =>
    errorsAmong(
      facts.investment === null &&
        badInput('period', 'a month, quarter or year with figures of the company on record'),
    ),
  values: ({ input, facts }) => {
    const { from, until } = periodNamed(input.period);
    const achieved = readAchieved(facts.outcomes);
    const hourly = rateOn(HOURLY_VALUES, from);
    const discount = rateOn(DISCOUNT_RATES, from).value;
    const outcomes = valueOutcomes(achieved, discount);
    const investment = facts.investment ?? 0;
    const value = totalValueCents(outcomes);
    const basis: SroiBasis = {
      outcomes: outcomes.map((outcome) => ({ ...outcome, months: [...(outcome.months ?? [])] })),
      proxySet: [...new Set(achieved.map(({ template }) => template))],
      discountRate: discount,
      hourlyValueCents: hourly.value,
      hourlyValueFrom: hourly.from,
      hourlyValueTo: hourly.to,
      volunteerHours: facts.hours ?? 0,
    };
    return {
      company_id: input.companyId,
      period_start: from,
      period_end: addDays(until, -1),
      sroi_ratio: ratio(value, investment)?.toFixed(4) ?? null,
      total_investment_cents: investment,
      total_value_cents: value,
      basis: JSON.stringify(basis),
    };
  },
  returning: ['company_id', 'period_start', 'period_end', 'sroi_ratio'],
  event: ({ stored }) => ({
    type: 'sroi_calculation.recorded',
    payload: {
      periodStart: stored.period_start,
      periodEnd: stored.period_end,
      ratio: stored.sroi_ratio === null ? null : Number(stored.sroi_ratio),
    },
  }),
});

import { resolvePeriod } from '@teei/platform/calendar/period.ts';
import { rowsOfParent } from '@teei/platform/collections/lists.ts';
import { connectionOfParent } from '@teei/platform/collections/connection.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { explainRows } from '@teei/platform/figures/formulas.ts';
import { numberMember, textMember } from '@teei/platform/json/member.ts';
import { InvalidInputError } from '@teei/platform/errors/errors.ts';
import type {
  Co2eCalculationExplainArgs,
  CompanyCo2eArgs,
  CompanyCo2ePerVolunteerHourArgs,
  RequireFields,
  Resolvers,
} from '../generated/graphql.ts';
import { periodName } from '../period-metrics/period-metrics.rules.ts';
import { co2eCalculations } from './co2e.collection.ts';
import { CO2E_FORMULAS, CO2E_INTENSITY_FORMULAS, CO2E_TOTAL_FORMULAS } from './co2e.formulas.ts';
import { toIntensity } from './co2e.rules.ts';
import { co2ePerVolunteerHour, co2eTotals } from './co2e.sql.ts';

const explainCo2e = explainRows(CO2E_FORMULAS);

const kilogramsPerHour = rowsOfParent(
  (ids, { period }: CompanyCo2ePerVolunteerHourArgs, { now }) => {
    const span = resolvePeriod(period, now);
    const name = periodName(span);
    if (name === undefined) {
      throw new InvalidInputError('period', 'a whole month, quarter or year', period);
    }
    return co2ePerVolunteerHour(ids, span, name);
  },
);

export const co2eResolvers: Resolvers = {
  Co2eCalculation: {
    __resolveReference: resolveReference(co2eCalculations),
    company: co2eCalculations.reference('Company', 'company_id'),
    factor: co2eCalculations.from(['factor'], ({ factor }) =>
      factor === null
        ? null
        : {
            kgPerUnit: numberMember(factor, 'kgPerUnit') ?? 0,
            unit: textMember(factor, 'unit') ?? '',
            source: textMember(factor, 'source') ?? '',
            year: numberMember(factor, 'year') ?? 0,
          },
    ),
    explain: co2eCalculations.from(
      ['quantity', 'factor'],
      ({ quantity, factor }, args: Co2eCalculationExplainArgs) =>
        explainCo2e(
          {
            quantity: quantity === null ? null : Number(quantity),
            factor: numberMember(factor, 'kgPerUnit'),
          },
          args,
        ),
    ),
  },
  Co2eTotal: { explain: explainRows(CO2E_TOTAL_FORMULAS) },
  Co2eIntensity: { explain: explainRows(CO2E_INTENSITY_FORMULAS) },
  Company: {
    co2e: rowsOfParent(
      (
        ids,
        { period, groupBy, activityType }: RequireFields<CompanyCo2eArgs, 'period' | 'groupBy'>,
        { now },
      ) => co2eTotals(ids, resolvePeriod(period, now), groupBy, activityType ?? undefined),
    ),
    co2ePerVolunteerHour: async (...request) => {
      const [row] = await kilogramsPerHour(...request);
      return toIntensity(row)?.kgPerVolunteerHour ?? null;
    },
    co2eIntensity: async (...request) => {
      const [row] = await kilogramsPerHour(...request);
      return toIntensity(row);
    },
    co2eCalculations: connectionOfParent(co2eCalculations, 'company_id'),
  },
};

import { addDays, resolvePeriod } from '@teei/platform/calendar/period.ts';
import { rootConnection } from '@teei/platform/collections/connection.ts';
import { firstOfParent } from '@teei/platform/collections/lists.ts';
import { resolveReference } from '@teei/platform/collections/entity.ts';
import { explainRows } from '@teei/platform/figures/formulas.ts';
import { euros } from '@teei/platform/money/money.ts';
import { sql } from 'kysely';
import type {
  CompanySroiArgs,
  Resolvers,
  SroiCalculationExplainArgs,
} from '../generated/graphql.ts';
import { sroiCalculations } from './sroi.collection.ts';
import { readBasis, type SroiBasis } from './sroi.basis.ts';
import { SROI_FORMULAS } from './sroi.formulas.ts';
import { costPerOutcomeCents, netRatio, sensitivity, shownOutcomes } from './sroi.rules.ts';

/** Columns that readBasis reads. */
const BASIS = ['basis', 'period_start', 'period_end'] as const;

/** Resolver of a field that calculations keep with what they were made of; null for those from before. */
function ofBasis<Value>(read: (basis: SroiBasis) => Value) {
  return sroiCalculations.from(BASIS, (row) => {
    const basis = readBasis(row);
    return basis ? read(basis) : null;
  });
}

function sensitivityOf(basis: SroiBasis | undefined, investmentCents: number) {
  if (!basis) return null;
  return sensitivity(basis.outcomes, investmentCents).map(({ outcomeType, low, high }) => ({
    outcomeType,
    ratioLow: low,
    ratioHigh: high,
  }));
}

const explainSroi = explainRows(SROI_FORMULAS);

export const sroiResolvers: Resolvers = {
  Query: {
    sroiCalculations: rootConnection(sroiCalculations),
  },
  SroiCalculation: {
    __resolveReference: resolveReference(sroiCalculations),
    company: sroiCalculations.reference('Company', 'company_id'),
    period: sroiCalculations.from(['period_start', 'period_end'], (row) => ({
      from: row.period_start,
      to: row.period_end,
    })),
    ratio: sroiCalculations.from(['sroi_ratio'], (row) =>
      row.sroi_ratio === null ? null : Number(row.sroi_ratio),
    ),
    netRatio: sroiCalculations.from(['total_value_cents', 'total_investment_cents'], (row) =>
      netRatio(row.total_value_cents, row.total_investment_cents),
    ),
    totalInvestment: sroiCalculations.from(['total_investment_cents'], (row) =>
      euros(row.total_investment_cents),
    ),
    totalValue: sroiCalculations.from(['total_value_cents'], (row) => euros(row.total_value_cents)),
    breakdown: ofBasis(({ outcomes }) => [...shownOutcomes(outcomes)]),
    costPerOutcome: sroiCalculations.from([...BASIS, 'total_investment_cents'], (row) => {
      const shown = shownOutcomes(readBasis(row)?.outcomes ?? []);
      const cents = costPerOutcomeCents(shown, row.total_investment_cents);
      return cents === null ? null : euros(cents);
    }),
    proxySet: ofBasis(({ proxySet }) => proxySet),
    sensitivity: sroiCalculations.from([...BASIS, 'total_investment_cents'], (row) =>
      sensitivityOf(readBasis(row), row.total_investment_cents),
    ),
    volunteerHours: ofBasis(({ volunteerHours }) => volunteerHours),
    hourlyValue: ofBasis(({ hourlyValueCents }) => euros(hourlyValueCents)),
    hourlyValueFrom: ofBasis(({ hourlyValueFrom }) => hourlyValueFrom),
    hourlyValueTo: ofBasis(({ hourlyValueTo }) => hourlyValueTo),
    discountRate: ofBasis(({ discountRate }) => discountRate),
    explain: sroiCalculations.from(
      [...BASIS, 'total_value_cents', 'total_investment_cents'],
      (row, args: SroiCalculationExplainArgs) => {
        const { volunteerHours, hourlyValueCents, discountRate } = readBasis(row) ?? {};
        const figures = {
          totalValue: row.total_value_cents,
          totalInvestment: row.total_investment_cents,
          volunteerHours,
          hourlyValue: hourlyValueCents,
          discountRate,
        };
        return explainSroi(figures, args);
      },
    ),
  },
  Company: {
    sroi: firstOfParent(sroiCalculations, 'company_id', {
      where: ({ period }: Pick<CompanySroiArgs, 'period'>, { now }) => {
        const { from, until } = resolvePeriod(period, now);
        return sql`t.period_start = ${from} and t.period_end = ${addDays(until, -1)}`;
      },
    }),
  },
};

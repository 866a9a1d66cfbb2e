/** Formulas of the figures that companies have on record for a period. */
import type { FormulasOf } from '@teei/platform/figures/formulas.ts';
import type { CompanyPeriodMetrics } from '../generated/graphql.ts';

export const PERIOD_FORMULAS: FormulasOf<CompanyPeriodMetrics> = [
  ['sroiRatio', 'Metrics.socialValueCents ÷ totalInvestment', 'totalInvestment'],
  ['visScore', 'Metrics.visAverage of the period'],
  ['totalVolunteerHours', 'Metrics.volunteerHours of the period'],
  ['totalInvestment', 'Metrics.investmentCents of the period'],
];

/** Formulas of the figures of a calculation of the social return. */
import type { FormulasOf } from '@teei/platform/figures/formulas.ts';
import type { SroiCalculation } from '../generated/graphql.ts';

export const SROI_FORMULAS: FormulasOf<SroiCalculation> = [
  ['ratio', 'totalValue ÷ totalInvestment', 'totalValue', 'totalInvestment'],
  ['netRatio', '(totalValue − totalInvestment) ÷ totalInvestment', 'totalValue', 'totalInvestment'],
  [
    'totalValue',
    'Σ over breakdown of beneficiaries × Σ over years of proxyCents × (1 − deadweight) × (1 − displacement) × (1 − attribution) × (1 − dropOff)^(year − 1) ÷ (1 + discountRate)^year',
    'discountRate',
  ],
  [
    'totalInvestment',
    'money spent + volunteerHours × hourlyValue',
    'volunteerHours',
    'hourlyValue',
  ],
  ['costPerOutcome', 'totalInvestment ÷ Σ beneficiaries of breakdown', 'totalInvestment'],
  ['volunteerHours', 'Σ hours of volunteers of the period on record'],
  [
    'hourlyValue',
    'worth of an hour of a volunteer’s time on the days from hourlyValueFrom to hourlyValueTo',
  ],
  ['discountRate', 'rate of the first day of the period'],
  ['sensitivity', 'ratio with the proxies of one type of outcome × 0.8 and × 1.2'],
];

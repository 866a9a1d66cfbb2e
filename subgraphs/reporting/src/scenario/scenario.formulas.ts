/** Formulas of the projections of plans. */
import type { FormulasOf } from '@teei/platform/figures/formulas.ts';
import type { ScenarioProjection } from '../generated/graphql.ts';

export const PROJECTION_FORMULAS: FormulasOf<ScenarioProjection> = [
  [
    'volunteerHours',
    'Scenario.volunteers × Scenario.sessionsPerVolunteer × Scenario.minutesPerSession ÷ 60',
  ],
  ['timeValue', 'volunteerHours × hourlyValue', 'volunteerHours', 'hourlyValue'],
  ['seats', 'Scenario.volunteers × Scenario.seatsPerVolunteer'],
  ['seatUtilization', 'Scenario.participants ÷ seats', 'seats'],
  ['totalInvestment', 'Scenario.budget + timeValue', 'timeValue'],
  [
    'totalValue',
    'Σ over outcomes of beneficiaries × Σ over years of proxyCents × (1 − deadweight) × (1 − displacement) × (1 − attribution) × (1 − dropOff)^(year − 1) ÷ (1 + discountRate)^year, of participants up to seats',
    'discountRate',
    'seats',
  ],
  ['sroiRatio', 'totalValue ÷ totalInvestment', 'totalValue', 'totalInvestment'],
  ['netRatio', '(totalValue − totalInvestment) ÷ totalInvestment', 'totalValue', 'totalInvestment'],
  ['sensitivity', 'sroiRatio with the proxies of one type of outcome × 0.8 and × 1.2', 'sroiRatio'],
  ['discountRate', 'rate of the day of the projection'],
  ['hourlyValue', 'worth of an hour of a volunteer’s time on the day of the projection'],
];

/** Formulas of the projections of plans, and of the figures that they are compared by. */
import type { FormulasOf } from '@teei/platform/figures/formulas.ts';
import type { ComparedFigures, ScenarioProjection } from '../generated/graphql.ts';

export const PROJECTION_FORMULAS: FormulasOf<ScenarioProjection> = [
  [
    'volunteerHours',
    'Scenario.volunteers × Scenario.sessionsPerVolunteer × Scenario.minutesPerSession ÷ 60',
  ],
  [
    'timeValue',
    'Scenario.volunteers × Scenario.sessionsPerVolunteer × Scenario.minutesPerSession ÷ 60 × hourlyValue, in whole cents',
    'hourlyValue',
  ],
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

/** Formulas of what a scenario and a period on record have in common: where each has it from. */
export const COMPARED_FORMULAS: FormulasOf<ComparedFigures> = [
  [
    'volunteerHours',
    'ScenarioProjection.volunteerHours; of a period SroiCalculation.volunteerHours, or CompanyPeriodMetrics.totalVolunteerHours where there are none',
  ],
  [
    'totalInvestment',
    'ScenarioProjection.totalInvestment; of a period SroiCalculation.totalInvestment, or CompanyPeriodMetrics.totalInvestment without a calculation',
  ],
  ['totalValue', 'ScenarioProjection.totalValue; of a period SroiCalculation.totalValue'],
  [
    'sroiRatio',
    'totalValue ÷ totalInvestment; of a period without a calculation CompanyPeriodMetrics.sroiRatio',
    'totalValue',
    'totalInvestment',
  ],
  [
    'seats',
    'ScenarioProjection.seats; of a period Σ places for beneficiaries, as of now, of campaigns that ran in it',
  ],
  [
    'seatUtilization',
    'ScenarioProjection.seatUtilization; of a period, places for beneficiaries that are taken now ÷ seats, withheld where one to four are',
    'seats',
  ],
  ['discountRate', 'ScenarioProjection.discountRate; of a period SroiCalculation.discountRate'],
  ['hourlyValue', 'ScenarioProjection.hourlyValue; of a period SroiCalculation.hourlyValue'],
];

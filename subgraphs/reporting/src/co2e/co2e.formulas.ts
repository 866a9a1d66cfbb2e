/** Formulas of emissions. */
import type { FormulasOf } from '@teei/platform/figures/formulas.ts';
import type { Co2eCalculation, Co2eIntensity, Co2eTotal } from '../generated/graphql.ts';

export const CO2E_FORMULAS: FormulasOf<Co2eCalculation> = [
  [
    'co2eKg',
    'quantity × factor.kgPerUnit; without a quantity, Σ emissions of the sessions or meetings of a month',
    'quantity',
    'factor',
  ],
];

export const CO2E_TOTAL_FORMULAS: FormulasOf<Co2eTotal> = [
  ['co2eKg', 'Σ Co2eCalculation.co2eKg of the days of the period, nothing subtracted'],
];

export const CO2E_INTENSITY_FORMULAS: FormulasOf<Co2eIntensity> = [
  ['kgPerVolunteerHour', 'co2eKg ÷ volunteerHours', 'co2eKg', 'volunteerHours'],
  ['co2eKg', 'Σ Co2eCalculation.co2eKg of the days of the period, nothing subtracted'],
  ['volunteerHours', 'CompanyPeriodMetrics.totalVolunteerHours of the period'],
];

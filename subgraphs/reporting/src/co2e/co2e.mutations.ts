import { creates } from '../mutations.ts';
import { co2eCalculations } from './co2e.collection.ts';
import { checkEmissions, kilograms } from './co2e.rules.ts';

export const recordCo2e = creates(co2eCalculations, 'recordCo2e', {
  check: ({ input, now }) => checkEmissions(input, now),
  values: ({ input: { companyId, activityType, date, quantity, factor } }) => ({
    company_id: companyId,
    activity_type: activityType,
    calculation_date: date,
    quantity: String(quantity),
    factor: JSON.stringify(factor),
    co2e_kg: kilograms(quantity, factor.kgPerUnit).toFixed(4),
  }),
  returning: ['company_id', 'activity_type', 'calculation_date', 'co2e_kg'],
  event: ({ stored }) => ({
    type: 'emission.recorded',
    payload: {
      activityType: stored.activity_type,
      date: stored.calculation_date,
      grams: Math.round(Number(stored.co2e_kg) * 1000),
    },
  }),
});

/** Formulas of the figures of a campaign. Amounts are in euro cents. */
import type { FormulasOf } from '@teei/platform/figures/formulas.ts';
import type { Campaign } from '../generated/graphql.ts';

const PACE = 'a day since the oldest snapshot of the last 7 to 28 days';

export const CAMPAIGN_FORMULAS: FormulasOf<Campaign> = [
  ['volunteersEnrolled', 'count of volunteers with a seat'],
  ['beneficiariesEnrolled', 'count of beneficiaries with a seat'],
  [
    'capacityUtilization',
    'volunteersEnrolled ÷ volunteerCapacity',
    'volunteersEnrolled',
    'volunteerCapacity',
  ],
  [
    'beneficiaryUtilization',
    'beneficiariesEnrolled ÷ beneficiaryCapacity',
    'beneficiariesEnrolled',
    'beneficiaryCapacity',
  ],
  ['budgetSpent', 'Σ money that was recorded as spent'],
  ['budgetUtilization', 'budgetSpent ÷ budget', 'budgetSpent', 'budget'],
  [
    'daysToFull',
    `(volunteerCapacity − volunteersEnrolled) ÷ seats taken ${PACE}`,
    'volunteerCapacity',
    'volunteersEnrolled',
  ],
  [
    'projectedExhaustion',
    `today + (budget − budgetSpent) ÷ money spent ${PACE}`,
    'budget',
    'budgetSpent',
  ],
  [
    'upsellScore',
    '0.40 × use of seats + 0.30 × social return and impact score + 0.20 × weekly sessions + 0.10 × share of the budget spent, each 0 to 100',
  ],
  ['isHighValue', 'upsellScore ≥ 70'],
  ['visScore', 'CampaignMetricsSnapshot.visScore of latestSnapshot'],
];

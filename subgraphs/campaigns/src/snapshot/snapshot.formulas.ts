/** Formulas of the figures of a campaign's snapshots. */
import type { FormulasOf } from '@teei/platform/figures/formulas.ts';
import type { CampaignMetricsSnapshot } from '../generated/graphql.ts';

export const SNAPSHOT_FORMULAS: FormulasOf<CampaignMetricsSnapshot> = [
  ['volunteersEnrolled', 'Campaign.volunteersEnrolled at the end of the day'],
  ['beneficiariesEnrolled', 'Campaign.beneficiariesEnrolled at the end of the day'],
  ['budgetSpent', 'Σ money that was recorded as spent, up to the day'],
  [
    'volunteersUtilization',
    'volunteersEnrolled ÷ seats for volunteers on the day',
    'volunteersEnrolled',
  ],
  [
    'beneficiariesUtilization',
    'beneficiariesEnrolled ÷ seats for beneficiaries on the day',
    'beneficiariesEnrolled',
  ],
  ['budgetUtilization', 'budgetSpent ÷ budget on the day', 'budgetSpent'],
  ['sroiRatio', 'Metrics.socialValueCents ÷ Metrics.investmentCents, up to the day'],
  ['visScore', 'Metrics.visAverage of the campaign at the end of the day'],
];

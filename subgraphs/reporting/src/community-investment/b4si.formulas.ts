/** Formulas of community investments by the framework B4SI. */
import type { FormulasOf } from '@teei/platform/figures/formulas.ts';
import type { B4si, B4siInputs, B4siOutputs } from '../generated/graphql.ts';

export const B4SI_FORMULAS: FormulasOf<B4siInputs & B4siOutputs & Pick<B4si, 'impacts'>> = [
  [
    'cashCents',
    'Σ budget spent by the end of the year − Σ budget spent before it, of all campaigns',
  ],
  ['timeHours', 'Σ minutes of completed sessions that were reported as paid time ÷ 60'],
  ['unknownTimeHours', 'Σ minutes of other completed sessions and of logged meetings ÷ 60'],
  ['hourlyCostCents', 'CommunityInvestment.hourlyCostCents of the newest record of the year'],
  ['timeValueCents', 'timeHours × hourlyCostCents', 'timeHours', 'hourlyCostCents'],
  ['inKindCents', 'CommunityInvestment.inKindCents of the newest record of the year'],
  [
    'communityValueCents',
    'cashCents + timeValueCents + inKindCents, the latter two as far as they are known',
    'cashCents',
    'timeValueCents',
    'inKindCents',
  ],
  [
    'managementCostCents',
    'CommunityInvestment.managementCostCents of the newest record of the year',
  ],
  ['beneficiaries', 'count of different participants with a completed session or a logged meeting'],
  ['volunteers', 'count of different volunteers with a completed session or a logged meeting'],
  ['sessions', 'count of completed sessions'],
  ['ownTimeHours', 'Σ minutes of completed sessions that were reported as own time ÷ 60'],
  ['leverageCents', 'CommunityInvestment.leverageCents of the newest record of the year'],
  [
    'impacts',
    'count of participants by the last score of the year − their first score: < 0.1, 0.1 to 0.3, > 0.3',
  ],
];

/** Formula of recorded impact scores. */
import type { FormulasOf } from '@teei/platform/figures/formulas.ts';
import type { VisCalculation } from '../generated/graphql.ts';

export const VIS_FORMULAS: FormulasOf<VisCalculation> = [
  [
    'score',
    '100 · (1 − 2^(−P ÷ 60)), P = Σ points of the person’s activities up to the end of calculationDate · decayFactor^days',
    'decayFactor',
  ],
  ['decayFactor', '2^(−1 ÷ 90), for points that halve in 90 days'],
];

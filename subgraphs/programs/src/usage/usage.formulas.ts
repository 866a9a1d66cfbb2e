/** Formulas of the figures of a template's use. */
import type { FormulasOf } from '@teei/platform/figures/formulas.ts';
import type { TemplateUsage } from '../generated/graphql.ts';

export const USAGE: FormulasOf<TemplateUsage> = [
  [
    'companies',
    'count of other companies with five people or more in instances whose campaign was over before this quarter',
  ],
  ['instances', 'count of these instances of the companies'],
  ['sroiP50', 'median over companies of Σ social value ÷ Σ investment of these campaigns'],
  [
    'outcome',
    'mean of the latest scores of participants before this quarter, of companies with five people or more',
  ],
];

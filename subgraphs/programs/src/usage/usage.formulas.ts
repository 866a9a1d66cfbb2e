/** Formulas of the figures of a template's use. */
import type { FormulasOf } from '@teei/platform/figures/formulas.ts';
import type { TemplateUsage } from '../generated/graphql.ts';

export const USAGE: FormulasOf<TemplateUsage> = [
  ['companies', 'count of other companies with five people or more in completed instances'],
  ['instances', 'count of the completed instances of these companies'],
  [
    'sroiP50',
    'median over companies of Σ social value ÷ Σ investment of their campaigns that are over',
  ],
  ['outcome', 'mean of the latest scores of participants, of companies with five people or more'],
];

/** Formulas of the figures of funnels. */
import type { FormulasOf } from '@teei/platform/figures/formulas.ts';
import type { Funnel } from '../generated/graphql.ts';

export const FUNNEL: FormulasOf<Funnel> = [
  ['enrolled', 'count of different people with an enrolment in the role'],
  ['tookPart', 'count of those with a session, meeting or progress on a day, or who completed'],
  ['returned', 'count of those who took part on two days, or completed'],
  ['completed', 'count of those with a completed enrolment'],
  ['tookPartShare', 'tookPart ÷ enrolled', 'tookPart', 'enrolled'],
  ['returnedShare', 'returned ÷ enrolled', 'returned', 'enrolled'],
  ['completedShare', 'completed ÷ enrolled', 'completed', 'enrolled'],
  ['tookPartNorm', 'median of tookPartShare over other companies', 'normCompanies'],
  ['returnedNorm', 'median of returnedShare over other companies', 'normCompanies'],
  ['completedNorm', 'median of completedShare over other companies', 'normCompanies'],
  ['normCompanies', 'count of other companies with five people or more in completed instances'],
];

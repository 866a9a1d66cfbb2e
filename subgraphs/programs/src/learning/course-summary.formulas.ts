/** Formulas of the summaries of courses. */
import type { FormulasOf } from '@teei/platform/figures/formulas.ts';
import type { CourseSummary } from '../generated/graphql.ts';

export const COURSE_FORMULAS: FormulasOf<CourseSummary> = [
  ['learners', 'count of different people with the course, five or more'],
  ['completed', 'count of those who completed it'],
  ['meanProgressPercent', 'Σ progressPercent ÷ learners', 'learners'],
];

import { creates } from '../mutations.ts';
import { checkDay } from './vis.rules.ts';
import { visRuns } from './vis-run.collection.ts';

export const calculateVis = creates(visRuns, 'calculateVis', {
  check: ({ input: { asOf }, now }) => checkDay(asOf, now),
  values: ({ input: { asOf } }) => ({ calculation_date: asOf }),
  returning: ['calculation_date'],
  event: ({ stored }) => ({ type: 'vis_run.ordered', payload: { date: stored.calculation_date } }),
});
